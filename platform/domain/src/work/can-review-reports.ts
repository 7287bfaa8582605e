/** Whether an account may accept or return reports at all: the review is the bureau's, by role and by unit. */
export function canReviewReports(reader: { readonly role: string; readonly unitKind: string }): boolean {
  const hasRole = ['officeHead', 'reviewer', 'administrator'].includes(reader.role);
  return hasRole && ['bureau', 'office'].includes(reader.unitKind);
}

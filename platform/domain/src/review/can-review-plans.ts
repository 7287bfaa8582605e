/** Whether an account may load, review and publish plans: by role, and only from the bureau or one of its offices. */
export function canReviewPlans(reader: { readonly role: string; readonly unitKind: string }): boolean {
  const hasRole = ['officeHead', 'reviewer', 'administrator'].includes(reader.role);
  return hasRole && ['bureau', 'office'].includes(reader.unitKind);
}

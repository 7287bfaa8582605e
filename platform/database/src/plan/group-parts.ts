/** Groups parts by the id of what they belong to (`of`), which is taken off them; the order within a group stays. */
export function groupParts<Part extends object>(
  parts: readonly (Part & { readonly of: string })[] | null | undefined,
): (id: string) => Part[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts ?? []) {
    const { of: id } = part;
    Reflect.deleteProperty(part, 'of');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [part]);
    else group.push(part);
  }
  return (id) => groups.get(id) ?? [];
}

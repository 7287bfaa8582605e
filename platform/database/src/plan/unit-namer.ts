/** A unit's id, name and English name: sent once for each unit, however many duties name it. */
export type UnitName = readonly [id: string, name: string, nameEn: string];

/** Gives each duty of a list the names of its unit. */
export function unitNamer(
  units: readonly UnitName[] | null | undefined,
): <Duty extends { readonly unitId: string }>(duty: Duty) => Duty & { unitName: string; unitNameEn: string } {
  const names = new Map((units ?? []).map(([id, unitName, unitNameEn]) => [id, { unitName, unitNameEn }]));
  const unknown = { unitName: '', unitNameEn: '' };
  return (duty) => ({ ...duty, ...(names.get(duty.unitId) ?? unknown) });
}

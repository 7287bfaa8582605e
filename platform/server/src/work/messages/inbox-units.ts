import type { ReaderUnitRow } from '@junheng/database';

/** The units whose inbox and duties are the reader's: its own, and the bureau for one of its offices. */
export function inboxUnits(reader: { readonly unitId: string }, unit: ReaderUnitRow): string[] {
  const isOffice = unit.unitKind === 'office' && unit.parentKind === 'bureau' && unit.parentId !== null;
  return isOffice && unit.parentId !== null ? [reader.unitId, unit.parentId] : [reader.unitId];
}

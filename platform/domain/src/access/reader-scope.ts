import type { Role, UnitKind } from '@junheng/vocabulary';

/** What part of the district an account may see: all of it, or one unit with everything below it. */
export type ReaderScope =
  { readonly kind: 'district' } | { readonly kind: 'units'; readonly rootUnitId: string };

/** The unit that an account belongs to, as far as its scope depends on it. */
export interface ReaderUnit {
  readonly role: Role;
  readonly unitId: string;
  readonly unitKind: UnitKind;
}

/** The scope of an account: the bureau, its offices and the administrator see the district, anybody else the own unit and below. */
export function readerScope(reader: ReaderUnit): ReaderScope {
  const isOfBureau = reader.unitKind === 'bureau' || reader.unitKind === 'office';
  if (isOfBureau || reader.role === 'administrator') return { kind: 'district' };
  return { kind: 'units', rootUnitId: reader.unitId };
}

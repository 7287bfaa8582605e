import type { Applicants } from '../market.ts';
import { findPersonal } from '../read/personal-texts.ts';
import type { PersonalKind } from '../read/personal-texts.ts';
import type { TextTable } from '../text/text-table.ts';

/** An id that gives a person away: which of the table's texts, and what it is. */
export interface PersonalId {
  /** Position among the applicants, or of the first applicant of the group. */
  readonly applicant: number;
  readonly column: 'applicant' | 'group';
  readonly kind: PersonalKind;
}

/** Lengths in bytes that a name (2 to 4 characters), a telephone or an identity number can have; all others need no closer look. */
const NAME_BYTES: readonly number[] = [6, 9, 12];
const NUMBER_BYTES: readonly number[] = [11, 13, 14, 15, 18, 19];

/** The first id or group of a round that is a name, an identity number or a telephone number. */
export function findPersonalId({ ids, groups, groupOf }: Applicants): PersonalId | undefined {
  const id = findIn(ids);
  if (id !== undefined) return { applicant: id.index, column: 'applicant', kind: id.kind };
  const group = findIn(groups);
  if (group === undefined) return undefined;
  return { applicant: groupOf.indexOf(group.index), column: 'group', kind: group.kind };
}

function findIn(table: TextTable): { readonly index: number; readonly kind: PersonalKind } | undefined {
  const { bytes, starts, ends } = table;
  for (let index = 0; index < table.count; index += 1) {
    const start = starts[index] as number;
    const length = (ends[index] as number) - start;
    const lengths = (bytes[start] as number) > 127 ? NAME_BYTES : NUMBER_BYTES;
    if (!lengths.includes(length)) continue;
    const kind = findPersonal(table.textAt(index));
    if (kind !== null) return { index, kind };
  }
  return undefined;
}

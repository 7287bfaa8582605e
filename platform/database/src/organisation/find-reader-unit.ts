import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { UnitKind } from '@junheng/vocabulary';

/** A reader's unit, as far as rights depend on it. */
export interface ReaderUnitRow {
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly parentId: string | null;
  readonly parentKind: UnitKind | null;
}

/** The unit of a reader, or undefined when the district has no such unit. */
export async function findReaderUnit(
  transaction: DistrictTransaction,
  reader: { readonly districtId: string; readonly unitId: string },
): Promise<ReaderUnitRow | undefined> {
  const found = await sql<ReaderUnitRow>`
    select u.id as "unitId", u.kind as "unitKind", p.id as "parentId", p.kind as "parentKind"
      from unit u left join unit p on p.district_id = u.district_id and p.id = u.parent_id
     where u.district_id = ${reader.districtId} and u.id = ${reader.unitId}`.execute(transaction);
  return found.rows[0];
}

import type { Insertable } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { insertRows } from '../insert-rows.ts';
import type { UnitTable } from '../schema/organisation-tables.ts';
import { pinyinSortKey } from './pinyin-sort-key.ts';

/** A new unit; its sort key is filled here from its name. */
export type NewUnit = Omit<Insertable<UnitTable>, 'district_id' | 'sort_key' | 'version'>;

/** Keeps new units of a district, in any order: parents may follow their children. */
export async function insertUnits(
  transaction: DistrictTransaction,
  districtId: string,
  units: readonly NewUnit[],
): Promise<void> {
  const rows = units.map((unit) => ({
    ...unit,
    district_id: districtId,
    sort_key: pinyinSortKey(unit.name),
  }));
  await insertRows(transaction, 'unit', rows);
}

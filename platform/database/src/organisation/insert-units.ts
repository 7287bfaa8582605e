import type { DistrictTransaction } from '../door/database-door.ts';
import { insertRows } from '../insert-rows.ts';
import type { UnitRow } from './unit-row.ts';
import { pinyinSortKey } from './pinyin-sort-key.ts';

/** A new unit; its sort key is filled here from its name. */
export type NewUnit = Omit<UnitRow, 'sortKey' | 'parentName' | 'townName' | 'stages'> & {
  readonly stages: readonly UnitRow['stages'][number][];
};

/** Keeps new units of a district, in any order: parents may follow their children. */
export async function insertUnits(
  transaction: DistrictTransaction,
  districtId: string,
  units: readonly NewUnit[],
): Promise<void> {
  const rows = units.map((unit) => ({
    district_id: districtId,
    id: unit.id,
    kind: unit.kind,
    name: unit.name,
    name_en: unit.nameEn,
    short_name: unit.shortName,
    code: unit.code,
    sort_key: pinyinSortKey(unit.name),
    parent_id: unit.parentId,
    town_id: unit.townId,
    lon: unit.lon,
    lat: unit.lat,
    school_type: unit.schoolType,
    stages: [...unit.stages],
    ownership: unit.ownership,
    area: unit.area,
    opened: unit.opened,
    status: unit.status,
  }));
  await insertRows(transaction, 'unit', rows);
}

import type { Selectable } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { DistrictTable } from '../schema/organisation-tables.ts';

/** The district that a transaction belongs to, with its map, or undefined. */
export async function findDistrict(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<Selectable<DistrictTable> | undefined> {
  return transaction.selectFrom('district').selectAll().where('id', '=', districtId).executeTakeFirst();
}

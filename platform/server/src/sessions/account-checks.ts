import { charges } from '@junheng/vocabulary';
import type { Charge } from '@junheng/vocabulary';
import { sql } from 'kysely';
import type { DistrictTransaction } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** Whether a unit of the district has this id. Error: ACCESS_UNIT_NOT_FOUND at `body.unitId`. */
export async function checkUnit(
  transaction: DistrictTransaction,
  unit: { readonly districtId: string; readonly id: string },
): Promise<Result<true, AppError>> {
  const found = await transaction
    .selectFrom('unit')
    .select('id')
    .where('district_id', '=', unit.districtId)
    .where('id', '=', unit.id)
    .executeTakeFirst();
  return found === undefined
    ? fail(appError('ACCESS_UNIT_NOT_FOUND', {}, { element: 'body.unitId' }))
    : ok(true);
}

/** Whether the district has an account of this user name already. */
export async function isUserNameTaken(
  transaction: DistrictTransaction,
  account: { readonly districtId: string; readonly userName: string },
): Promise<boolean> {
  const found = await transaction
    .selectFrom('account')
    .select('id')
    .where('district_id', '=', account.districtId)
    .where('user_name', '=', account.userName)
    .executeTakeFirst();
  return found !== undefined;
}

/** Counts the active administrators of a district besides one account, and holds their rows until the transaction ends. */
export async function countOtherAdministrators(
  transaction: DistrictTransaction,
  account: { readonly districtId: string; readonly id: string },
): Promise<number> {
  const rows = await transaction
    .selectFrom('account')
    .select(['id', sql<boolean>`id <> ${account.id}`.as('isOther')])
    .where('district_id', '=', account.districtId)
    .where('role', '=', 'administrator')
    .where('active', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.filter((row) => row.isOther).length;
}

/** How many active administrators of a district are in charge of each part of the administration; the rows are held until the transaction ends. */
export async function countInCharge(
  transaction: DistrictTransaction,
  districtId: string,
  exceptId?: string,
): Promise<Record<Charge, number>> {
  const rows = await transaction
    .selectFrom('account')
    .select(['id', 'charge'])
    .where('district_id', '=', districtId)
    .where('role', '=', 'administrator')
    .where('active', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
  const count = (charge: Charge): number =>
    rows.filter((row) => row.charge === charge && row.id !== exceptId).length;
  return Object.fromEntries(charges.map((charge) => [charge, count(charge)])) as Record<Charge, number>;
}

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

import type { updateAccount as updateAccountRoute } from '@junheng/contract';
import {
  deleteSessionsOfAccount,
  findAccount,
  recordChange,
  removeSecondFactor,
  updateAccount,
} from '@junheng/database';
import type { AccountChange, AccountRow, SessionReader } from '@junheng/database';
import { account } from '@junheng/records';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { showAccount } from './account-area.ts';
import type { AccessHandler, RouteInput } from '../handler.ts';
import { checkUnit, countInCharge, countOtherAdministrators } from '../sessions/account-checks.ts';
import { checkNewPassword } from '../sessions/check-new-password.ts';

import { traceRecord } from '../records/trace-record.ts';
import { hashPassword } from '../sessions/password-hash.ts';

export const opensTransactions = true;

type Body = RouteInput<typeof updateAccountRoute>['body'];

function changeOf(body: Body, passwordHash: string | undefined): AccountChange {
  return {
    ...(body.displayName === undefined ? {} : { display_name: body.displayName }),
    ...(body.role === undefined ? {} : { role: body.role }),
    ...(body.unitId === undefined ? {} : { unit_id: body.unitId }),
    ...(body.active === undefined ? {} : { active: body.active }),
    ...(body.charge === undefined ? {} : { charge: body.charge }),
    ...(body.unlock === true ? { failed_attempts: 0, locked_until: null } : {}),
    ...(passwordHash === undefined
      ? {}
      : {
          password_hash: passwordHash,
          must_change_password: true,
          failed_attempts: 0,
          locked_until: null,
        }),
  };
}

/** What the trail keeps of an account: no secrets, and the name apart. */
function auditView(row: AccountRow): Record<string, unknown> {
  return {
    ...traceRecord(account, { displayName: row.display_name, role: row.role, unitId: row.unit_id }),
    active: row.active,
    charge: row.charge,
    lockedUntil: row.locked_until,
    mustChangePassword: row.must_change_password,
  };
}

/** Whether the change takes an administrator's power away. */
function isDemotion(account: AccountRow, body: Body): boolean {
  const isAdministrator = account.role === 'administrator' && account.active;
  return isAdministrator && (body.active === false || (body.role ?? account.role) !== 'administrator');
}

/** What of an account the one in charge of security changes: what it may do. The rest is the system's. */
const OF_SECURITY: readonly (keyof Body)[] = ['role', 'unitId', 'active', 'charge', 'resetSecondFactor'];
const OF_SYSTEM: readonly (keyof Body)[] = ['displayName', 'unlock', 'newPassword'];

/** Whether the split among three leaves a change to who makes it; nobody changes the own rights. Errors: ACCESS_CHARGE_OTHER, ACCESS_OWN_RIGHTS. */
function checkCharge(
  body: Body,
  before: AccountRow,
  { charge, accountId }: { readonly charge: SessionReader['charge']; readonly accountId: string },
): Result<void, AppError> {
  if (charge === null) return ok(undefined);
  const asks = (part: readonly (keyof Body)[]): boolean =>
    part.some((name) => body[name] !== undefined && !isSame(body, before, name));
  if ((asks(OF_SECURITY) && charge !== 'security') || (asks(OF_SYSTEM) && charge !== 'system'))
    return fail(appError('ACCESS_CHARGE_OTHER'));
  return asks(OF_SECURITY) && before.id === accountId ? fail(appError('ACCESS_OWN_RIGHTS')) : ok(undefined);
}

/** Whether a form hands back what is there already. */
function isSame(body: Body, before: AccountRow, name: keyof Body): boolean {
  const kept: Partial<Record<keyof Body, unknown>> = {
    displayName: before.display_name,
    role: before.role,
    unitId: before.unit_id,
    active: before.active,
    charge: before.charge,
  };
  return name in kept && kept[name] === body[name];
}

export const handle: AccessHandler<typeof updateAccountRoute> = async ({ params, body }, context) => {
  const { reader, session, language } = context;
  const key = { districtId: reader.districtId, id: params.id };
  const before = await context.door.inDistrict(reader, (transaction) => findAccount(transaction, key));
  if (before === undefined) return fail(appError('ACCESS_ACCOUNT_NOT_FOUND'));
  const allowed = checkCharge(body, before, session);
  if (!allowed.ok) return allowed;
  if (body.newPassword !== undefined) {
    const checked = checkNewPassword(body.newPassword, {
      userName: before.user_name,
      names: [before.display_name, context.session.districtName, context.session.districtNameEn],
      element: 'body.newPassword',
      language,
    });
    if (!checked.ok) return checked;
  }
  const passwordHash = body.newPassword === undefined ? undefined : await hashPassword(body.newPassword);
  const outcome = await context.door.inDistrict(reader, async (transaction) => {
    if (body.unitId !== undefined) {
      const unit = await checkUnit(transaction, { districtId: reader.districtId, id: body.unitId });
      if (!unit.ok) return unit;
    }
    if (isDemotion(before, body) && (await countOtherAdministrators(transaction, key)) === 0) {
      return fail(appError('ACCESS_LAST_ADMINISTRATOR'));
    }
    const leaves = isDemotion(before, body) || (body.charge !== undefined && body.charge !== before.charge);
    if (session.charge !== null && before.charge !== null && leaves) {
      const left = await countInCharge(transaction, key.districtId, key.id);
      if (left[before.charge] === 0) return fail(appError('ACCESS_LAST_ADMINISTRATOR'));
    }
    if (body.resetSecondFactor === true)
      await removeSecondFactor(transaction, { districtId: key.districtId, accountId: key.id });
    const after = await updateAccount(
      transaction,
      { ...key, version: body.version },
      changeOf(body, passwordHash),
    );
    if (after === undefined) return fail(appError('CONTRACT_VERSION_STALE'));
    const hasLostRights =
      body.active === false || passwordHash !== undefined || body.resetSecondFactor === true;
    if (hasLostRights) {
      await deleteSessionsOfAccount(transaction, { districtId: key.districtId, accountId: key.id });
    }
    await recordChange(
      { ...context, transaction },
      {
        action:
          body.resetSecondFactor === true
            ? 'reset-second-factor'
            : passwordHash === undefined
              ? 'update-account'
              : 'reset-password',
        entity: 'account',
        entityId: key.id,
        before: auditView(before),
        after: auditView(after),
      },
    );
    return ok(await showAccount(transaction, key, context.clock));
  });
  context.forgetSessions(params.id);
  return outcome;
};

import type { findAuditEntries as findAuditEntriesRoute } from '@junheng/contract';
import { findAuditEntries } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';

export const handle: Handler<typeof findAuditEntriesRoute> = async ({ query }, { transaction, reader }) => {
  const { districtId, accountId, charge } = reader;
  // Nobody audits himself: who audits sees all but the own entries, and those the one in charge of security sees.
  const limits =
    charge === 'audit'
      ? { exceptAccountId: accountId }
      : charge === 'security'
        ? { byCharge: 'audit' as const }
        : {};
  return ok(await findAuditEntries(transaction, { ...query, ...limits, districtId }));
};

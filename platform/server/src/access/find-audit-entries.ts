import type { findAuditEntries as findAuditEntriesRoute } from '@junheng/contract';
import { findAuditEntries } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';

export const handle: Handler<typeof findAuditEntriesRoute> = async ({ query }, { transaction, reader }) =>
  ok(await findAuditEntries(transaction, { ...query, districtId: reader.districtId }));

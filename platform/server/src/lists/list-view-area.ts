import { isOwnView, listViewStore, viewsSeenBy } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { listView } from '@junheng/records';
import { sql } from 'kysely';
import type { RecordArea } from '../records/change-record.ts';

/** Saved views: each keeps one's own, under a name that is new in its list, shared with one's own unit at most. */
export const area: RecordArea<typeof listView> = {
  kind: listViewStore.listed.kind,
  store: listViewStore,
  notFound: 'CONTRACT_VIEW_NOT_FOUND',
  listed: ({ reader }) => viewsSeenBy(reader),
  changeable: ({ reader }) => [isOwnView(reader.accountId)],
  rules: {
    async check({ name, list, unitId }, { transaction, reader }, limits, id) {
      if (unitId !== null && unitId !== reader.unitId) return fail(appError('CONTRACT_VIEW_UNIT_FOREIGN'));
      const where = [isOwnView(reader.accountId), sql<boolean>`r.list = ${list}`];
      const kept = await listViewStore.find(transaction, limits, { where });
      const isTaken = kept.some((view) => view.name === name && view.id !== id);
      return isTaken ? fail(appError('CONTRACT_VIEW_NAME_TAKEN', { name })) : ok(undefined);
    },
    kept: ({ reader }) => ({ account_id: reader.accountId }),
  },
};

import type { listErasures } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { digestDue, listDue } from '../sessions/due-data.ts';

/** More would only be scrolled away; the totals tell of the rest. */
const MOST_LISTED = 300;

/** What would go today, and why: nothing is erased. */
export const handle: Handler<typeof listErasures> = async ({ query }, { transaction, reader, clock }) => {
  const due = await listDue(transaction, reader.districtId, clock, query.accountId);
  if (!due.ok) return due;
  const items = due.value;
  const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
  const listed = (['file', 'account', 'entry'] as const).flatMap((kind) =>
    items.filter((item) => item.kind === kind).slice(0, MOST_LISTED),
  );
  return ok({
    totals: { file: count('file'), account: count('account'), entry: count('entry') },
    items: listed,
    digest: digestDue(items),
  });
};

import { listView } from '@junheng/records';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ListedKind } from '../list-records.ts';
import { recordStore } from '../record-store.ts';

/** Who looks at views. */
interface ViewReader {
  readonly accountId: string;
  readonly unitId: string;
}

/** Views are changed by whoever keeps them. */
export const listViewStore = recordStore(listView, { isMine: sql`true` });

/** What must hold of a view that a person keeps. */
export function isOwnView(accountId: string): RawBuilder<boolean> {
  return sql<boolean>`r.account_id = ${accountId}`;
}

/** Views as a person sees them: one's own, and those that are shared with one's unit. */
export function viewsSeenBy(reader: ViewReader): ListedKind<typeof listView> {
  const { kind, places } = listViewStore.listed;
  const own = isOwnView(reader.accountId);
  return {
    kind,
    places: {
      ...places,
      at: (field) => (field === 'isMine' ? own : places.at(field)),
      conditions: (limits) => [
        ...places.conditions(limits),
        sql<boolean>`(${own} or r.unit_id = ${reader.unitId})`,
      ],
    },
  };
}

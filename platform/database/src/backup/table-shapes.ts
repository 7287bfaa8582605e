import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** A table with its columns in their order, each with its SQL type. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Rows that a backup leaves out: who was signed in, wrong tries, and jobs that had not ended, which no queue would ever take up again. */
export const ROWS_KEPT: Readonly<Record<string, string>> = {
  session: 'false',
  sign_in_try: 'false',
  job: 'ended_at is not null',
};

interface Reference {
  readonly child: string;
  readonly parent: string;
}

/** Orders tables so that each stands after those it refers to; a table's references to itself are checked at commit. */
function orderByReference(names: readonly string[], references: readonly Reference[]): string[] {
  const ordered: string[] = [];
  let waiting = names.toSorted();
  while (waiting.length > 0) {
    const isReady = (name: string): boolean =>
      references.every(({ child, parent }) => child !== name || parent === name || ordered.includes(parent));
    const ready = waiting.filter(isReady);
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${waiting.join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((name) => !ready.includes(name));
  }
  return ordered;
}

/** The shapes of all tables but the migrator's, parents before their children. */
export async function readTableShapes(transaction: Transaction<Schema>): Promise<TableShape[]> {
  const columns = await sql<{ table: string; name: string; type: string }>`
    select c.relname::text as table, a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and c.relname not in ('kysely_migration', 'kysely_migration_lock')
     order by c.relname, a.attnum`.execute(transaction);
  const references = await sql<Reference>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(transaction);
  const byTable = Map.groupBy(columns.rows, (column) => column.table);
  return orderByReference([...byTable.keys()], references.rows).map((name) => ({
    name,
    columns: (byTable.get(name) ?? []).map((column) => ({ name: column.name, type: column.type })),
  }));
}

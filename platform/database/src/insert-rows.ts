import type { Insertable, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** PostgreSQL takes 65,535 parameters a statement; the widest table has some 25 columns. */
const ROWS_A_STATEMENT = 500;

/** Inserts many rows of one table, some hundred a statement. */
export async function insertRows<Table extends keyof Schema>(
  transaction: Transaction<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await transaction
      .insertInto(table)
      .values(rows.slice(from, from + ROWS_A_STATEMENT))
      .execute();
  }
}

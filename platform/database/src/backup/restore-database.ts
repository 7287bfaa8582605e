import { AppFailure, appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { DatabaseDoor } from '../door/database-door.ts';
import { KEEPER_ROLE } from '../door/roles.ts';
import { migrateDatabase, migrationNames } from '../migration/migrate-database.ts';
import type { Schema } from '../schema.ts';
import type { BackupSummary } from './backup-database.ts';
import { checkBackup, readBackupLines } from './backup-file.ts';
import type { BackupHeader } from './backup-file.ts';
import { readTableShapes } from './table-shapes.ts';
import type { TableShape } from './table-shapes.ts';

const ROWS_A_STATEMENT = 1_000;
/** Rows of files are long: a statement takes no more characters than this, one row at least. */
const CHARACTERS_A_STATEMENT = 4_000_000;

/** Inserts rows whose values are the texts of a backup, each read back by its column's own type. */
async function loadRows(
  transaction: Transaction<Schema>,
  shape: TableShape,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> {
  const types = new Map(shape.columns.map((column) => [column.name, column.type]));
  const values = columns.map(
    (name, place) => sql`(r.value ->> ${sql.lit(place)})::${sql.raw(types.get(name) ?? 'text')}`,
  );
  await sql`
    insert into ${sql.table(shape.name)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from json_array_elements(${`[${rows.join(',')}]`}::json) as r(value)`.execute(
    transaction,
  );
}

/** Empties every table. Only the owner may: the trail refuses, so its triggers rest meanwhile. */
async function emptyTables(transaction: Transaction<Schema>, shapes: readonly TableShape[]): Promise<void> {
  const guard = async (state: 'disable' | 'enable'): Promise<void> => {
    for (const table of ['audit_entry', 'audit_link'])
      await sql.raw(`alter table ${table} ${state} trigger append_only`).execute(transaction);
  };
  await guard('disable');
  await sql`truncate ${sql.join(shapes.map((shape) => sql.table(shape.name)))}`.execute(transaction);
  await guard('enable');
}

async function hasDistricts(door: DatabaseDoor): Promise<boolean> {
  const found = await door.asKeeper((transaction) =>
    transaction.selectFrom('district').select('id').limit(1).execute(),
  );
  return found.length > 0;
}

/** Fails when a backup has a table or column that this schema does not have any more. */
function checkColumns(header: BackupHeader, shapes: readonly TableShape[]): void {
  for (const table of header.tables) {
    const shape = shapes.find((candidate) => candidate.name === table.name);
    const missing = table.columns.find((name) => !shape?.columns.some((column) => column.name === name));
    if (shape === undefined || missing !== undefined) {
      const detail = `${table.name}${missing === undefined ? '' : `.${missing}`}`;
      throw new AppFailure(appError('DATABASE_BACKUP_NEWER', { detail }));
    }
  }
}

async function loadBackup(
  transaction: Transaction<Schema>,
  { file, keyFile }: { readonly file: string; readonly keyFile: string | undefined },
  header: BackupHeader,
  shapes: readonly TableShape[],
): Promise<void> {
  let [table, batch]: [string, string[]] = ['', []];
  let characters = 0;
  const flush = async (): Promise<void> => {
    const shape = shapes.find((candidate) => candidate.name === table);
    const columns = header.tables.find((candidate) => candidate.name === table)?.columns;
    if (shape !== undefined && columns !== undefined && batch.length > 0) {
      await loadRows(transaction, shape, columns, batch);
    }
    batch = [];
    characters = 0;
  };
  for await (const line of readBackupLines(file, keyFile)) {
    if (line.kind !== 'row') continue;
    const isFull = batch.length === ROWS_A_STATEMENT || characters > CHARACTERS_A_STATEMENT;
    if (line.table !== table || isFull) await flush();
    table = line.table;
    batch.push(line.text);
    characters += line.text.length;
  }
  await flush();
}

/**
 * Brings a backup back: migrates the database if need be, checks the whole file first, then loads it in one transaction. Everybody
 * must sign in anew. Errors: DATABASE_BACKUP_UNREADABLE, DATABASE_BACKUP_DAMAGED, DATABASE_BACKUP_NEWER, DATABASE_NOT_EMPTY (unless
 * `replace`), and those of `migrateDatabase`.
 */
export async function restoreDatabase(
  door: DatabaseDoor,
  file: string,
  options: { readonly replace?: boolean; readonly keyFile?: string } = {},
): Promise<Result<BackupSummary, AppError>> {
  const checked = await checkBackup(file, options.keyFile);
  if (!checked.ok) return checked;
  const { header, rows } = checked.value;
  const known = await migrationNames();
  const newer = header.migrations.find((name) => !known.includes(name));
  if (newer !== undefined) return fail(appError('DATABASE_BACKUP_NEWER', { detail: newer }));
  const migrated = await migrateDatabase(door);
  if (!migrated.ok) return migrated;
  if (options.replace !== true && (await hasDistricts(door))) return fail(appError('DATABASE_NOT_EMPTY'));
  try {
    await door.owner.transaction().execute(async (transaction) => {
      const shapes = await readTableShapes(transaction);
      checkColumns(header, shapes);
      if (options.replace === true) await emptyTables(transaction, shapes);
      await sql.raw(`set local role ${KEEPER_ROLE}`).execute(transaction);
      await loadBackup(transaction, { file, keyFile: options.keyFile }, header, shapes);
    });
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    throw error;
  }
  return ok({ file, rows });
}

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppFailure, appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Clock, Result } from '@junheng/kernel';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { DatabaseDoor } from '../door/database-door.ts';
import { appliedMigrations } from '../migration/migrate-database.ts';
import type { Schema } from '../schema.ts';
import { BACKUP_FORMAT } from './backup-file.ts';
import type { BackupHeader } from './backup-file.ts';
import { startBackupFile } from './backup-writer.ts';
import type { BackupWriter } from './backup-writer.ts';
import { PLAIN } from './sealing.ts';
import type { Sealing } from './sealing.ts';
import { readTableShapes, ROWS_KEPT } from './table-shapes.ts';
import type { TableShape } from './table-shapes.ts';

const ROWS_A_FETCH = 1_000;
/** Tables with rows so long that a thousand of them would not fit into memory. */
const LONG_ROWS: Readonly<Record<string, number>> = {
  stored_file_part: 8,
  plan_document: 8,
  plan_version: 8,
};

/** What a backup holds. */
export interface BackupSummary {
  readonly file: string;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Writes the rows of one table: each column as the text PostgreSQL writes, so that every type comes back exactly. */
async function dumpTable(
  transaction: Transaction<Schema>,
  shape: TableShape,
  number: number,
  writer: BackupWriter,
): Promise<number> {
  const values = sql.join(shape.columns.map((column) => sql`${sql.ref(column.name)}::text`));
  const isTenant = shape.columns.some((column) => column.name === 'district_id');
  const order = isTenant ? sql`district_id collate "C", id` : sql`id collate "C"`;
  const kept = sql.raw(ROWS_KEPT[shape.name] ?? 'true');
  await sql`declare rows cursor for
    select json_build_array(${values})::text as row from ${sql.table(shape.name)} where ${kept} order by ${order}`.execute(
    transaction,
  );
  const most = LONG_ROWS[shape.name] ?? ROWS_A_FETCH;
  let count = 0;
  for (;;) {
    const fetched = await sql.raw<{ row: string }>(`fetch ${most} from rows`).execute(transaction);
    await writer.writeRows(
      number,
      fetched.rows.map(({ row }) => row),
    );
    count += fetched.rows.length;
    if (fetched.rows.length < most) break;
  }
  await sql`close rows`.execute(transaction);
  return count;
}

/**
 * Writes everything of all districts into one compressed file that restores into either kind of database. It sees one moment of the
 * data. On the embedded database others wait meanwhile. Errors: DATABASE_BACKUP_UNWRITABLE, DATABASE_BACKUP_KEY_MISSING, DATABASE_CIPHER_MISSING.
 */
export async function backupDatabase(
  door: DatabaseDoor,
  file: string,
  clock: Clock,
  sealing: Sealing = PLAIN,
): Promise<Result<BackupSummary, AppError>> {
  const migrations = await appliedMigrations(door);
  const rows: Record<string, number> = {};
  let writer: BackupWriter | undefined;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await door.asKeeper(async (transaction) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(transaction);
      const shapes = await readTableShapes(transaction);
      const header: BackupHeader = {
        format: 'junheng-backup',
        // What an older version can read too is written so that it does.
        formatVersion: sealing.digest === 'sha256' ? 1 : BACKUP_FORMAT,
        ...(sealing.digest === 'sha256' ? {} : { digest: sealing.digest }),
        madeAt: timestamp(clock),
        migrations,
        tables: shapes.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })),
      };
      writer = await startBackupFile(file, header, sealing);
      for (const [number, shape] of shapes.entries()) {
        rows[shape.name] = await dumpTable(transaction, shape, number, writer);
      }
      await writer.finish();
    });
    return ok({ file, rows });
  } catch (error) {
    await writer?.abandon();
    if (error instanceof AppFailure) return fail(error.appError);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // The system's own codes (ENOSPC, EACCES …); PostgreSQL's have five signs and no leading E with a word.
    if (/^E[A-Z]{3,}$/u.test(code))
      return fail(appError('DATABASE_BACKUP_UNWRITABLE', { file, detail: code }));
    throw error;
  }
}

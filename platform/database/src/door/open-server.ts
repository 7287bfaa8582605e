import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import pg from 'pg';
import type { DatabaseDoor } from './database-door.ts';
import { makeDoor } from './make-door.ts';
import { typeParsers } from './type-parsers.ts';
import type { OpenOptions } from './open-options.ts';

/** The oldest PostgreSQL that the SQL here is written for. */
const OLDEST = 150_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** The system's or PostgreSQL's code of a failure, without any text that could hold a password. */
function failureCode(error: unknown): string {
  if (error instanceof AggregateError) return failureCode(error.errors[0]);
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}

/** Opens PostgreSQL ≥ 15 at a connection string. Errors: DATABASE_UNREACHABLE, DATABASE_SERVER_TOO_OLD. */
export async function openServer(url: string, options: OpenOptions): Promise<Result<DatabaseDoor, AppError>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: typeParsers,
    application_name: 'junheng',
  });
  pool.on('error', (error) => options.log?.error({ code: failureCode(error) }, 'database connection lost'));
  try {
    const answer = await pool.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int4 as number, current_setting('server_version') as version`,
    );
    const { number, version } = answer.rows[0] ?? { number: 0, version: '' };
    if (number < OLDEST) {
      await pool.end();
      return fail(appError('DATABASE_SERVER_TOO_OLD', { version }));
    }
    options.log?.info({ version }, 'database opened');
    return ok(makeDoor({ kind: 'postgres', url, pool, shut: () => Promise.resolve() }));
  } catch (error) {
    await pool.end();
    return fail(appError('DATABASE_UNREACHABLE', { detail: failureCode(error) }));
  }
}

import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import pg from 'pg';
import type { DatabaseDoor } from './database-door.ts';
import { serveOrders } from '../orders/serve-orders.ts';
import { lockFolder } from './folder-lock.ts';
import { makeDoor } from './make-door.ts';
import { startPgliteThread } from './pglite-thread.ts';
import { typeParsers } from './type-parsers.ts';
import type { OpenOptions } from './open-options.ts';

/** Subfolder of the data folder that belongs to the embedded database alone. */
export const DATABASE_SUBFOLDER = 'database';
/** Long enough for a queue of readers, short enough that waiting for the only connection inside a transaction fails and does not hang. */
const CONNECT_TIMEOUT_MS = 15_000;

/**
 * Behind every connection stands the same session: what an earlier connection had named there would be in the way of a new one. The pool
 * waits for it, though its type does not say so.
 */
const forgetNames = ((client: pg.ClientBase) => client.query('deallocate all')) as (
  client: pg.ClientBase,
) => void;

/**
 * Makes the folder of the embedded database, for this user alone, and tells whether it may be opened: it is empty, or a database stands
 * in it. A folder that holds something else is never taken for an empty one, for a new database would be laid over it.
 */
async function prepareSubfolder(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The database writes its files for everybody; nobody else gets into the folder.
  await chmod(folder, 0o700);
  const found = await readdir(folder);
  return found.length === 0 || found.includes('PG_VERSION');
}

/**
 * Opens the embedded database in a folder: PGlite in its own thread behind a local socket that only this user may open.
 * Errors: DATABASE_FOLDER_IN_USE when another process has it open, DATABASE_FOLDER_FOREIGN when something else stands in it,
 * DATABASE_FOLDER_UNREADABLE.
 */
export async function openFolder(
  dataFolder: string,
  options: OpenOptions,
): Promise<Result<DatabaseDoor, AppError>> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  } catch {
    return fail(appError('DATABASE_FOLDER_UNREADABLE', { folder: dataFolder }));
  }
  const lock = await lockFolder(dataFolder);
  if (!lock.ok) return lock;
  // Paths of Unix sockets hold about 100 bytes, so the socket lives in the system's temporary folder, whatever the data folder is called.
  const socketFolder = process.platform === 'win32' ? null : await mkdtemp(join(tmpdir(), 'junheng-'));
  const cleanUp = async (): Promise<void> => {
    if (socketFolder !== null) await rm(socketFolder, { recursive: true, force: true });
    await lock.value.release();
  };
  const subfolder = join(dataFolder, DATABASE_SUBFOLDER);
  const isOurs = await prepareSubfolder(subfolder).catch(() => null);
  if (isOurs !== true) {
    await cleanUp();
    const code = isOurs === null ? 'DATABASE_FOLDER_UNREADABLE' : 'DATABASE_FOLDER_FOREIGN';
    return fail(appError(code, { folder: isOurs === null ? dataFolder : subfolder }));
  }
  const thread = await startPgliteThread(subfolder, socketFolder, options.log);
  if (!thread.ok) {
    await cleanUp();
    return fail(appError('DATABASE_FOLDER_UNREADABLE', { folder: dataFolder }));
  }
  if (socketFolder !== null) await lock.value.note({ socketFolder });
  const { host, port } = thread.value;
  const url = `postgresql://postgres@${encodeURIComponent(host)}:${port}/postgres?sslmode=disable`;
  const pool = new pg.Pool({
    host,
    port,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: typeParsers,
    onConnect: forgetNames,
  });
  pool.on('error', () => options.log?.error({}, 'connection to the embedded database lost'));
  let orders: { close(): Promise<void> } | null = null;
  const shut = async (): Promise<void> => {
    await orders?.close();
    await thread.value.stop();
    await cleanUp();
  };
  const door = makeDoor({ kind: 'pglite', url, pool, shut, lost: thread.value.lost });
  orders = socketFolder === null ? null : await serveOrders(socketFolder, door);
  options.log?.info({ folder: dataFolder }, 'embedded database opened');
  return ok(door);
}

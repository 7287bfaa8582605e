import { routes } from '@junheng/contract';
import { openDatabase } from '@junheng/database';
import type { DatabaseDoor } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { pino } from 'pino';
import { findHandlers } from './shell/find-handlers.ts';
import { serveDoor } from './shell/serve-door.ts';
import type { RunningShell } from './shell/serve-door.ts';
import type { ServerOptions } from './shell/server-options.ts';

/** A server that answers. `close` also closes the data and releases their lock. */
export interface RunningServer extends RunningShell {
  readonly door: DatabaseDoor;
}

/**
 * Starts the server: opens and migrates the data, fills them on the first start, starts the background jobs, and listens.
 * Errors: those of `openDatabase` and `migrateDatabase`, SERVER_PORT_TAKEN.
 */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer, AppError>> {
  const log = options.log ?? pino({ level: 'silent' });
  // The handlers load while the database opens in its own thread; `serveDoor` then finds them loaded, or says what is wrong with them.
  findHandlers(routes).catch(() => undefined);
  const opened = await openDatabase(options.place, {
    log,
    ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
  });
  if (!opened.ok) return opened;
  const door = opened.value;
  try {
    const shell = await serveDoor(door, options, log);
    if (!shell.ok) {
      await door.close();
      return shell;
    }
    return ok({ ...shell.value, door, close: () => shell.value.close().then(() => door.close()) });
  } catch (error) {
    await door.close();
    throw error;
  }
}

import type { AppError, Result } from '@junheng/kernel';
import type { DatabaseDoor, DatabasePlace } from './database-door.ts';
import { openFolder } from './open-folder.ts';
import { openServer } from './open-server.ts';

/** Where the door says what happens behind it; pino's methods fit. */
export interface DoorLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What opening may be told. */
export interface OpenOptions {
  readonly log?: DoorLog;
  /** Width of the pool on PostgreSQL, 10 unless told. The embedded database always has one connection. */
  readonly poolSize?: number;
}

/**
 * Opens the data: the embedded database in a folder, or PostgreSQL ≥ 15 at an address. It does not migrate (`migrateDatabase`).
 * Errors: DATABASE_FOLDER_IN_USE, DATABASE_FOLDER_UNREADABLE, DATABASE_UNREACHABLE, DATABASE_SERVER_TOO_OLD.
 */
export async function openDatabase(
  place: DatabasePlace,
  options: OpenOptions = {},
): Promise<Result<DatabaseDoor, AppError>> {
  return 'url' in place ? openServer(place.url, options) : openFolder(place.dataFolder, options);
}

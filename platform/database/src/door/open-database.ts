import type { AppError, Result } from '@junheng/kernel';
import type { DatabaseDoor, DatabasePlace } from './database-door.ts';
import { openFolder } from './open-folder.ts';
import { openServer } from './open-server.ts';
import type { OpenOptions } from './open-options.ts';

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

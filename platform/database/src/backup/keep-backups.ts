import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mapResult } from '@junheng/kernel';
import type { AppError, Clock, Result } from '@junheng/kernel';
import type { DatabaseDoor } from '../door/database-door.ts';
import { backupDatabase } from './backup-database.ts';
import type { Sealing } from './sealing.ts';
import type { BackupSummary } from './backup-database.ts';

const CHINA_OFFSET_MS = 8 * 3_600_000;
/** Names of scheduled backups: nothing else in the folder is ever touched. */
const NAME = /^junheng-\d{8}-\d{6}\.backup\.gz$/u;

/** The name of a scheduled backup made at a moment, in China's time: `junheng-20260105-100000.backup.gz`. */
export function backupName(clock: Clock): string {
  const text = new Date(clock.now() + CHINA_OFFSET_MS).toISOString();
  return `junheng-${text.slice(0, 10).replaceAll('-', '')}-${text.slice(11, 19).replaceAll(':', '')}.backup.gz`;
}

/** The scheduled backups in a folder, newest first; empty when there is no such folder. */
export async function listBackups(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => [] as string[]);
  return files
    .filter((file) => NAME.test(file))
    .toSorted()
    .toReversed();
}

/** Makes a scheduled backup in a folder and removes all scheduled ones but the newest `keep` (at least this one stays). */
export async function keepBackups(
  door: DatabaseDoor,
  options: {
    readonly folder: string;
    readonly keep: number;
    readonly clock: Clock;
    readonly sealing?: Sealing;
  },
): Promise<Result<BackupSummary & { readonly removed: readonly string[] }, AppError>> {
  const made = await backupDatabase(
    door,
    join(options.folder, backupName(options.clock)),
    options.clock,
    options.sealing,
  );
  if (!made.ok) return made;
  const removed = (await listBackups(options.folder)).slice(Math.max(1, options.keep));
  await Promise.all(removed.map((file) => rm(join(options.folder, file), { force: true })));
  return mapResult(made, (summary) => ({ ...summary, removed }));
}

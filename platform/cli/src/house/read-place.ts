import { join } from 'node:path';
import type { DatabasePlace } from '@junheng/database';
import type { CommandContext } from '../command.ts';

/** The clone's root folder. */
export const rootFolder = join(import.meta.dirname, '..', '..', '..', '..');

/** Options of every command that works on the data. */
export const placeOptions = { data: { type: 'string' } } as const;

/** The data folder: `--data DIR`, else `data` in the clone. */
export function readDataFolder(context: CommandContext): string {
  const { data } = context.options;
  return typeof data === 'string' ? context.resolve(data) : join(rootFolder, 'data');
}

/** Where the data are: `--data DIR` wins, then PostgreSQL at DATABASE_URL, then the folder `data` in the clone. */
export function readPlace(context: CommandContext): DatabasePlace {
  const url = process.env['DATABASE_URL'];
  const isToldFolder = typeof context.options['data'] === 'string';
  return !isToldFolder && url !== undefined && url !== '' ? { url } : { dataFolder: readDataFolder(context) };
}

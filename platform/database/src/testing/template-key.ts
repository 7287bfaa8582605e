import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

const SOURCES = ['../migrations', '../migration', '../door/roles.ts'] as const;

/** A short hash of everything that shapes a migrated database, so that an old template is never taken for a new one. */
export async function templateKey(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(import.meta.dirname, source);
    const files = source.endsWith('.ts')
      ? [path]
      : (await readdir(path)).toSorted().map((file) => join(path, file));
    // A migration that was renamed is another one: its name stands in the database.
    for (const file of files) hash.update(`${basename(file)}\n`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { makeDoor } from '../door/make-door.ts';
import { typeParsers } from '../door/type-parsers.ts';
import { migrateDatabase } from '../migration/migrate-database.ts';
import type { TestDatabase } from './open-test-database.ts';
import { templateKey } from './template-key.ts';

function openInProcess(db: PGlite): TestDatabase {
  const pool = new pg.Pool({
    ...createPgConfig(db),
    max: 1,
    connectionTimeoutMillis: 5_000,
    types: typeParsers,
  });
  pool.on('error', () => undefined);
  const door = makeDoor({ kind: 'pglite', url: '', pool, shut: () => db.close() });
  return { door, close: () => door.close() };
}

/** The dumped data folder of a migrated PGlite, made once for each state of the migrations. */
async function loadTemplate(): Promise<Blob> {
  const folder = join(tmpdir(), 'junheng-test-templates');
  const path = join(folder, `pglite-${await templateKey()}.tar`);
  try {
    return new Blob([await readFile(path)]);
  } catch {
    const db = await PGlite.create();
    const { door, close } = openInProcess(db);
    const migrated = await migrateDatabase(door);
    if (!migrated.ok) throw new Error(migrated.error.code);
    const dump = await db.dumpDataDir('none');
    await close();
    await mkdir(folder, { recursive: true });
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
    await rename(draft, path);
    return dump;
  }
}

/** A copy of the migrated template in memory, reached by a real `pg` pool of one connection. */
export async function openPgliteCopy(): Promise<TestDatabase> {
  return openInProcess(await PGlite.create({ loadDataDir: await loadTemplate() }));
}

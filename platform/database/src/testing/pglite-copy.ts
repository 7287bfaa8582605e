import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { makeDoor } from '../door/make-door.ts';
import { DATABASE_SUBFOLDER } from '../door/open-folder.ts';
import { typeParsers } from '../door/type-parsers.ts';
import { migrateDatabase } from '../migration/migrate-database.ts';
import { inTestRun } from './database-template.ts';
import type { DatabaseTemplate } from './database-template.ts';
import { makeOnce } from './make-once.ts';
import type { TestDatabase, TestPlace } from './open-test-database.ts';
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

async function dumpTo(path: string, db: PGlite): Promise<void> {
  const dump = await db.dumpDataDir('none');
  await writeFile(path, new Uint8Array(await dump.arrayBuffer()));
}

/** The dumped data folder of a migrated PGlite, made once for each state of the migrations. */
async function loadMigrated(): Promise<Blob> {
  const folder = join(tmpdir(), 'junheng-test-templates');
  const path = join(folder, `pglite-${await templateKey()}.tar`);
  try {
    return new Blob([await readFile(path)]);
  } catch {
    const db = await PGlite.create();
    const { door, close } = openInProcess(db);
    const migrated = await migrateDatabase(door);
    if (!migrated.ok) throw new Error(migrated.error.code);
    await mkdir(folder, { recursive: true });
    const draft = `${path}.${process.pid}`;
    await dumpTo(draft, db);
    await close();
    await rename(draft, path);
    return new Blob([await readFile(path)]);
  }
}

/** The dumped data folder of a filled PGlite, made once for each test run. */
async function loadFilled(template: DatabaseTemplate): Promise<Blob> {
  const path = inTestRun(`pglite-${template.name}.tar`);
  await makeOnce(path, async (draft) => {
    const db = await PGlite.create({ loadDataDir: await loadMigrated() });
    const { door, close } = openInProcess(db);
    await template.fill(door);
    await dumpTo(draft, db);
    await close();
  });
  return new Blob([await readFile(path)]);
}

/** A copy of the migrated or filled template in memory, reached by a real `pg` pool of one connection. */
export async function openPgliteCopy(template?: DatabaseTemplate): Promise<TestDatabase> {
  const loadDataDir = template === undefined ? await loadMigrated() : await loadFilled(template);
  return openInProcess(await PGlite.create({ loadDataDir }));
}

/** A data folder that holds a copy of the filled template, as a server opens it. */
export async function makePgliteFolder(template: DatabaseTemplate): Promise<TestPlace> {
  const filled = inTestRun(`pglite-${template.name}`);
  await makeOnce(filled, async (draft) => {
    const dataDir = join(draft, DATABASE_SUBFOLDER);
    await mkdir(draft, { recursive: true });
    const db = await PGlite.create({ dataDir, loadDataDir: await loadFilled(template) });
    await db.close();
  });
  const folder = await mkdtemp(join(tmpdir(), 'junheng-place-'));
  await cp(filled, join(folder, 'data'), { recursive: true });
  return {
    place: { dataFolder: join(folder, 'data') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

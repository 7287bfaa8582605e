import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DatabaseDoor } from '../door/database-door.ts';

/** What a test's database begins with: filled once for each test run, then copied. */
export interface DatabaseTemplate {
  /** Small letters; tells templates apart. */
  readonly name: string;
  /** Fills a migrated, empty database. */
  readonly fill: (door: DatabaseDoor) => Promise<void>;
}

/** The folder of this test run: `npm test` or Vitest's global setup hands it in; a process on its own makes one. */
export function testRunFolder(): string {
  const given = process.env['JUNHENG_TEST_RUN'];
  if (given !== undefined) return given;
  const folder = mkdtempSync(join(tmpdir(), 'junheng-run-'));
  process.env['JUNHENG_TEST_RUN'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where a run keeps something it fills once. */
export function inTestRun(name: string): string {
  return join(testRunFolder(), name);
}

/** A word that only this test run bears, for names on a server that several runs may share. */
export function testRunWord(): string {
  return basename(testRunFolder())
    .replaceAll(/[^a-z0-9]/giu, '')
    .toLowerCase();
}

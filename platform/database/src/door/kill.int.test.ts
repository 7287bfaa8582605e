import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { isLongRun, testDatabaseKind } from '../testing/index.ts';

const WRITER = join(import.meta.dirname, '../testing/write-until-killed.ts');
/** `npm test -- --long` kills more often. */
const KILLS = isLongRun() ? 40 : 4;

interface Found {
  readonly values: readonly string[];
  readonly entries: readonly string[];
  readonly version: number;
}

/** Runs the writer until `count` values are acknowledged, kills it with SIGKILL at once, and answers what it said. */
async function runWriter(folder: string, count: number): Promise<{ found: Found; kept: string[] }> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kept: string[] = [];
  let found: Found | undefined;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const word = JSON.parse(line) as { found?: Found; kept?: string; failure?: { code: string } };
    if (word.failure !== undefined) throw new Error(word.failure.code);
    if (word.found !== undefined) found = word.found;
    if (word.kept !== undefined) kept.push(word.kept);
    if (kept.length >= count) child.kill('SIGKILL');
  }
  await ended;
  if (found === undefined) throw new Error('the writer ended before it began');
  return { found, kept };
}

const isPostgres = testDatabaseKind() === 'postgres';

test.skipIf(isPostgres)(
  `[D34] ${KILLS} kills during writes lose nothing that was acknowledged, and the next start recovers`,
  { timeout: 600_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'junheng-kill-'));
    const acknowledged: string[] = [];
    for (let round = 0; round <= KILLS; round += 1) {
      const { found, kept } = await runWriter(folder, 5 + ((round * 7) % 40));
      const values = new Set(found.values);
      expect(acknowledged.filter((id) => !values.has(id))).toEqual([]);
      // Each value with its entry and its step of the version: no transaction is there in part.
      expect(found.entries.toSorted()).toEqual([...found.values].toSorted());
      expect(found.version).toBe(found.values.length + 1);
      acknowledged.push(...kept);
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS * 10);
    // Takes over the last lock, which also removes the socket that the killed process left behind.
    const lock = await lockFolder(folder);
    if (lock.ok) await lock.value.release();
    await rm(folder, { recursive: true });
  },
);

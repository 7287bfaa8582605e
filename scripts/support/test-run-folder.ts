import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Vitest's global setup: a folder that all workers of a run share, for databases that are filled once and copied. `npm test` hands in one
 * for all its stages. Returns what removes it.
 */
export function setup(): () => void {
  if (process.env['JUNHENG_TEST_RUN'] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'junheng-run-'));
  process.env['JUNHENG_TEST_RUN'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

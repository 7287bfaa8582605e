import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLocated } from '@junheng/admission';
import type { Located, Outcome, Overflow, Rules } from '@junheng/admission';

/** What full placement needs to know, or undefined when the rules do not ask for it. */
export type Leftover = { readonly homes: readonly Located[]; readonly schools: readonly Located[] };

/** Reads the places of applicants and schools for full placement. */
export function readLeftover(folder: string, rules: Rules): Outcome<Leftover | undefined> {
  if (rules.overflow === null) return { ok: true, value: undefined };
  const homes = readLocated('applicants.csv', readFileSync(join(folder, 'applicants.csv')));
  if (!homes.ok) return homes;
  const schools = readLocated('pools.csv', readFileSync(join(folder, 'pools.csv')));
  return schools.ok ? { ok: true, value: { homes: homes.value, schools: schools.value } } : schools;
}

/**
 * For a verifier: the places where they are published or the sealed folder is at hand, else what the transcript says of full placement. Then seats and
 * "everyone once" are still checked, and every family can check its own distances; the whole only with the sealed folder.
 */
export function readLeftoverForVerifier(
  folder: string,
  rules: Rules,
  transcript: Buffer,
  sealedFolder: string | undefined,
): Outcome<Leftover | { readonly claimed: Overflow } | undefined> {
  if (rules.overflow === null) return { ok: true, value: undefined };
  if (sealedFolder !== undefined && existsSync(join(sealedFolder, 'applicants.csv')))
    return readLeftover(sealedFolder, rules);
  const published = readLeftover(folder, rules);
  if (published.ok || published.error.code !== 'ADMISSION_COLUMN_MISSING') return published;
  const lines = transcript.toString('utf8').split('\n').slice(0, -1);
  const poolRows = rowsOf<[string]>(lines[1] ?? '{}');
  const places = new Map(poolRows.map(([name], pool) => [name, pool]));
  const pool = lines
    .slice(2)
    .flatMap((line) =>
      rowsOf<[string, string, string | null, number | null, unknown]>(line).map(([, , name, , stage]) =>
        stage === 'overflow' ? (places.get(name ?? '') ?? -1) : -1,
      ),
    );
  const told = lines.findLast((line) => line.startsWith('{"type":"overflow"')) ?? '{}';
  const { total = 0, prices = [] } = JSON.parse(told) as { total?: number; prices?: number[] };
  return { ok: true, value: { claimed: { pool: Int32Array.from(pool), total, prices } } };
}

function rowsOf<Row>(line: string): readonly Row[] {
  return (JSON.parse(line) as { rows?: Row[] }).rows ?? [];
}

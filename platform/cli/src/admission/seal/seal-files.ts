import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveSeed } from '@junheng/admission';
import type { Outcome, Seal } from '@junheng/admission';
import { nodeHash } from '../hash/node-hash.ts';

/** The numbers that were drawn, as seed.json keeps them. */
export interface SeedFile {
  readonly version: 1;
  readonly values: readonly { readonly source: string; readonly value: string }[];
  readonly seed: string;
}

/** Reads seal.json of a folder; undefined when the folder is not sealed. */
export function readSeal(folder: string): Seal | undefined {
  const path = join(folder, 'seal.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Seal) : undefined;
}

/** Reads seed.json of a folder; undefined when nothing was drawn yet. */
export function readSeed(folder: string): SeedFile | undefined {
  const path = join(folder, 'seed.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SeedFile) : undefined;
}

/** Writes a small JSON file, readable and always the same for the same content. */
export function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}

/** Fails unless the folder's files, mechanism and seed are those of its seal. A folder without a seal passes. */
export function checkAgainstSeal(
  folder: string,
  run: {
    readonly hashes: readonly { readonly name: string; readonly sha256: string }[];
    readonly mechanism: string;
    readonly ties: string;
    readonly seed: string;
    /** The program about to run; a verifier leaves it out, because another version may verify. */
    readonly program?: string;
  },
): Outcome<undefined> {
  const seal = readSeal(folder);
  if (seal === undefined) return { ok: true, value: undefined };
  const broken = (element: string): Outcome<never> => ({
    ok: false,
    error: { code: 'ADMISSION_SEAL_BROKEN', parameters: { element }, place: { file: 'seal.json', element } },
  });
  const changed = run.hashes.find(
    ({ name, sha256 }) => !seal.files.some((file) => file.name === name && file.sha256 === sha256),
  );
  if (changed !== undefined) return broken(changed.name);
  if (seal.files.length !== run.hashes.length) return broken('rules.json');
  if (seal.mechanism !== run.mechanism || seal.ties !== run.ties)
    return broken(`${run.mechanism} ${run.ties}`);
  if (run.program !== undefined && run.program !== seal.program) return broken('program');
  const drawn = readSeed(folder);
  if (drawn === undefined) return { ok: false, error: { code: 'ADMISSION_SEED_NOT_DRAWN', parameters: {} } };
  const seed = deriveSeed(
    seal,
    drawn.values.map(({ value }) => value),
    nodeHash(seal.hash),
  );
  if (!seed.ok) return seed;
  return seed.value === run.seed && drawn.seed === run.seed ? { ok: true, value: undefined } : broken('seed');
}

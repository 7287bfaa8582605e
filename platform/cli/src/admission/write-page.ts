import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { FileHash, RoundInputs } from '@junheng/admission';
import { engineFolder } from './hash/program-hash.ts';

/** Rounds whose published files are larger than this are not put into the page: it asks for the files instead. */
export const MOST_EMBEDDED = 6_000_000;

/** The parts of the page's program in the order they are put together; a part with a condition is left out where a round has no use for it. */
const PARTS: readonly { readonly file: string; readonly isUsed?: (inputs: RoundInputs) => boolean }[] = [
  { file: 'sha256.ts' },
  { file: 'sm3.ts', isUsed: ({ rules }) => rules.hash === 'sm3' },
  { file: 'reserves.ts', isUsed: ({ market }) => market.pools.reserves.count > 0 },
  { file: 'round.ts' },
  { file: 'legacy-draw.ts', isUsed: ({ rules }) => rules.draw !== 'ticket' },
  { file: 'draw.ts' },
  { file: 'batches.ts', isUsed: ({ mechanism }) => mechanism === 'ia' || mechanism === 'parallel' },
  { file: 'groups.ts', isUsed: ({ market }) => market.applicants.groups.count > 0 },
  { file: 'cycles.ts', isUsed: ({ mechanism }) => mechanism === 'ttc' },
  {
    file: 'stages.ts',
    isUsed: ({ rules }) =>
      rules.stages.some((stage) => stage.keep !== undefined || stage.belowOpenLine !== undefined),
  },
  { file: 'join.ts', isUsed: ({ rules }) => rules.groups.startsWith('join') },
  { file: 'mechanism.ts' },
  { file: 'sealed.ts', isUsed: ({ files }) => files.some((file) => file.name === 'seal.json') },
  { file: 'check.ts' },
  { file: 'family.ts' },
  { file: 'texts.ts' },
  { file: 'screen.ts' },
];

/** The parts that show, as against those that check. */
const SCREEN_PARTS = ['family.ts', 'texts.ts', 'screen.ts'];

/** The page's program for a round: the readable sources with their types taken out, imports resolved by standing in one script. */
export function pageScript(inputs: RoundInputs): string {
  return `'use strict';\n${partsOf(inputs).map(readPart).join('\n')}`;
}

/** How many lines of code (blank ones and comments aside) a round's page checks with. */
export function countCheckingLines(inputs: RoundInputs): number {
  const code = partsOf(inputs)
    .filter((file) => !SCREEN_PARTS.includes(file))
    .map(readPart)
    .join('\n')
    .replace(/\/\*\*[\s\S]*?\*\//gu, '');
  return code.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

function partsOf(inputs: RoundInputs): string[] {
  return PARTS.filter((part) => part.isUsed?.(inputs) ?? true).map((part) => part.file);
}

function readPart(file: string): string {
  const source = readFileSync(join(engineFolder, 'page', file), 'utf8');
  return tidy(
    stripTypes(source)
      .replace(/^import [^;]*;$/gmu, '')
      .replace(/^export /gmu, ''),
  );
}

/** Node marks the function as experimental on every process; the warning would only worry whoever runs the command. */
function stripTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Taking out types leaves blanks where they stood. */
function tidy(code: string): string {
  return code
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/**
 * verify.html: one file that needs no network. Small rounds carry their published files inside.
 * @param files name and bytes of every published file, transcript and result included; none for a large round.
 */
export function writePage(inputs: RoundInputs, files: readonly (readonly [string, Uint8Array])[]): string {
  const texts = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
  const embedded = JSON.stringify(Object.fromEntries(texts)).replaceAll('<', '\\u003c');
  const read = (name: string): string => readFileSync(join(engineFolder, 'page', name), 'utf8');
  return read('page.html')
    .replace('/*STYLE*/', () => read('page.css').trim())
    .replace('/*FILES*/', () => embedded)
    .replace('/*SCRIPT*/', () => pageScript(inputs));
}

/** The text of inputs.sha256: the hashes of the sealed files, as `sha256sum -c` reads them. */
export function sealedList(files: readonly FileHash[]): string {
  return files.map(({ name, sealed }) => `${sealed}  ${name}\n`).join('');
}

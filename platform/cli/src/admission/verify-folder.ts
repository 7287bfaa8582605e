import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRules, runRound, writeResult, writeTranscript } from '@junheng/admission';
import type { Outcome, Ports, RoundInputs, RoundOutcome } from '@junheng/admission';
import { compareBytes } from './compare-bytes.ts';
import { HashThreads } from './hash/hash-threads.ts';
import { hashHex } from './load-folder.ts';
import { nodeHash } from './hash/node-hash.ts';
import { programHash } from './hash/program-hash.ts';
import { readLeftoverForVerifier } from './read-leftover.ts';
import { readMarket } from './read-market.ts';
import { checkRegister } from './seal/register-file.ts';
import { isStampOf } from './seal/timestamp.ts';
import { checkAgainstSeal, readSeal } from './seal/seal-files.ts';
import { findChainBreak, readHead } from './transcript-file.ts';
import type { TranscriptHead } from './transcript-file.ts';
import { MOST_EMBEDDED, sealedList, writePage } from './write-page.ts';

/** Something that does not agree, and the file it was found in. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly what:
    | 'missing'
    | 'changed'
    | 'chain-broken'
    | 'not-recomputed'
    | 'unreadable'
    | 'not-as-sealed'
    | 'made-by-another-program'
    | 'line-ends'
    | 'not-announced'
    | 'stamp-differs'
    | 'second-draw'
    | 'second-seal'
    | 'seal-vanished'
    | 'not-registered';
  readonly detail?: string;
}

/** What a verification found. No problem means: every published byte is what the sealed inputs and the seed give. */
export interface Verification {
  readonly problems: readonly Problem[];
  readonly head: TranscriptHead | undefined;
  readonly outcome: RoundOutcome | undefined;
  readonly inputs: RoundInputs | undefined;
}

/**
 * Verifies a published folder: hashes of all files, the chain of the transcript, and the whole round run again and compared
 * byte by byte. `sealedFolder` is where the sealed originals are, when the verifier has them.
 */
export async function verifyFolder(path: string, sealedFolder?: string): Promise<Verification> {
  const problems: Problem[] = [];
  const read = (name: string): Buffer | undefined => {
    if (existsSync(join(path, name))) return readFileSync(join(path, name));
    problems.push({ file: name, what: 'missing' });
    return undefined;
  };
  const transcript = read('transcript.jsonl');
  const head = transcript === undefined ? undefined : readHead(transcript);
  if (transcript === undefined || head === undefined) {
    if (transcript !== undefined) problems.push({ file: 'transcript.jsonl', line: 1, what: 'unreadable' });
    return { problems, head, outcome: undefined, inputs: undefined };
  }
  const broken = findChainBreak(transcript, nodeHash(head.hash));
  if (broken > 0) problems.push({ file: 'transcript.jsonl', line: broken, what: 'chain-broken' });
  const list = read('inputs.sha256')?.toString('utf8') ?? '';
  const isListRight = list === sealedList(head.files);
  const isHeadTrusted = broken !== 1;
  if (isHeadTrusted && !isListRight) problems.push({ file: 'inputs.sha256', what: 'changed' });
  const tables = new Map<string, Buffer>();
  for (const { name, published, sealed } of head.files) {
    const bytes = read(name);
    if (bytes === undefined) continue;
    tables.set(name, bytes);
    const hash = hashHex(bytes);
    // Where the head itself was touched, the list beside it tells which of the two is right.
    const isRight =
      hash === published || (!isHeadTrusted && (list.includes(`${hash}  ${name}\n`) || sealed !== published));
    if (!isRight) problems.push({ file: name, what: 'changed' });
  }
  if (sealedFolder !== undefined) checkSealed(sealedFolder, head, problems);
  const isInputsRight = !problems.some((problem) => head.files.some((file) => file.name === problem.file));
  const none = { problems, head, outcome: undefined, inputs: undefined };
  const result = read('result.csv');
  if (!isInputsRight || !isHeadTrusted) {
    if (result !== undefined && endResult(transcript) !== hashHex(result))
      problems.push({ file: 'result.csv', what: 'changed' });
    return none;
  }
  const ports = new HashThreads(head.hash);
  try {
    const rerun = await runAgain(path, head, tables, transcript, ports, sealedFolder);
    if (!rerun.ok) {
      problems.push({
        file: rerun.error.place?.file ?? 'transcript.jsonl',
        what: 'unreadable',
        detail: rerun.error.code,
      });
      return none;
    }
    const { inputs, outcome } = rerun.value;
    const resultBytes = Buffer.concat([
      ...writeResult(inputs.market, outcome.placed, outcome.overflow?.pool),
    ]);
    const resultLine = result === undefined ? 0 : compareBytes([resultBytes], result);
    if (resultLine > 0) problems.push({ file: 'result.csv', line: resultLine, what: 'not-recomputed' });
    const lines = writeTranscript(inputs, outcome, ports.hash, hashHex(resultBytes));
    const line = compareBytes(lines, transcript);
    if (line > 0 && broken === 0) problems.push({ file: 'transcript.jsonl', line, what: 'not-recomputed' });
    if (problems.length === 0) checkSeed(path, inputs, outcome, problems);
    if (problems.length === 0) checkPage(path, head, inputs, problems);
    return { problems, head, outcome, inputs };
  } finally {
    await ports.close();
  }
}

async function runAgain(
  path: string,
  head: TranscriptHead,
  tables: ReadonlyMap<string, Buffer>,
  transcript: Buffer,
  ports: Ports,
  sealedFolder: string | undefined,
): Promise<Outcome<{ readonly inputs: RoundInputs; readonly outcome: RoundOutcome }>> {
  const { mechanism, ties, seed, files, program } = head;
  const rulesText = tables.get('rules.json')?.toString('utf8');
  const read = readRules('rules.json', rulesText ?? '{}');
  if (!read.ok) return read;
  const rules = read.value;
  // Reading undoes doubled quotes in place; the published bytes are still needed for the page.
  const copy = (name: string): Buffer => Buffer.from(tables.get(name) ?? []);
  const names = {
    'applicants.csv': copy('applicants.csv'),
    'choices.csv': copy('choices.csv'),
    'pools.csv': copy('pools.csv'),
  };
  const market = readMarket({ tables: names, rules }, head, ports);
  if (!market.ok) return market;
  let inputs: RoundInputs = { market: market.value.market, rules, mechanism, ties, seed, files, program };
  const leftover = readLeftoverForVerifier(path, rules, transcript, sealedFolder);
  if (!leftover.ok) return leftover;
  if (leftover.value !== undefined) inputs = { ...inputs, leftover: leftover.value };
  const outcome = await runRound(inputs, ports, market.value.started);
  return outcome.ok ? { ok: true, value: { inputs, outcome: outcome.value } } : outcome;
}

/** The hash of result.csv that the last line of a transcript states. */
function endResult(transcript: Buffer): string | undefined {
  const from = transcript.lastIndexOf('\n{"type":"end"');
  return /"result":"([0-9a-f]{64})"/u.exec(from < 0 ? '' : transcript.toString('utf8', from))?.[1];
}

function checkSealed(folder: string, head: TranscriptHead, problems: Problem[]): void {
  for (const { name, sealed } of head.files) {
    const path = join(folder, name);
    if (!existsSync(path)) problems.push({ file: path, what: 'missing' });
    else if (hashHex(readFileSync(path)) !== sealed) problems.push({ file: path, what: 'not-as-sealed' });
  }
}

/** In a sealed round the seed must be what the seal and the drawn numbers give, and the root the sealed one. */
function checkSeed(path: string, inputs: RoundInputs, outcome: RoundOutcome, problems: Problem[]): void {
  const seal = readSeal(path);
  if (seal === undefined || !inputs.files.some((file) => file.name === 'seal.json')) return;
  const { mechanism, ties, seed } = inputs;
  const hashes = inputs.files
    .filter((file) => !['seal.json', 'seed.json', 'register.jsonl'].includes(file.name))
    .map((file) => ({ name: file.name, sha256: file.sealed }));
  const checked = checkAgainstSeal(path, { hashes, mechanism, ties, seed });
  if (!checked.ok || seal.root !== outcome.root) problems.push({ file: 'seal.json', what: 'not-recomputed' });
  const fault = checkRegister(path);
  if (fault !== undefined) problems.push({ file: 'register.jsonl', what: fault });
  const stamp = join(path, 'seal.tsr');
  if (existsSync(stamp) && !isStampOf(readFileSync(stamp), readFileSync(join(path, 'seal.json')))) {
    problems.push({ file: 'seal.tsr', what: 'stamp-differs' });
  }
}

/** The page is made from the published files, so it can be made again and compared. */
function checkPage(path: string, head: TranscriptHead, inputs: RoundInputs, problems: Problem[]): void {
  const page = join(path, 'verify.html');
  if (!existsSync(page)) {
    problems.push({ file: 'verify.html', what: 'missing' });
    return;
  }
  const names = [...head.files.map((file) => file.name), 'result.csv', 'transcript.jsonl', 'inputs.sha256'];
  const files = names.map((name) => [name, readFileSync(join(path, name))] as const);
  const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const expected = Buffer.from(writePage(inputs, size > MOST_EMBEDDED ? [] : files));
  const line = compareBytes([expected], readFileSync(page));
  if (line === 0) return;
  const isOwn = head.program === programHash();
  problems.push({ file: 'verify.html', line, what: isOwn ? 'changed' : 'made-by-another-program' });
}

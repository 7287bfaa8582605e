// Checks the published files against each other and runs the allocation again.
import { byBytes, placeTickets } from './draw.ts';
import { orderOf, runMechanism } from './mechanism.ts';
import { LAST, readRound } from './round.ts';
import { isSeedRight } from './sealed.ts';
import type { Hash } from './sha256.ts';
import { bytesOf, hexOf, sha256 } from './sha256.ts';
import { sm3 } from './sm3.ts';
import type { Round } from './round-shape.ts';
import type { Head } from './head.ts';

/** One check and how it ended; `file` and `line` name what does not agree. */
export interface Finding {
  readonly what: 'chain' | 'files' | 'lineEnds' | 'inputs' | 'seed' | 'root' | 'allocation' | 'result' | 'end';
  readonly isRight: boolean;
  readonly file: string;
  /** The first line that does not agree, 0 when all do or the file as a whole is meant. */
  readonly line: number;
}

/** All that the page knows when it is done. */
export interface Checked {
  readonly head: Head;
  readonly round: Round;
  readonly got: Int32Array;
  readonly floors: readonly number[];
  readonly joined: ReadonlySet<number>;
  readonly place: Int32Array;
  readonly before: (c: number, d: number) => number;
  readonly hash: Hash;
  /** Ids of those whom the published result gives a place without a choice. */
  readonly later: ReadonlySet<string>;
  /** The lines of result.csv. */
  readonly rows: readonly string[];
  readonly leaves: { readonly order: readonly number[]; readonly levels: readonly (readonly Uint8Array[])[] };
}

/** Does everything: `files` maps names to bytes. Each check is told as it ends, so that a page can show it before the next. */
export function* checkRound(files: ReadonlyMap<string, Uint8Array>): Generator<Finding, Checked> {
  const find = (what: Finding['what'], file: string, isRight: boolean, line = 0): Finding => ({ what, file, isRight, line });
  const text = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name));
  const lines = text('transcript.jsonl').split('\n').slice(0, -1);
  const head = JSON.parse(lines[0]) as Head;
  const hash = head.hash === 'sm3' ? sm3 : sha256;
  const broken = findBreak(lines, hash);
  yield find('chain', 'transcript.jsonl', broken === 0, broken);
  for (const { name, published } of head.files) {
    yield find('files', name, hexOf(sha256(files.get(name) ?? new Uint8Array())) === published);
  }
  const sealed = head.files.map((file) => `${file.sealed}  ${file.name}\n`).join('');
  yield find('inputs', 'inputs.sha256', text('inputs.sha256') === sealed);
  if (files.has('seal.json')) {
    yield find('seed', 'seed.json', isSeedRight(JSON.parse(text('seal.json')), JSON.parse(text('seed.json')), head, hash));
  }
  const round = readRound(text('applicants.csv'), text('pools.csv'), text('choices.csv'), head.rules);
  const leaves = growTree(round, hash);
  yield find('root', 'applicants.csv', hexOf(leaves.levels.at(-1)![0]) === head.root);
  const isSingle = head.ties === 'single' || head.mechanism === 'sd';
  const place = placeTickets(round, head.rules, head.seed, hash, isSingle);
  const before = orderOf(round, place, isSingle, head.mechanism === 'sd');
  const { got, floors, joined } = runMechanism(round, head.rules, head.mechanism, before);
  const rows = text('result.csv').split('\n');
  const expected = ['applicant,pool,rank', ...round.ids.map((_, a) => resultRow(round, got, a, rows[a + 1])), ''];
  const differs = rows.length > expected.length ? expected.length : expected.findIndex((row, i) => row !== rows[i]);
  yield find('result', 'result.csv', differs < 0, differs + 1);
  const other = findOtherOutcome(round, lines, got);
  yield find('allocation', 'transcript.jsonl', other === 0, other);
  const end = JSON.parse(lines.at(-1)!) as { result: string };
  yield find('end', 'result.csv', end.result === hexOf(sha256(files.get('result.csv')!)));
  const later = new Set(round.ids.filter((id, a) => got[a] < 0 && rows[a + 1] !== `${quote(id)},,`));
  return { head, round, got, floors, joined, place, before, hash, later, rows, leaves };
}

const quote = (text: string): string => (/[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The row that result.csv must have. A place given after the choices (rank empty) is not a matter of the draw: it is taken as printed. */
function resultRow(round: Round, got: Int32Array, a: number, printed = ''): string {
  const id = quote(round.ids[a]);
  if (got[a] >= 0) return `${id},${quote(round.pools[round.pool[got[a]]].name)},${round.rank[got[a]]}`;
  const isOverflow = round.pools.some((pool) => printed === `${id},${quote(pool.name)},`);
  return isOverflow ? printed : `${id},,`;
}

/** The first line whose successor does not carry its hash, or 0. */
function findBreak(lines: readonly string[], hash: Hash): number {
  let previous = '0'.repeat(64);
  for (const [i, line] of lines.entries()) {
    if (!line.endsWith(`,"previous":"${previous}"}`)) return Math.max(1, i);
    previous = hexOf(hash(bytesOf(line)));
  }
  return 0;
}

/** The first transcript line with an outcome that the run here does not give, or 0. */
function findOtherOutcome(round: Round, lines: readonly string[], got: Int32Array): number {
  let a = 0;
  for (const [i, line] of lines.entries()) {
    const { type, rows } = JSON.parse(line) as {
      type: string;
      rows: [string, string, string | null, number | null, unknown][];
    };
    if (type !== 'outcomes') continue;
    for (const [id, , pool, rank, stage] of rows) {
      const c = got[a];
      const isSame =
        c < 0 ? pool === null || stage === 'overflow' : pool === round.pools[round.pool[c]].name && rank === round.rank[c];
      if (id !== round.ids[a] || !isSame) return i + 1;
      a += 1;
    }
  }
  return a === round.ids.length ? 0 : lines.length;
}

/** What is sealed of one applicant, as text. */
export function leafText(round: Round, a: number): string {
  const { ids, groups, rights, pools, start } = round;
  let text = `${ids[a]}|${groups[a]}|${rights[a].join(';')}`;
  for (let c = start[a]; c < start[a + 1]; c += 1) {
    const keys = round.keys.map((key) => `,${key[c] === LAST ? '' : key[c]}`).join('');
    text += `|${round.rank[c]},${pools[round.pool[c]].name},${round.priority[c]}${keys}`;
  }
  return text;
}

/** The Merkle tree of RFC 6962 over the applicants by id: H(0 ‖ leaf), H(1 ‖ left ‖ right). */
function growTree(round: Round, hash: Hash): Checked['leaves'] {
  const order = [...round.ids.keys()].sort((x, y) => byBytes(round.ids[x], round.ids[y]));
  let level = order.map((a) => hash(bytesOf(`\0${leafText(round, a)}`)));
  const levels = [level];
  while (level.length > 1) {
    const below = level;
    level = below.flatMap((left, i) => (i % 2 === 1 ? [] : [i + 1 < below.length ? hash(join(left, below[i + 1])) : left]));
    levels.push(level);
  }
  return { order, levels };
}

const join = (left: Uint8Array, right: Uint8Array): Uint8Array => Uint8Array.from([1, ...left, ...right]);

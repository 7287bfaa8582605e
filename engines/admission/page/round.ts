// Reads the published tables. Everything below works on numbers: applicant a, pool p, choice c.
import type { Round, Rules } from './round-shape.ts';
import { servedWith } from './reserves.ts';

/** An empty key comes after every stated one. */
export const LAST = 1e300;

/** Rows of a table, the header first. */
export function* readCsv(text: string): Generator<string[]> {
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    if (line === '') continue;
    if (!line.includes('"')) yield line.split(',');
    else yield [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,"]*)),/gu)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2]);
  }
}

/** A table as a function of row and column name; absent columns are empty. */
function readTable(text: string): { rows: string[][]; at: (row: string[], column: string) => string } {
  const [header, ...rows] = [...readCsv(text)];
  const places = new Map(header.map((name, i) => [name.trim(), i]));
  return { rows, at: (row, column) => row[places.get(column) ?? -1] ?? '' };
}

/** Keys as numbers of which the smaller goes first. A column with days counts 1, 2, 3 … in their order. */
function readKeys(texts: readonly string[], order: string): Float64Array {
  const plain = texts.map((text) => Number(text.replace(/^(\d{4})-(\d\d)-(\d\d)$/u, '$1$2$3')));
  const days = [...new Set(plain.filter((_, i) => texts[i] !== ''))].sort((x, y) => x - y);
  const values = texts.some((text) => text.indexOf('-') > 0) ? plain.map((value) => days.indexOf(value) + 1) : plain;
  return Float64Array.from(values, (value, i) => (texts[i] === '' ? LAST : order === 'descending' ? 0 - value : value));
}

export function readRound(applicants: string, seats: string, choices: string, rules: Rules): Round {
  const poolTable = readTable(seats);
  const pools = poolTable.rows.map((row) => ({
    name: poolTable.at(row, 'pool'),
    school: poolTable.at(row, 'school'),
    seats: Number(poolTable.at(row, 'seats')),
    reserveFor: poolTable.at(row, 'reserveFor'),
    order: Number(poolTable.at(row, 'order')),
    floor: poolTable.at(row, 'floor') === '' ? null : Number(poolTable.at(row, 'floor')),
  }));
  const people = readTable(applicants);
  const ids = people.rows.map((row) => people.at(row, 'applicant'));
  const groups = people.rows.map((row) => people.at(row, 'group'));
  const rights = people.rows.map((row) =>
    people
      .at(row, 'entitlements')
      .split(';')
      .filter((right) => right !== ''),
  );
  const applicantOf = new Map(ids.map((id, a) => [id, a]));
  const poolOf = new Map(pools.map((pool, p) => [pool.name, p]));
  const wishes = readTable(choices);
  const own: string[][][] = ids.map(() => []);
  for (const row of wishes.rows) own[applicantOf.get(wishes.at(row, 'applicant'))!].push(row);
  const list: { a: number; p: number; row: string[] }[] = [];
  const start = new Int32Array(ids.length + 1);
  own.forEach((rows, a) => {
    rows.sort((x, y) => Number(wishes.at(x, 'rank')) - Number(wishes.at(y, 'rank')));
    const named = rows.map((row) => poolOf.get(wishes.at(row, 'pool'))!);
    rows.forEach((row, i) => {
      for (const p of pools[named[i]].order === 0 ? [named[i]] : servedWith(pools, named[i])) {
        if (p === named[i] || (!named.includes(p) && rights[a].includes(pools[p].reserveFor))) list.push({ a, p, row });
      }
    });
    start[a + 1] = list.length;
  });
  const keyTexts = (column: string): string[] => list.map((item) => wishes.at(item.row, column));
  return {
    isApart: rules.groups.startsWith('join'),
    ids,
    groups,
    rights,
    pools,
    start,
    who: Int32Array.from(list, (item) => item.a),
    pool: Int32Array.from(list, (item) => item.p),
    rank: Int32Array.from(list, (item) => Number(wishes.at(item.row, 'rank'))),
    priority: Float64Array.from(list, (item) => Number(wishes.at(item.row, 'priority'))),
    keys: rules.keys.map(({ column, order }) => readKeys(keyTexts(column), order)),
  };
}

/** What a mechanism works on. `got[a]` is the choice an applicant has in the end, −1 for none; `left[p]` the seats not yet given. */
export interface Run {
  readonly round: Round;
  /** Negative when choice c comes before choice d. */
  readonly before: (c: number, d: number) => number;
  readonly left: number[];
  readonly got: Int32Array;
  /** First member of each bound group → all members. */
  readonly mates: ReadonlyMap<number, readonly number[]>;
  readonly isExtra: boolean;
}

import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { deriveKey } from './derive-key.ts';
import { judgeRank, openFlatBook } from './judge-rank.ts';
import type { FlatUse, PrivateRow } from './judge-rank.ts';
import type { PrepareRules } from './prepare-rules.ts';

/** The private tables of a round: applicants with evidence, choices without priorities, pools. */
export interface PrivateRound {
  readonly applicants: readonly PrivateRow[];
  readonly choices: readonly PrivateRow[];
  readonly pools: readonly PrivateRow[];
  readonly flats: readonly FlatUse[];
  /** The line of each row of applicants and choices, for messages; row r stands on line r + 2 where they are left out. */
  readonly lines?: { readonly applicants: readonly number[]; readonly choices: readonly number[] };
  /** Columns that the sealed copy keeps (full placement needs to know where a child lives); what is published later leaves them out. */
  readonly kept?: readonly string[];
}

/** What may be published, and what stays in the bureau. */
export interface PreparedRound {
  /** `[pseudonym, group, entitlements, …kept columns]`, sorted by pseudonym. */
  readonly applicants: readonly (readonly [string, string, string, ...string[]])[];
  /** `[pseudonym, rank, pool, priority, order number of each key…]`, sorted by pseudonym and rank. */
  readonly choices: readonly (readonly [string, number, string, number, ...number[]])[];
  /** For the families' letters: `[applicant, pseudonym]`. Private. */
  readonly letters: readonly (readonly [string, string])[];
  /** Choices for which no rank holds: `[applicant, rank, pool]`. Private; to be answered, not forgotten. */
  readonly withoutRank: readonly (readonly [string, string, string])[];
  /** How many choices each rank got, by name. */
  readonly byRank: readonly (readonly [string, number])[];
}

/**
 * Turns private evidence into what the draw needs and nothing more: priorities by the ranks, keys as order numbers, groups and applicants under
 * one-time pseudonyms. `newPseudonym` must give a new random text at each call.
 * Fails on a choice of an unknown applicant or pool and on a pseudonym given twice.
 */
export function prepareRound(
  rules: PrepareRules,
  round: PrivateRound,
  newPseudonym: () => string,
): Outcome<PreparedRound> {
  const flats = openFlatBook(rules, round.applicants, round.flats);
  const poolRows = new Map(round.pools.map((row) => [row['pool'] ?? '', row]));
  const people = new Map(round.applicants.map((row) => [row['applicant'] ?? '', row]));
  const twice = findRepeated(round.applicants);
  if (twice >= 0) {
    const [applicant, place] = [
      round.applicants[twice]?.['applicant'] ?? '',
      placeOf('applicants.csv', twice, round.lines?.applicants),
    ];
    return failWith('ADMISSION_APPLICANT_TWICE', { applicant, ...place }, { ...place, element: applicant });
  }
  const names = new Map([...people.keys()].map((id) => [id, newPseudonym()]));
  if (new Set(names.values()).size !== names.size) return failWith('ADMISSION_PSEUDONYM_TWICE', {});
  const groups = new Map<string, string>();
  const groupOf = (row: PrivateRow): string => {
    const group = rules.groupColumn === null ? '' : (row[rules.groupColumn] ?? '');
    if (group === '') return '';
    if (!groups.has(group)) groups.set(group, newPseudonym());
    return groups.get(group) as string;
  };
  const keyTexts = new Map<PrivateRow, readonly string[]>();
  for (const [index, row] of round.applicants.entries()) {
    const derived = rules.keys.map((key) => deriveKey(key, row));
    const failed = derived.find((text) => !text.ok);
    if (failed !== undefined && !failed.ok) {
      const place = placeOf('applicants.csv', index, round.lines?.applicants);
      return failWith(failed.error.code, { ...place, ...failed.error.parameters }, place);
    }
    keyTexts.set(
      row,
      derived.map((text) => (text.ok ? text.value : '')),
    );
  }
  const textOf = (row: PrivateRow, key: number): string => keyTexts.get(row)?.[key] ?? '';
  const order = rules.keys.map((key, index) =>
    numberValues(
      round.applicants.map((row) => textOf(row, index)),
      key.order,
    ),
  );
  const counts = new Map(rules.ranks.map((rank) => [rank.name, 0]));
  const choices: [string, number, string, number, ...number[]][] = [];
  const withoutRank: [string, string, string][] = [];
  for (const [index, choice] of round.choices.entries()) {
    const row = placeOf('choices.csv', index, round.lines?.choices);
    const [id, pool, rank] = [choice['applicant'] ?? '', choice['pool'] ?? '', choice['rank'] ?? ''];
    const person = people.get(id);
    const poolRow = poolRows.get(pool);
    if (person === undefined)
      return failWith('ADMISSION_APPLICANT_UNKNOWN', { text: id, ...row }, { ...row, element: id });
    if (poolRow === undefined)
      return failWith('ADMISSION_POOL_UNKNOWN', { count: 1, list: pool }, { ...row, element: pool });
    if (!/^[1-9]\d{0,8}$/u.test(rank))
      return failWith('ADMISSION_RANK_WRONG', { text: rank, ...row }, { ...row, element: 'rank' });
    const place = judgeRank(rules, person, poolRow, flats);
    if (place < 0) {
      withoutRank.push([id, rank, pool]);
      continue;
    }
    const name = rules.ranks[place]?.name as string;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const keys = rules.keys.map((_, index) => order[index]?.get(textOf(person, index)) as number);
    choices.push([names.get(id) as string, Number(rank), pool, rules.ranks.length - place, ...keys]);
  }
  const applicants = round.applicants.map((row): [string, string, string, ...string[]] => [
    names.get(row['applicant'] ?? '') as string,
    groupOf(row),
    rules.entitlementColumn === null ? '' : (row[rules.entitlementColumn] ?? ''),
    ...(round.kept ?? []).map((column) => row[column] ?? ''),
  ]);
  return succeed({
    applicants: applicants.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    choices: choices.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1)),
    letters: [...names],
    withoutRank,
    byRank: [...counts],
  });
}

/** The first row whose applicant stood in an earlier one, or -1. */
function findRepeated(rows: readonly PrivateRow[]): number {
  const seen = new Set<string>();
  return rows.findIndex(({ applicant = '' }) => seen.size === seen.add(applicant).size);
}

/** File and line of a row. */
function placeOf(file: string, index: number, lines?: readonly number[]): { file: string; line: number } {
  return { file, line: lines?.[index] ?? index + 2 };
}

/** 1, 2, 3 … for the distinct values in order; numbers by value, everything else (days) as text; empty last. */
function numberValues(values: readonly string[], order: 'ascending' | 'descending'): Map<string, number> {
  const stated = [...new Set(values)].filter((value) => value !== '');
  const areNumbers = stated.every((value) => /^-?\d+(\.\d+)?$/u.test(value));
  const sorted = stated.toSorted((a, b) => (areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1));
  if (order === 'descending') sorted.reverse();
  // Equal numbers written differently (1 and 1.0) must stay equal.
  const numbers = new Map<string, number>();
  let last = 0;
  sorted.forEach((value, index) => {
    const before = sorted[index - 1];
    if (before === undefined || !areNumbers || Number(before) !== Number(value)) last += 1;
    numbers.set(value, last);
  });
  numbers.set('', last + 1);
  return numbers;
}

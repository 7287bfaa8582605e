import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { readHeader, readTable } from '../table/read-table.ts';

/** Which skills each item asks for: bit k of `needs[i]` is skill k. */
export interface SkillMatrix {
  readonly items: readonly string[];
  readonly skills: readonly string[];
  readonly needs: Int32Array;
}

/** What a matrix cannot tell. */
export interface SkillDoubt {
  readonly kind: 'itemWithoutSkill' | 'skillWithoutItem' | 'fewItems' | 'sameSkills' | 'noSingleItem';
  readonly names: readonly string[];
}

const MOST_SKILLS = 12;
const ENOUGH_ITEMS = 3;

/** Reads a matrix of 0 and 1: a row an item, a column a skill; a first column of text names the items. */
export function readSkillMatrix(file: string, bytes: Uint8Array): Result<SkillMatrix, Fault> {
  const header = readHeader(file, bytes);
  if (!header.ok) return header;
  const read = readTable(
    file,
    bytes,
    header.value.map((name, i) => ({ name, kind: i === 0 ? ('either' as const) : ('number' as const) })),
  );
  if (!read.ok) return read;
  const [first] = read.value.columns;
  const isNamed =
    first?.kind === 'label' || (first?.kind === 'number' && first.values.some((x) => x !== 0 && x !== 1));
  const columns = read.value.columns.slice(isNamed ? 1 : 0);
  if (columns.length === 0 || columns.length > MOST_SKILLS)
    return failWith(
      'GROWTH_SKILLS_COUNT',
      { file, count: columns.length, most: MOST_SKILLS },
      { file, line: 1 },
    );
  const needs = new Int32Array(read.value.rows);
  for (const [k, column] of columns.entries()) {
    for (let row = 0; row < read.value.rows; row += 1) {
      const value = column.kind === 'number' ? column.values[row]! : Number.NaN;
      if (value !== 0 && value !== 1)
        return failWith(
          'GROWTH_SKILL_CELL',
          { file, line: row + 2, column: column.name },
          { file, line: row + 2, column: header.value.indexOf(column.name) + 1 },
        );
      if (value === 1) needs[row]! |= 1 << k;
    }
  }
  const items = Array.from({ length: read.value.rows }, (_, row) => {
    if (!isNamed || first === undefined) return `${row + 1}`;
    return first.kind === 'label' ? (first.ids[first.index[row]!] ?? '') : String(first.values[row]);
  });
  return succeed({ items, skills: columns.map(({ name }) => name), needs });
}

/** What about the matrix would make a diagnosis doubtful. Source: Chiu, Douglas & Li (2009) for the single items. */
export function findSkillDoubts(matrix: SkillMatrix): SkillDoubt[] {
  const doubts: SkillDoubt[] = [];
  const { items, skills, needs } = matrix;
  const without = items.filter((_, i) => needs[i] === 0);
  if (without.length > 0) doubts.push({ kind: 'itemWithoutSkill', names: without });
  const counts = skills.map((_, k) => needs.filter((need) => (need >> k) & 1).length);
  const unused = skills.filter((_, k) => counts[k] === 0);
  if (unused.length > 0) doubts.push({ kind: 'skillWithoutItem', names: unused });
  const few = skills.filter((_, k) => counts[k]! > 0 && counts[k]! < ENOUGH_ITEMS);
  if (few.length > 0) doubts.push({ kind: 'fewItems', names: few });
  const alone = skills.filter((_, k) => counts[k]! > 0 && !needs.includes(1 << k));
  if (alone.length > 0) doubts.push({ kind: 'noSingleItem', names: alone });
  skills.forEach((skill, k) => {
    const same = skills.filter(
      (_, l) => l > k && needs.every((need) => ((need >> k) & 1) === ((need >> l) & 1)),
    );
    if (same.length > 0) doubts.push({ kind: 'sameSkills', names: [skill, ...same] });
  });
  return doubts;
}

/** How many items ask for each skill, and whether these are enough to say anything of a pupil. */
export function countSkillItems(
  matrix: SkillMatrix,
): { readonly items: number; readonly isEnough: boolean }[] {
  return matrix.skills.map((_, k) => {
    const items = matrix.needs.filter((need) => (need >> k) & 1).length;
    return { items, isEnough: items >= ENOUGH_ITEMS };
  });
}

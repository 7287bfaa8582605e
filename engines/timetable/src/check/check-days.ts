import type { Problem } from '../model/problem.ts';
import type { Rule, Selector } from '../model/rule.ts';
import { breach } from './breach.ts';
import type { Breach } from './breach.ts';
import { diariesOf, filledPeriods } from './diary.ts';
import type { Book, Diary, Held } from './diary.ts';

type Select = (selector: Selector) => ReadonlySet<string>;

/** Free periods between the first and the last lesson of a day that one could have had a lesson in. */
function listGaps(row: readonly boolean[], absent: readonly boolean[]): number {
  const first = row.indexOf(true);
  const last = row.lastIndexOf(true);
  return row.filter(
    (isFilled, period) => period > first && period < last && !isFilled && absent[period] !== true,
  ).length;
}

function countRuns(row: readonly boolean[], max: number): number {
  let run = 0;
  let over = 0;
  for (const isFilled of row) {
    run = isFilled ? run + 1 : 0;
    if (run > max) over += 1;
  }
  return over;
}

function sumLate(filled: readonly (readonly boolean[])[], absent: Diary['absent'], max: number): number {
  let lead = 0;
  let lateDays = 0;
  for (const [day, row] of filled.entries()) {
    const first = row.indexOf(true);
    if (first < 0) continue;
    const before = row.slice(0, first).filter((_, period) => absent[day]?.[period] !== true).length;
    lead += before;
    if (before > 0) lateDays += 1;
  }
  return lead - Math.min(max, lateDays);
}

/** Filled periods of a day between two periods, both included. */
const countBetween = (row: readonly boolean[], from: number, to: number): number =>
  row.filter((isFilled, period) => isFilled && period >= from && period <= to).length;

function halves(problem: Problem, per: 'day' | 'halfDay'): [number, number][] {
  const last = problem.periods.length - 1;
  const noon = problem.morning ?? Math.ceil(problem.periods.length / 2);
  return per === 'day'
    ? [[0, last]]
    : [
        [0, noon - 1],
        [noon, last],
      ];
}

function countLoad(book: Book, rule: Rule & { type: 'load' }, filled: readonly boolean[][]): number {
  let sum = 0;
  for (const row of filled) {
    for (const [from, to] of halves(book.problem, rule.per)) {
      const count = countBetween(row, from, to);
      if (rule.max !== undefined) sum += Math.max(0, count - rule.max);
      if (rule.min !== undefined && (count > 0 || rule.emptyAllowed !== true))
        sum += Math.max(0, rule.min - count);
    }
  }
  return sum;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How often one diary breaks a rule on days; undefined for a rule of another kind. */
function countOne(book: Book, rule: Rule, diary: Diary, filled: readonly boolean[][]): number | undefined {
  const last = book.problem.periods.length - 1;
  switch (rule.type) {
    case 'gaps': {
      const gaps = filled.map((row, day) => listGaps(row, diary.absent[day] ?? []));
      return rule.per === 'week'
        ? Math.max(0, sum(gaps) - rule.max)
        : sum(gaps.map((count) => Math.max(0, count - rule.max)));
    }
    case 'load':
      return countLoad(book, rule, filled as boolean[][]);
    case 'inRow':
      return sum(filled.map((row) => countRuns(row, rule.max)));
    case 'days':
      return Math.max(
        0,
        filled.filter((row) => countBetween(row, rule.from ?? 0, rule.to ?? last) > 0).length - rule.max,
      );
    case 'early':
      return sumLate(filled, diary.absent, rule.max);
    case 'span':
      return sum(
        filled.map((row) =>
          row.includes(true) ? Math.max(0, row.lastIndexOf(true) - row.indexOf(true) + 1 - rule.max) : 0,
        ),
      );
    case 'ends':
      return (
        Math.max(0, filled.filter((row) => row[0] === true).length - rule.first) +
        Math.max(0, filled.filter((row) => row[last] === true).length - rule.last)
      );
    case 'notBothEnds':
      return last === 0 ? 0 : filled.filter((row) => row[0] === true && row[last] === true).length;
    default:
      return undefined;
  }
}

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  gaps: ['空堂过多', 'has too many gaps'],
  load: ['每天(半天)课时超出限制', 'has too many or too few periods on a day'],
  inRow: ['连上节数过多', 'has too many periods in a row'],
  days: ['上课天数过多', 'has lessons on too many days'],
  early: ['开始得晚', 'begins too late'],
  span: ['一天首末跨度过大', 'has too long a day'],
  ends: ['首节或末节过多', 'has too many first or last periods'],
  notBothEnds: ['同一天既有首节又有末节', 'has the first and the last period of one day'],
  roomChanges: ['换教室过多', 'changes rooms too often'],
};

function countRoomChanges(problem: Problem, held: readonly Held[], max: number): number {
  let over = 0;
  for (const day of problem.days.keys()) {
    const rooms = held
      .filter(({ place }) => place.day === day && place.room !== undefined)
      .toSorted((a, b) => a.place.period - b.place.period)
      .map(({ place }) => place.room);
    const changes = rooms.filter((room, index) => index > 0 && room !== rooms[index - 1]).length;
    over += Math.max(0, changes - max);
  }
  return over;
}

/** Breaches of a rule on the days of teachers and groups; undefined for a rule of another kind. */
export function checkDays(book: Book, rule: Rule, select: Select): Breach[] | undefined {
  if (!('who' in rule) || WORDS[rule.type] === undefined) return undefined;
  const [zh, en] = WORDS[rule.type] as readonly [string, string];
  const chosen = 'lessons' in rule && rule.lessons !== undefined ? select(rule.lessons) : undefined;
  const breaches: Breach[] = [];
  for (const diary of diariesOf(book, rule.who)) {
    const own = chosen === undefined ? diary.held : diary.held.filter(({ lesson }) => chosen.has(lesson.id));
    // Nobody is asked to fill a week he has no lessons in.
    if (own.length === 0) continue;
    const count =
      rule.type === 'roomChanges'
        ? countRoomChanges(book.problem, own, rule.max)
        : countOne(book, rule, diary, filledPeriods(book.problem, own));
    if (count !== undefined && count > 0)
      breaches.push(
        breach(count, [diary.owner], `${diary.owner}${zh}(${count})`, `${diary.owner} ${en} (${count})`),
      );
  }
  return breaches;
}

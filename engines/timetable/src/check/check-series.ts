import { seriesKey } from '../model/lesson-series.ts';
import type { Lesson } from '../model/problem.ts';
import type { Rule, Selector } from '../model/rule.ts';
import { breach } from './breach.ts';
import type { Breach } from './breach.ts';
import { filledPeriods, isInWeek } from './diary.ts';
import type { Book, Held } from './diary.ts';

type Chosen = (selector: Selector) => Held[];

interface Series {
  readonly name: string;
  readonly held: Held[];
}

const nameOf = (lesson: Lesson): string =>
  lesson.series ?? [lesson.subject, ...(lesson.groups ?? []), ...(lesson.teachers ?? [])].join(' ');

/** The series of some lessons, one list a week. */
function listSeries(book: Book, held: readonly Held[]): Series[][] {
  return book.weeks.map((week) => {
    const found = new Map<string, Series>();
    for (const one of held) {
      if (!isInWeek(one.lesson, week)) continue;
      const key = seriesKey(one.lesson);
      const series = found.get(key) ?? { name: nameOf(one.lesson), held: [] };
      series.held.push(one);
      found.set(key, series);
    }
    return [...found.values()];
  });
}

const periodsOf = ({ held }: Series): number => held.reduce((sum, { length }) => sum + length, 0);

function checkMorning(book: Book, rule: Rule & { type: 'morning' }, held: readonly Held[]): Breach[] {
  const noon = book.problem.morning ?? Math.ceil(book.problem.periods.length / 2);
  return listSeries(book, held)
    .flat()
    .flatMap((series) => {
      const wanted = Math.ceil(rule.share * periodsOf(series) - 1e-9);
      let early = 0;
      for (const { place, length } of series.held)
        for (let step = 0; step < length; step++) if (place.period + step < noon) early += 1;
      const short = wanted - early;
      const { name } = series;
      return short > 0
        ? [
            breach(
              short,
              [name],
              `${name} 上午少 ${short} 节`,
              `${name}: ${short} periods short in the morning`,
            ),
          ]
        : [];
    });
}

function checkNeighbours(
  book: Book,
  rule: Rule & { type: 'notNeighbourDays' },
  held: readonly Held[],
): Breach[] {
  return listSeries(book, held)
    .flat()
    .filter((series) => series.held.length >= rule.from && series.held.length <= rule.to)
    .flatMap((series) => {
      const days = new Set(series.held.map(({ place }) => place.day));
      const count = [...days].filter((day) => days.has(day + 1)).length;
      const { name } = series;
      return count > 0
        ? [breach(count, [name], `${name} 连着两天有课`, `${name} is on neighbouring days`)]
        : [];
    });
}

function checkInStep(book: Book, rule: Rule & { type: 'inStep' }): Breach[] {
  const teachers = rule.teachers === 'all' ? book.problem.teachers.map(({ id }) => id) : rule.teachers;
  const perDay = (series: Series): number[] =>
    filledPeriods(book.problem, series.held).map((row) => row.filter(Boolean).length);
  return teachers.flatMap((teacher) => {
    const own = book.held.filter(({ lesson }) => lesson.teachers?.includes(teacher) === true);
    return listSeries(book, own).flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const lead = perDay(first);
      return others
        .filter((series) => periodsOf(series) === periodsOf(first))
        .flatMap((series) => {
          const differs = perDay(series).reduce(
            (sum, count, day) => sum + Math.abs(count - (lead[day] ?? 0)),
            0,
          );
          const names = [first.name, series.name];
          return differs > 0
            ? [
                breach(
                  differs,
                  [teacher, ...names],
                  `${teacher} 的 ${names.join('、')} 进度不齐`,
                  `${teacher}: ${names.join(' and ')} are out of step`,
                ),
              ]
            : [];
        });
    });
  });
}

/** Breaches of a rule on series; undefined for a rule of another kind. */
export function checkSeries(book: Book, rule: Rule, chosen: Chosen): Breach[] | undefined {
  if (rule.type === 'morning') return checkMorning(book, rule, chosen(rule.lessons));
  if (rule.type === 'notNeighbourDays') return checkNeighbours(book, rule, chosen(rule.lessons));
  return rule.type === 'inStep' ? checkInStep(book, rule) : undefined;
}

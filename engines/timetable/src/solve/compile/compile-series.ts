import type { Lesson } from '../../model/problem.ts';
import { seriesKey } from '../../model/lesson-series.ts';
import type { InStepRule, MorningRule, NotNeighbourDaysRule, Rule } from '../../model/rule.ts';
import { TERM } from '../compiled.ts';
import { morningPeriods } from './compile-days.ts';
import { lengthOf } from './draft.ts';
import type { Draft } from './draft.ts';

/** Lessons of one series in one week. */
interface Series {
  readonly week: number;
  readonly lessons: number[];
  periods: number;
}

/** The series of some lessons, in the order of the file, a week each. */
function gatherSeries(draft: Draft, lessons: readonly number[]): Map<string, Series> {
  const found = new Map<string, Series>();
  for (const index of lessons) {
    const lesson = draft.problem.lessons[index] as Lesson;
    for (const week of draft.weeksOf(lesson)) {
      const key = `s${week} ${seriesKey(lesson)}`;
      const series = found.get(key) ?? { week, lessons: [], periods: 0 };
      found.set(key, series);
      series.lessons.push(index);
      series.periods += lengthOf(lesson);
    }
  }
  return found;
}

/** The line of a series; lessons that a rule leaves out make it a line of its own. */
function lineOf(draft: Draft, key: string, series: Series): number {
  const { lines, merged, problem } = draft;
  const name = `${key}\n${series.lessons.join(' ')}`;
  const isKnown = lines.has(name);
  const line = lines.find(name, 'tracked');
  if (!isKnown)
    for (const index of series.lessons)
      lines.add(line, merged.nodeOf[index] as number, lengthOf(problem.lessons[index] as Lesson));
  return line;
}

function compileMorning(draft: Draft, rule: MorningRule): void {
  const morning = (1 << morningPeriods(draft)) - 1;
  for (const [key, series] of gatherSeries(draft, draft.select(rule.lessons))) {
    const a = Math.ceil(rule.share * series.periods - 1e-9);
    const line = lineOf(draft, key, series);
    draft.terms.push({ kind: TERM.morning, line, a, b: morning, c: 0, weight: rule.weight ?? 0 });
  }
}

function compileNeighbourDays(draft: Draft, rule: NotNeighbourDaysRule): void {
  for (const [key, series] of gatherSeries(draft, draft.select(rule.lessons))) {
    if (series.lessons.length < rule.from || series.lessons.length > rule.to) continue;
    const line = lineOf(draft, key, series);
    draft.terms.push({ kind: TERM.neighbourDays, line, a: 0, b: 0, c: 0, weight: rule.weight ?? 0 });
  }
}

function compileInStep(draft: Draft, rule: InStepRule): void {
  const { problem } = draft;
  const teachers = rule.teachers === 'all' ? problem.teachers.map(({ id }) => id) : rule.teachers;
  for (const teacher of teachers) {
    const own = [...new Set(draft.keysOf({ teachers: [teacher] }).flatMap((key) => draft.lessonsOfKey(key)))];
    own.sort((a, b) => a - b);
    const first = new Map<number, { key: string; series: Series }>();
    for (const [key, series] of gatherSeries(draft, own)) {
      const lead = first.get(series.week);
      if (lead === undefined) first.set(series.week, { key, series });
      else if (lead.series.periods === series.periods) {
        const b = lineOf(draft, lead.key, lead.series);
        const line = lineOf(draft, key, series);
        draft.terms.push({ kind: TERM.inStep, line, a: 0, b, c: 0, weight: rule.weight ?? 0 });
      }
    }
  }
}

/** Rules on series. Returns false for a rule of another kind. */
export function compileSeries(draft: Draft, rule: Rule): boolean {
  if (rule.type !== 'morning' && rule.type !== 'notNeighbourDays' && rule.type !== 'inStep') return false;
  if (rule.weight === 0) return true;
  if (rule.type === 'morning') compileMorning(draft, rule);
  else if (rule.type === 'notNeighbourDays') compileNeighbourDays(draft, rule);
  else compileInStep(draft, rule);
  return true;
}

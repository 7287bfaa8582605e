import { format } from 'prettier';
import { checkTimetable } from '../../engines/timetable/src/check/check-timetable.ts';
import { findAtoms } from '../../engines/timetable/src/model/group-atoms.ts';
import type { Lesson, PlacedLesson, Problem } from '../../engines/timetable/src/model/problem.ts';
import { withSeniorCosts } from '../../engines/timetable/src/model/senior-rules.ts';
import { buildProblem } from '../../engines/timetable/src/sectioning/build-problem.ts';
import { readSectionRules } from '../../engines/timetable/src/sectioning/read-section-rules.ts';
import { sectionPupils } from '../../engines/timetable/src/sectioning/section-pupils.ts';
import { makeGrade } from '../../engines/timetable/src/sectioning/testing/make-grade.ts';
import { solveProblem } from '../../engines/timetable/src/solve/solve-problem.ts';
import { makeSchool } from '../../engines/timetable/src/testing/make-school.ts';

type Language = 'zh' | 'en';
type Text = Readonly<Record<Language, string>>;

/** A school of the gallery: how it is made, and whose timetables are shown. */
interface Shown {
  readonly title: Text;
  readonly problem: Problem;
  readonly iterations: number;
  readonly groups: number;
  readonly teachers: number;
}

const words = {
  title: { zh: '课表示例', en: 'Solved schools' },
  intro: {
    zh: '由 `npm run generate` 求解后生成，请勿手改。学校和学生都是虚构的；种子和迭代次数固定，所以每次相同；代价由核对程序计算，函数 P 见[排课](../methods/timetable.md)。',
    en: 'Made by `npm run generate`, which solves them; do not edit. Schools and pupils are made up; seed and iterations are fixed, so the answers are always the same; costs are the checker’s, of the function P described under [timetables](../methods/timetable.md).',
  },
  period: { zh: '节', en: 'Period' },
} as const;

function sectionGrade(): Problem {
  const rules = readSectionRules('{"classSize":{"min":5,"max":40}}', 'free');
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  const pupils = makeGrade(120, 3, 8);
  const outcome = sectionPupils('free', pupils, rules.value);
  if (!outcome.isFeasible) throw new Error(JSON.stringify(outcome.reasons));
  return buildProblem(outcome.plan, pupils, rules.value);
}

const SCHOOLS: readonly (() => Shown)[] = [
  () => ({
    title: { zh: '四个班，教研半天，体育场一次一节', en: 'Four classes, half-days off, one sports field' },
    problem: makeSchool(5, 4),
    iterations: 40_000,
    groups: 2,
    teachers: 2,
  }),
  () => ({
    title: {
      zh: '全走班：120 人、3 个行政班、3 个走班时段，由分班得来',
      en: '全走班: 120 pupils, 3 homerooms, 3 blocks, as sectioning hands them over',
    },
    problem: sectionGrade(),
    iterations: 40_000,
    groups: 2,
    teachers: 1,
  }),
];

function table(
  problem: Problem,
  placed: readonly PlacedLesson[],
  lessons: readonly Lesson[],
  say: (lesson: Lesson) => string,
  language: Language,
): string {
  const places = new Map(placed.map((place) => [place.lesson, place]));
  const cells = problem.periods.map(() => problem.days.map((): string[] => []));
  for (const lesson of lessons) {
    const place = places.get(lesson.id);
    if (place === undefined) continue;
    for (let k = 0; k < (lesson.length ?? 1); k++)
      cells[place.period + k]?.[place.day]?.push(
        `${say(lesson)}${place.room === undefined ? '' : ` ${place.room}`}`,
      );
  }
  const head = `| ${words.period[language]} | ${problem.days.join(' | ')} |\n| --- |${problem.days.map(() => ' --- |').join('')}`;
  const rows = cells.map(
    (row, period) =>
      `| ${problem.periods[period] ?? ''} | ${row.map((cell) => cell.join(' / ')).join(' | ')} |`,
  );
  return [head, ...rows].join('\n');
}

type Solved = Shown & { readonly timetable: readonly PlacedLesson[] };

/** Solved once for both languages, and only when a page is asked for. */
let solved: readonly Solved[] | undefined;

function solveSchools(): readonly Solved[] {
  solved ??= SCHOOLS.map((make) => {
    const shown = make();
    const problem = withSeniorCosts(shown.problem);
    return {
      ...shown,
      problem,
      timetable: solveProblem(problem, { seed: 1, iterations: shown.iterations }).timetable,
    };
  });
  return solved;
}

function show({ title, problem, timetable, groups, teachers }: Solved, language: Language): string {
  const verdict = checkTimetable(problem, timetable);
  if (!verdict.feasible) throw new Error(JSON.stringify(verdict.hard.slice(0, 3)));
  const atoms = findAtoms(problem);
  const parts = atoms.names.slice(0, groups).map((name, atom) => {
    const own = problem.lessons.filter(({ groups: ids }) =>
      ids?.some((id) => atoms.of.get(id)?.includes(atom)),
    );
    return `### ${name}\n\n${table(problem, timetable, own, ({ subject }) => subject, language)}`;
  });
  const load = (id: string): number =>
    problem.lessons.filter((lesson) => lesson.teachers?.includes(id)).length;
  const busiest = problem.teachers
    .map(({ id }) => id)
    .toSorted((a, b) => load(b) - load(a) || (a < b ? -1 : 1));
  const staff = busiest.slice(0, teachers).map((id) => {
    const own = problem.lessons.filter((lesson) => lesson.teachers?.includes(id));
    const say = ({ subject, groups: ids }: Lesson): string => `${subject} ${ids?.join('、') ?? ''}`;
    return `### ${id}\n\n${table(problem, timetable, own, say, language)}`;
  });
  const costs = verdict.terms
    .map(({ rule, cost }) => `${rule} ${cost}`)
    .join(language === 'zh' ? '，' : ', ');
  const line =
    language === 'zh'
      ? `${problem.lessons.length} 节课，没有违反硬性规则，代价 ${verdict.soft}（${costs}）。`
      : `${problem.lessons.length} lessons, no hard rule broken, cost ${verdict.soft} (${costs}).`;
  return [`## ${title[language]}`, line, ...parts, ...staff].join('\n\n');
}

async function page(language: Language): Promise<string> {
  const parts = solveSchools().map((school) => show(school, language));
  return format([`# ${words.title[language]}`, words.intro[language], ...parts].join('\n\n'), {
    parser: 'markdown',
    printWidth: 110,
  });
}

export const outputs: Record<string, () => Promise<string>> = {
  'docs/reference/timetable-gallery.md': () => page('en'),
  'docs/zh/reference/timetable-gallery.md': () => page('zh'),
};

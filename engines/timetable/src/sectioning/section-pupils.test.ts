import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RandomSource } from '../random-source.ts';
import { readProblem } from '../model/read-problem.ts';
import { buildProblem } from './build-problem.ts';
import { countPeriods } from './check-request.ts';
import { measurePlan } from './measure-plan.ts';
import { readSectionRules } from './read-section-rules.ts';
import { seatWalkers } from './seat-walkers.ts';
import { sectionPupils } from './section-pupils.ts';
import type { SectionPlan } from './section-plan.ts';
import type { SectionMode, SectionPupil, SectionRules } from './section-request.ts';
import { readChoice, writeChoice } from './subjects.ts';
import { makeGrade } from './testing/make-grade.ts';

const MODES: readonly SectionMode[] = ['fixed3', 'fixed2', 'fixed1', 'free'];
const modes = fc.constantFrom(...MODES);
const seeds = fc.integer({ min: 1, max: 100_000 });

function readRules(mode: SectionMode, json: object = {}): SectionRules {
  const rules = readSectionRules(JSON.stringify(json), mode);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return rules.value;
}

function plan(mode: SectionMode, pupils: readonly SectionPupil[], rules: SectionRules): SectionPlan {
  const outcome = sectionPupils(mode, pupils, rules);
  if (!outcome.isFeasible) throw new Error(JSON.stringify(outcome.reasons));
  return outcome.plan;
}

const codes = (mode: SectionMode, pupils: readonly SectionPupil[], json: object): string[] => {
  const outcome = sectionPupils(mode, pupils, readRules(mode, json));
  return outcome.isFeasible ? [] : outcome.reasons.map(({ code }) => code);
};

const SMALL = { classSize: { min: 1, max: 40 } };

test('[TS1] twelve combinations, in any order of letters', () => {
  const letters = [...'物史化生政地'];
  const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  const good = all.filter((text) => readChoice(text) !== undefined);
  expect(good).toHaveLength(12 * 6);
  expect(new Set(good.map((text) => writeChoice(readChoice(text) ?? []))).size).toBe(12);
  expect(readChoice('地物化')).toEqual(readChoice('物化地'));
  expect(readChoice('物理+化学+地理')).toEqual(readChoice('物化地'));
  expect(readChoice('历史、生物、思想政治')).toEqual(readChoice('史生政'));
  for (const wrong of ['', '物化', '物史化', '物化化', '化生政', '物化生地', '物化体'])
    expect(readChoice(wrong)).toBeUndefined();
});

test('[TS2] [TS3] [TS6] everybody is served, nobody, no teacher and no room twice in a block, no class too large', () => {
  fc.assert(
    fc.property(modes, seeds, fc.integer({ min: 60, max: 260 }), (mode, seed, count) => {
      const pupils = makeGrade(count, 5, seed);
      const rules = readRules(mode, SMALL);
      const found = plan(mode, pupils, rules);
      expect(measurePlan(found, pupils, rules)).toMatchObject({ clashes: 0, unserved: 0, pupils: count });
      const seats = found.classes.flatMap((each) => each.pupils.map((pupil) => `${pupil} ${each.elective}`));
      expect(new Set(seats).size).toBe(3 * count);
      expect(seats).toHaveLength(3 * count);
      expect(found.homerooms.flatMap((each) => each.pupils).toSorted((a, b) => a - b)).toEqual(
        pupils.map((_, index) => index),
      );
      const loads = new Map<string, number>();
      const used = found.classes.flatMap(({ block, room, teacher, pupils: own }) => {
        expect(own.length).toBeLessThanOrEqual(rules.classSize.max);
        loads.set(teacher, (loads.get(teacher) ?? 0) + rules.electivePeriods);
        return block < 0 ? [] : [`${block} ${room}`, `${block} ${teacher}`];
      });
      expect(new Set(used).size).toBe(used.length);
      expect(Math.max(...loads.values())).toBeLessThanOrEqual(rules.teacherPeriods);
    }),
    { numRuns: 8 },
  );
}, 30_000);

test('[TS3] [TS7] a grade of 600: at most one class more than needed, classes alike', () => {
  for (const mode of ['fixed2', 'free'] as const) {
    const pupils = makeGrade(600, 12, 7);
    const rules = readRules(mode);
    for (const each of measurePlan(plan(mode, pupils, rules), pupils, rules).subjects) {
      expect(each.classes).toBeLessThanOrEqual(each.lowerBound + 1);
      // Homerooms of 定二走一 are bound to the pupils of their two electives, here unlike each other; half as much again is let pass.
      expect(each.genderGap).toBeLessThanOrEqual(mode === 'free' ? 0.05 : 0.075);
      expect(each.scoreGap).toBeLessThanOrEqual(mode === 'free' ? 0.1 : 0.15);
    }
  }
}, 30_000);

test('[TS4] each mode keeps its number of electives in the homeroom', () => {
  const pupils = makeGrade(200, 5, 3);
  MODES.forEach((mode, walks) => {
    const { classes, homerooms } = plan(mode, pupils, readRules(mode, SMALL));
    for (const { electives, pupils: own } of homerooms) {
      expect(electives).toHaveLength(3 - walks);
      for (const pupil of own) expect(pupils[pupil]?.choices).toEqual(expect.arrayContaining([...electives]));
    }
    const walking = classes
      .filter(({ block }) => block >= 0)
      .reduce((sum, each) => sum + each.pupils.length, 0);
    expect(walking).toBe(200 * walks);
  });
});

test('[TS5] old homerooms stay in 全走班', () => {
  const pupils = makeGrade(200, 5, 4);
  for (const { id, pupils: own } of plan('free', pupils, readRules('free', SMALL)).homerooms) {
    expect(own.map((pupil) => pupils[pupil]?.homeroom)).toEqual(own.map(() => id));
  }
});

const WRONG = [
  ['free', { electivePeriods: 6 }, 'TIMETABLE_SECTION_SLOTS_SHORT'],
  ['free', { blocks: 2 }, 'TIMETABLE_SECTION_BLOCKS_FEW'],
  ['fixed3', { classSize: { min: 30, max: 40 } }, 'TIMETABLE_SECTION_COMBINATION_SMALL'],
  ['free', { teachers: { 物理: 1 } }, 'TIMETABLE_SECTION_TEACHERS_IN_BLOCK'],
  ['fixed1', { teachers: { 物理: 1 }, teacherPeriods: 8 }, 'TIMETABLE_SECTION_TEACHERS_FEW'],
  ['fixed1', { teachers: { 语文: 1 } }, 'TIMETABLE_SECTION_TEACHERS_FEW'],
  ['free', { rooms: 3 }, 'TIMETABLE_SECTION_ROOMS_FEW'],
  ['free', { periods: 20, common: [{ subject: '数学', periods: 11 }] }, 'TIMETABLE_SECTION_SUBJECT_LONG'],
  ['fixed2', { teachers: { 语文: 3, 生物: 3 }, teacherPeriods: 10 }, 'TIMETABLE_SECTION_TEACHERS_FEW'],
] as const;

test.each(WRONG)('[TS8] %s with %j is refused: %s', (mode, json, code) => {
  const found = codes(mode, makeGrade(190, 4, 5), { ...SMALL, ...json });
  expect(found).toContain(code);
});

test('[TS8] blocks that cannot hold the classes give no plan', () => {
  const pupils = makeGrade(90, 3, 6);
  const limits = { blocks: 3, min: 1, max: 40, rooms: 2, teachers: [] };
  const walks = pupils.map(({ choices }) => choices);
  expect(seatWalkers(pupils, walks, limits, new RandomSource(1))).toBeUndefined();
  expect(seatWalkers(pupils, walks, { ...limits, rooms: 9 }, new RandomSource(1))).toBeDefined();
});

test('[TS9] [TS10] names say nothing, a seed gives one plan, another order the same numbers of classes', () => {
  fc.assert(
    fc.property(fc.constantFrom<SectionMode>('fixed3', 'fixed1', 'free'), seeds, (mode, seed) => {
      const pupils = makeGrade(150, 4, seed);
      const rules = readRules(mode, { ...SMALL, seed });
      const first = plan(mode, pupils, rules);
      expect(plan(mode, pupils, rules)).toEqual(first);
      const renamed = pupils.map((pupil, index) => ({ ...pupil, id: `${index * 7} x` }));
      expect(plan(mode, renamed, rules)).toEqual(first);
      const count = ({ classes }: SectionPlan): string[] =>
        classes.map(({ elective, homeroom }) => `${elective} ${homeroom < 0}`).toSorted();
      expect(count(plan(mode, pupils.toReversed(), rules))).toEqual(count(first));
    }),
    { numRuns: 3 },
  );
}, 30_000);

test('[TS11] the problem is valid, every pupil has the periods of the mode, blocks start together', () => {
  for (const mode of MODES) {
    const pupils = makeGrade(150, 4, 11);
    const rules = readRules(mode, SMALL);
    const problem = buildProblem(plan(mode, pupils, rules), pupils, rules);
    const read = readProblem(JSON.stringify(problem));
    expect(read.ok ? [] : read.error).toEqual([]);
    const groupsOf = new Map<string, string[]>();
    for (const { id, parts, pupils: own } of problem.groups) {
      for (const part of parts ?? []) groupsOf.set(part, [...(groupsOf.get(part) ?? [part]), id]);
      if (own !== undefined && !groupsOf.has(id)) groupsOf.set(id, [id]);
    }
    for (const { id, pupils: own } of problem.groups) {
      if (own === undefined) continue;
      const mine = groupsOf.get(id) ?? [];
      const lessons = problem.lessons.filter(({ groups }) => groups?.some((group) => mine.includes(group)));
      const periods = lessons.reduce((sum, { length }) => sum + (length ?? 1), 0);
      expect(periods).toBe(countPeriods(mode, { ...rules, blocks: mode === 'fixed3' ? 0 : rules.blocks }));
    }
    expect(problem.rules.filter(({ type }) => type === 'together')).toHaveLength(
      mode === 'fixed3' ? 0 : rules.blocks * rules.electivePeriods,
    );
  }
});

const FAULTS = [
  ['{', 'TIMETABLE_SECTION_RULES_BROKEN', undefined],
  ['[]', 'TIMETABLE_SECTION_RULES_WRONG', 'rules.json'],
  ['{"block":3}', 'TIMETABLE_SECTION_RULES_WRONG', 'block'],
  ['{"classSize":{"max":0}}', 'TIMETABLE_SECTION_RULES_WRONG', 'classSize.max'],
  ['{"classSize":{"size":3}}', 'TIMETABLE_SECTION_RULES_WRONG', 'classSize.size'],
  ['{"days":[1]}', 'TIMETABLE_SECTION_RULES_WRONG', 'days'],
  ['{"common":[{"subject":"语文"}]}', 'TIMETABLE_SECTION_RULES_WRONG', 'common[0].periods'],
  ['{"common":[{"periods":1}]}', 'TIMETABLE_SECTION_RULES_WRONG', 'common[0].subject'],
  ['{"teachers":{"物理":-1}}', 'TIMETABLE_SECTION_RULES_WRONG', 'teachers.物理'],
  [
    '{"common":[{"subject":"a","periods":1},{"subject":"a","periods":1}]}',
    'TIMETABLE_SECTION_RULES_WRONG',
    'common[1].subject',
  ],
] as const;

test.each(FAULTS)('[TS12] %s is %s at %s', (text, code, element) => {
  const read = readSectionRules(text, 'free');
  if (read.ok) throw new Error('read');
  expect(read.error.code).toBe(code);
  expect(read.error.place?.element).toBe(element);
});

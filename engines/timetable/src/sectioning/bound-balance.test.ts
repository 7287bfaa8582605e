import { expect, test } from 'vitest';
import { boundBalance } from './bound-balance.ts';
import { standardiseScores } from './balance-seats.ts';
import { measurePlan } from './measure-plan.ts';
import { readSectionRules } from './read-section-rules.ts';
import { sectionPupils } from './section-pupils.ts';
import type { SectionPupil } from './section-request.ts';
import { readChoice } from './subjects.ts';
import { makeGrade } from './testing/make-grade.ts';

/** Pupils of one combination, some of them girls. */
function makePupils(choice: string, count: number, girls: number): SectionPupil[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${choice} ${index}`,
    homeroom: '',
    gender: index < girls ? 'female' : 'male',
    score: undefined,
    boarding: undefined,
    choices: readChoice(choice) ?? [],
  }));
}

const readRules = (json: object, mode: 'fixed2' | 'fixed3') => {
  const rules = readSectionRules(JSON.stringify(json), mode);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return rules.value;
};

test('[TS13] a homeroom of subjects with unlike pupils is as far off as those who may sit there make it', () => {
  // 定三: 物化生 has 20 % girls, 物化政 80 %, physics 50 %.
  const pupils = [...makePupils('物化生', 40, 8), ...makePupils('物化政', 40, 32)];
  const outcome = sectionPupils('fixed3', pupils, readRules({ classSize: { min: 1, max: 40 } }, 'fixed3'));
  if (!outcome.isFeasible) throw new Error(JSON.stringify(outcome.reasons));
  const bound = boundBalance(outcome.plan, pupils, standardiseScores(pupils));
  // Nobody else can sit in the class of 物化生: its mean is 20 %, 30 points from that of physics.
  expect(bound.gender).toBeCloseTo(0.3, 9);
  const { genderBound, subjects } = measurePlan(
    outcome.plan,
    pupils,
    readRules({ classSize: { min: 1, max: 40 } }, 'fixed3'),
  );
  expect(genderBound).toBeCloseTo(Math.max(...subjects.map(({ genderGap }) => genderGap)), 9);
});

test('[TS13] no plan is closer than its bound', () => {
  for (const seed of [1, 2]) {
    const pupils = makeGrade(160, 4, seed).map((pupil) => ({
      ...pupil,
      // Whoever chose history is a girl three times in four.
      gender: (pupil.choices.includes(1) ? pupil.id.charCodeAt(4) % 4 > 0 : pupil.id.charCodeAt(4) % 4 > 2)
        ? ('female' as const)
        : ('male' as const),
    }));
    const rules = readRules({ classSize: { min: 1, max: 40 } }, 'fixed2');
    const outcome = sectionPupils('fixed2', pupils, rules);
    if (!outcome.isFeasible) throw new Error(JSON.stringify(outcome.reasons));
    const { genderBound, scoreBound, subjects } = measurePlan(outcome.plan, pupils, rules);
    expect(genderBound).toBeGreaterThan(0.02);
    expect(Math.max(...subjects.map(({ genderGap }) => genderGap))).toBeGreaterThanOrEqual(
      genderBound - 1e-9,
    );
    expect(Math.max(...subjects.map(({ scoreGap }) => scoreGap))).toBeGreaterThanOrEqual(scoreBound - 1e-9);
  }
});

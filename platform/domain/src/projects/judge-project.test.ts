import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeProject } from './judge-project.ts';
import { anyDay, anyStages, stage } from './make-stages-for-tests.ts';
import { stageIndex } from './project.ts';
import { projectStages } from '@junheng/vocabulary';

const AS_OF = '2026-11-21';
const stateOf = (...stages: Parameters<typeof judgeProject>[0]) => judgeProject(stages, AS_OF).state;

test('[P90] the current stage is the latest reached by the cut-off day, whatever the order of rows', () => {
  fc.assert(
    fc.property(anyStages, anyDay, (stages, asOf) => {
      const { currentStage, nextStage, gaps } = judgeProject(stages, asOf);
      const reached = stages.filter(({ actual }) => actual !== null && actual <= asOf);
      const last = Math.max(-1, ...reached.map((one) => stageIndex(one.stage)));
      expect(currentStage).toBe(last < 0 ? null : projectStages[last]);
      if (nextStage === null) expect(currentStage).toBe('opening');
      else expect(stageIndex(nextStage)).toBeGreaterThan(last);
      expect(gaps.every((gap) => !reached.some((one) => one.stage === gap))).toBe(true);
      expect(judgeProject(stages.toReversed(), asOf)).toEqual(judgeProject(stages, asOf));
    }),
  );
});

test('[P91] every state, with a reason that names the stage and the days', () => {
  expect(stateOf(stage('approval', '2027-03-01'))).toBe('notStarted');
  expect(stateOf(stage('approval', '2026-03-01', '2026-03-01'), stage('completion', '2027-06-30'))).toBe(
    'onTime',
  );
  expect(stateOf(stage('approval', '2026-03-01', '2026-03-20'), stage('completion', '2027-06-30'))).toBe(
    'delayed',
  );
  expect(stateOf(stage('construction', '2026-10-01'))).toBe('overdue');
  expect(stateOf(stage('opening', '2026-09-01', '2026-09-01'))).toBe('opened');
  const { state, daysLate, reason } = judgeProject([stage('completion', '2026-11-01')], AS_OF);
  expect([state, daysLate]).toEqual(['overdue', 20]);
  expect(reason.zh).toContain('“竣工”计划 2026-11-01 完成，已超过 20 天');
  expect(reason.en).toContain('20 days ago');
});

test('[P91] what came late stops counting once a later stage came on its first planned day', () => {
  const late = stage('approval', '2026-03-01', '2026-03-20');
  expect(
    stateOf(late, stage('construction', '2026-06-01', '2026-06-01'), stage('opening', '2027-09-01')),
  ).toBe('onTime');
});

test('[P91] a project on its planned day is not overdue, one day later it is', () => {
  const days = [stage('construction', AS_OF)];
  expect(judgeProject(days, AS_OF).state).toBe('notStarted');
  expect(judgeProject(days, '2026-11-22').state).toBe('overdue');
});

test('[P92] nothing is on time, or merely not started, without a planned day ahead', () => {
  expect(stateOf()).toBe('unknown');
  expect(stateOf(stage('construction', null, '2026-02-01'))).toBe('unknown');
  fc.assert(
    fc.property(anyStages, anyDay, (stages, asOf) => {
      const { state, stages: judged, currentStage } = judgeProject(stages, asOf);
      if (state !== 'onTime' && state !== 'notStarted') return;
      const from = currentStage === null ? 0 : stageIndex(currentStage) + 1;
      const ahead = judged.slice(from);
      expect(ahead.some(({ planned }) => planned !== null)).toBe(true);
      for (const { planned } of ahead) expect(planned === null || planned >= asOf).toBe(true);
      expect(state === 'notStarted').toBe(currentStage === null);
    }),
  );
});

test('[P92] every judgement says why, in both languages, and late ones by how many days', () => {
  fc.assert(
    fc.property(anyStages, anyDay, (stages, asOf) => {
      const { state, reason, daysLate } = judgeProject(stages, asOf);
      expect(reason.zh).toMatch(/。$/u);
      expect(reason.en).toMatch(/^[A-Z].*\.$/u);
      expect(`${reason.zh}${reason.en}`).not.toMatch(/null|undefined| {2}/u);
      if (state === 'overdue' || state === 'delayed') expect(daysLate).toBeGreaterThan(0);
      if (daysLate > 0) expect(reason.zh).toContain(String(daysLate));
    }),
  );
});

test('[P95] a day put off is a delay, and on a day before that decision it was none', () => {
  const moved = stage('completion', '2027-06-30', null, [
    { before: '2026-12-31', after: '2027-06-30', recordedOn: '2026-10-10' },
  ]);
  expect(judgeProject([moved], AS_OF)).toMatchObject({ state: 'delayed', daysLate: 181 });
  expect(judgeProject([moved], '2026-10-09')).toMatchObject({
    state: 'notStarted',
    nextStage: 'completion',
  });
  expect(judgeProject([moved], '2026-10-09').stages[3]).toMatchObject({ planned: '2026-12-31' });
});

test('[P95] a planned day that is taken away does not hide that it has passed', () => {
  const taken = stage('completion', null, null, [
    { before: '2026-06-30', after: null, recordedOn: '2026-06-01' },
  ]);
  expect(stateOf(taken)).toBe('overdue');
  expect(judgeProject([taken], '2026-06-15').state).toBe('unknown');
});

test('[P95] moves and days reached after the cut-off day change nothing', () => {
  fc.assert(
    fc.property(anyStages, anyDay, (stages, asOf) => {
      const before = judgeProject(stages, asOf);
      const later = stages.map((one) => ({
        ...one,
        planned: '2035-01-01',
        actual: one.actual ?? '2035-01-01',
        replans: [
          ...one.replans,
          ...(one.planned === null
            ? []
            : [{ before: one.planned, after: '2035-01-01', recordedOn: '2034-01-01' }]),
        ],
      }));
      const known = later.filter((_, index) => stages[index]?.planned !== null);
      expect(judgeProject(known, asOf)).toEqual(
        judgeProject(
          stages.filter(({ planned }) => planned !== null),
          asOf,
        ),
      );
      expect(before.stages).toHaveLength(projectStages.length);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, anyStages, stage } from './make-stages-for-tests.ts';
import { setStage } from './set-stage.ts';
import type { StageEntry } from './set-stage.ts';
import { projectStages } from '@junheng/vocabulary';

const TODAY = '2026-11-21';
const entry = (part: Partial<StageEntry>): StageEntry => ({
  stage: 'construction',
  planned: null,
  actual: null,
  reason: '',
  ...part,
});
const codeOf = (stages: Parameters<typeof setStage>[0], part: Partial<StageEntry>) => {
  const done = setStage(stages, entry(part), TODAY);
  return done.ok ? null : done.error.code;
};

test('[P93] a day reached is never in the future, whatever the reason', () => {
  expect(codeOf([], { actual: '2026-11-22', reason: '提前填报' })).toBe('PLAN_STAGE_DAY_IN_FUTURE');
  expect(codeOf([], { actual: TODAY })).toBeNull();
});

test('[P93] a day before that of an earlier stage, or after that of a later one, is kept with a reason only', () => {
  const stages = [stage('approval', null, '2026-05-01'), stage('opening', null, '2026-09-01')];
  expect(codeOf(stages, { actual: '2026-04-01' })).toBe('PLAN_STAGE_ORDER_REASON_MISSING');
  expect(codeOf(stages, { actual: '2026-10-01' })).toBe('PLAN_STAGE_ORDER_REASON_MISSING');
  expect(codeOf(stages, { actual: '2026-10-01', reason: '先开学后补办手续' })).toBeNull();
  expect(codeOf(stages, { actual: '2026-06-01' })).toBeNull();
  const planned = [stage('approval', '2027-05-01')];
  expect(codeOf(planned, { planned: '2027-04-01' })).toBe('PLAN_STAGE_ORDER_REASON_MISSING');
});

test('[P93] what came late, or has not come by its day, needs a reason of two characters at least', () => {
  expect(codeOf([], { planned: '2026-10-01', actual: '2026-10-02' })).toBe('PLAN_STAGE_DELAY_REASON_MISSING');
  expect(codeOf([], { planned: '2026-11-20' })).toBe('PLAN_STAGE_DELAY_REASON_MISSING');
  expect(codeOf([], { planned: '2026-11-20', reason: ' 雨 ' })).toBe('PLAN_STAGE_DELAY_REASON_MISSING');
  expect(codeOf([], { planned: '2026-11-20', reason: '征地未完' })).toBeNull();
  expect(codeOf([], { planned: TODAY })).toBeNull();
});

test('[P93] with a reason only the future is refused; without one nothing late, moved or out of order passes', () => {
  fc.assert(
    fc.property(
      anyStages,
      fc.constantFrom(...projectStages),
      anyDay,
      anyDay,
      (stages, name, planned, actual) => {
        const wanted = entry({ stage: name, planned, actual });
        const said = setStage(stages, { ...wanted, reason: '说明' }, TODAY);
        expect(said.ok).toBe(actual <= TODAY);
        const silent = setStage(stages, wanted, TODAY);
        if (!silent.ok) return;
        expect(actual <= planned).toBe(true);
        expect(silent.value).toEqual({ reason: null, replan: null });
        const earlier = stages.filter(
          (one) => projectStages.indexOf(one.stage) < projectStages.indexOf(name),
        );
        for (const one of earlier) expect((one.actual ?? '') <= actual).toBe(true);
      },
    ),
  );
});

test('[P95] moving or taking away a planned day needs a reason and keeps the day before; setting the first one does not', () => {
  const stages = [stage('construction', '2026-12-31')];
  expect(codeOf(stages, { planned: '2027-03-01' })).toBe('PLAN_STAGE_REPLAN_REASON_MISSING');
  expect(codeOf(stages, { planned: null })).toBe('PLAN_STAGE_REPLAN_REASON_MISSING');
  expect(setStage(stages, entry({ planned: '2027-03-01', reason: '招标流标' }), TODAY)).toEqual({
    ok: true,
    value: { reason: '招标流标', replan: { before: '2026-12-31', after: '2027-03-01' } },
  });
  expect(setStage([], entry({ planned: '2027-03-01' }), TODAY)).toEqual({
    ok: true,
    value: { reason: null, replan: null },
  });
});

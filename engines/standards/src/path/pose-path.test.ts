import { expect, test } from 'vitest';
import { NO_SETTINGS } from '../check/check-county.ts';
import { startValueGrid, VALUE_STAGES } from '../model/value-grid.ts';
import { compulsoryBalance2017 } from '../packs/cn-compulsory-balance-2017.ts';
import { applyPlan } from './plan/apply-plan.ts';
import { posePath } from './pose-path.ts';
import { makePathCounty, PATH_SAMPLE_COSTS, PATH_SAMPLE_YEAR } from './sample/sample-county.ts';
import { makePathSample } from './sample/sample-problem.ts';

const request = { costs: PATH_SAMPLE_COSTS, locks: [], budgets: [null] };

test('[BP10] a missing figure is listed and nothing is planned', () => {
  const county = makePathCounty({ schools: 6, seed: 3 });
  const grid = startValueGrid(county.schools.length);
  for (const [item, column] of county.values.columns.get(PATH_SAMPLE_YEAR) ?? []) {
    column.forEach((value, at) => {
      const isTaken = item === 'sportsArea' && at < VALUE_STAGES.length;
      if (!Number.isNaN(value) && !isTaken) {
        grid.set(
          Math.floor(at / VALUE_STAGES.length),
          at % VALUE_STAGES.length,
          PATH_SAMPLE_YEAR,
          item,
          value,
        );
      }
    });
  }
  const data = { ...county, values: grid.build() };
  const posed = posePath(compulsoryBalance2017, data, PATH_SAMPLE_YEAR, NO_SETTINGS, request);
  expect(posed.ok).toBe(false);
  if (posed.ok) return;
  expect(posed.error.code).toBe('STANDARDS_PATH_DATA_MISSING');
  expect(posed.error.parameters['list']).toContain('S0001');
  expect(posed.error.parameters['list']).toContain('sportsArea');
});

test('[BP10] a pack whose limit is for the mean of the coefficients is refused', () => {
  const variation = compulsoryBalance2017.variation;
  if (variation === null) throw new Error('the pack has a variation rule');
  const pack = { ...compulsoryBalance2017, variation: { ...variation, mode: 'composite' as const } };
  const posed = posePath(
    pack,
    makePathCounty({ schools: 3, seed: 1 }),
    PATH_SAMPLE_YEAR,
    NO_SETTINGS,
    request,
  );
  expect(posed).toMatchObject({ ok: false, error: { code: 'STANDARDS_PATH_PACK_UNFIT' } });
});

test('[BP11] an addition to the whole of a nine-year school reaches its stages by weighted pupils', () => {
  const county = makePathSample({ schools: 30, seed: 5 });
  const { problem } = county;
  const whole = problem.levers.filter((lever) => lever.change === 'enlargeSports' && lever.stage === null);
  expect(whole.length).toBeGreaterThan(0);
  for (const lever of whole) {
    const share = new Map(
      lever.effects.map(({ unit, amount }) => [problem.units[unit]?.stage, { unit, amount }]),
    );
    const primary = share.get('primary');
    const junior = share.get('junior');
    const a = problem.units[primary?.unit ?? -1]?.pupils ?? 0;
    const b = problem.units[junior?.unit ?? -1]?.pupils ?? 0;
    expect(primary?.amount).toBeCloseTo(a / (a + 1.1 * b), 12);
    expect(junior?.amount).toBeCloseTo((1.1 * b) / (a + 1.1 * b), 12);
  }
});

test('[BP11] what a lever promises is what the check counts once it is written into the figures', () => {
  const county = makePathSample({ schools: 12, seed: 8 });
  const { problem, pack } = county;
  problem.levers.forEach((lever, index) => {
    if (lever.way === 'out') return;
    const amounts = problem.levers.map((_, at) => (at === index ? 3 : 0));
    const data = applyPlan(county, amounts);
    const again = posePath(pack, data, county.year, NO_SETTINGS, request);
    if (!again.ok) throw new Error(again.error.code);
    for (const { unit, indicator, amount } of lever.effects) {
      const before = problem.units[unit]?.now[indicator] ?? 0;
      expect(again.value.problem.units[unit]?.now[indicator]).toBeCloseTo(before + 3 * amount, 6);
    }
  });
});

test('[BP5] private schools neither give nor take teachers', () => {
  const county = makePathSample({ schools: 80, seed: 2 });
  const isPrivate = new Set(
    county.data.schools.filter((school) => school.ownership === 'private').map((school) => school.code),
  );
  expect(isPrivate.size).toBeGreaterThan(0);
  const movers = county.problem.levers.filter((lever) => lever.change === 'moveTeacher');
  expect(movers.length).toBeGreaterThan(0);
  expect(movers.some((lever) => isPrivate.has(lever.school))).toBe(false);
});

test('[BP15] training is limited by the teachers a school reports, and a remark says where nobody counted', () => {
  const county = makePathSample({ schools: 10, seed: 4 });
  const stocks = county.problem.limits.filter((limit) => limit.kind === 'stock');
  expect(stocks.length).toBeGreaterThan(0);
  expect(stocks.every((limit) => limit.max >= 0)).toBe(true);
  expect(county.remarks.map((remark) => remark.code)).toEqual(['noBuildingArea']);
});

import { expect, test } from 'vitest';
import type { CountyData } from '../model/county-data.ts';
import { gridValue, VALUE_STAGES } from '../model/value-grid.ts';
import { applyScenario } from './apply-scenario.ts';
import { makePathCounty, PATH_SAMPLE_YEAR as YEAR } from './sample/sample-county.ts';

const county = makePathCounty({ schools: 12, seed: 6 });
const primaries = county.schools.filter(
  (school) => school.type === 'primary' && school.ownership === 'public',
);
const [a, b] = primaries.map((school) => school.code) as [string, string];

function pupilsOf(data: CountyData): number {
  let sum = 0;
  data.schools.forEach((_, at) => {
    for (const stage of VALUE_STAGES) {
      const value = gridValue(data.values, at, stage, 'pupils', YEAR);
      if (!Number.isNaN(value)) sum += value;
    }
  });
  return sum;
}

test('[BP13] a cap moves the difference to the receiving school and changes nothing else', () => {
  const changed = applyScenario(county, YEAR, {
    name: 'cap',
    steps: [{ action: 'cap', school: a, stage: 'primary', pupils: 50, into: b }],
  });
  if (!changed.ok) throw new Error(changed.error.code);
  const at = county.schools.findIndex((school) => school.code === a);
  expect(gridValue(changed.value.values, at, 'primary', 'pupils', YEAR)).toBe(50);
  expect(pupilsOf(changed.value)).toBe(pupilsOf(county));
  expect(changed.value.values.columns.get(YEAR)?.get('sportsArea')).toEqual(
    county.values.columns.get(YEAR)?.get('sportsArea'),
  );
});

test('[BP13] a merger keeps every pupil and closes the school; its areas stay behind unless the site is kept', () => {
  for (const keepsSite of [false, true]) {
    const changed = applyScenario(county, YEAR, {
      name: 'merge',
      steps: [{ action: 'merge', school: a, into: b, year: YEAR + 1, keepsSite }],
    });
    if (!changed.ok) throw new Error(changed.error.code);
    const from = county.schools.findIndex((school) => school.code === a);
    const to = county.schools.findIndex((school) => school.code === b);
    expect(pupilsOf(changed.value)).toBe(pupilsOf(county));
    expect(changed.value.schools[from]?.status).toBe('closed');
    const area = (data: CountyData, at: number): number =>
      gridValue(data.values, at, 'primary', 'sportsArea', YEAR);
    const kept = keepsSite ? area(county, from) : 0;
    expect(area(changed.value, to)).toBeCloseTo(area(county, to) + kept, 9);
  }
});

test('[BP13] no school is closed before the school that takes its pupils is open', () => {
  const late = {
    ...county,
    schools: county.schools.map((school) => (school.code === b ? { ...school, opened: YEAR + 2 } : school)),
  };
  const step = { action: 'merge', school: a, into: b, keepsSite: false } as const;
  const early = applyScenario(late, YEAR, { name: 'early', steps: [{ ...step, year: YEAR + 1 }] });
  expect(early).toMatchObject({ ok: false, error: { code: 'STANDARDS_PATH_SCENARIO_EARLY' } });
  expect(applyScenario(late, YEAR, { name: 'ready', steps: [{ ...step, year: YEAR + 2 }] }).ok).toBe(true);
});

test('[BP13] unknown schools and caps above the pupils are refused with the number of the step', () => {
  const unknown = applyScenario(county, YEAR, {
    name: 'x',
    steps: [{ action: 'cap', school: 'nowhere', stage: 'primary', pupils: 1, into: b }],
  });
  expect(unknown).toMatchObject({
    ok: false,
    error: { code: 'STANDARDS_PATH_SCENARIO_SCHOOL', parameters: { step: 1 } },
  });
  const high = applyScenario(county, YEAR, {
    name: 'x',
    steps: [{ action: 'cap', school: a, stage: 'primary', pupils: 99_999, into: b }],
  });
  expect(high).toMatchObject({ ok: false, error: { code: 'STANDARDS_PATH_SCENARIO_CAP' } });
});

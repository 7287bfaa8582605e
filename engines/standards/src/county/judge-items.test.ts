import { expect, test } from 'vitest';
import { checkCounty } from '../check/check-county.ts';
import type { CountyCheck } from '../check/check-county.ts';
import type { CountyValue } from '../model/county-data.ts';
import { educationFunding } from '../packs/cn-education-funding.ts';
import { compulsoryBalance2017 } from '../packs/cn-compulsory-balance-2017.ts';
import { gatherRows } from '../sample/county-rows.ts';
import type { CountyRows } from '../sample/county-rows.ts';
import { gatherCounty, makeTestCounty, stageRows } from '../testing/fixtures.ts';
import type { CountyItemVerdict } from './judge-items.ts';

const { rows } = makeTestCounty(8, 20);

function stated(
  item: string,
  value: number | null,
  evidence: string | null = null,
  year = 2024,
): CountyValue {
  return { item, year, value, evidence };
}

/** The county with other statements, judged. */
function checkWith(values: readonly CountyValue[], changed: Partial<CountyRows> = {}): CountyCheck {
  const kept = rows.countyValues.filter(
    (entry) => !values.some((value) => entry.item.split('.')[0] === value.item.split('.')[0]),
  );
  return checkCounty(
    compulsoryBalance2017,
    gatherRows({ ...rows, countyValues: [...kept, ...values], ...changed }),
    2024,
  );
}

function itemOf(check: CountyCheck, code: string): CountyItemVerdict {
  const item = check.countyItems.find((candidate) => candidate.code === code);
  if (item === undefined) throw new Error(code);
  return item;
}

test('[B22] papers: 1 or evidence passes, 0 fails, nothing is unknown, other numbers are unknown and listed', () => {
  expect(itemOf(checkWith([stated('G1', 1)]), 'G1')).toMatchObject({ verdict: 'pass', rule: 'stated' });
  expect(itemOf(checkWith([stated('G1', null, '规划文件')]), 'G1')).toMatchObject({
    verdict: 'pass',
    rule: 'evidence',
  });
  expect(itemOf(checkWith([stated('G1', 0, '规划文件')]), 'G1').verdict).toBe('fail');
  expect(itemOf(checkWith([stated('G1', null)]), 'G1').verdict).toBe('unknown');
  const odd = checkWith([stated('G1', 95)]);
  expect(itemOf(odd, 'G1').verdict).toBe('unknown');
  expect(odd.problems.map((problem) => problem.code)).toContain('STANDARDS_FLAG_WRONG');
  expect(odd.county.overall).toBe('unknown');
});

test('[B22] a figure is not replaced by papers', () => {
  expect(itemOf(checkWith([stated('G7', 6000)]), 'G7').verdict).toBe('pass');
  expect(itemOf(checkWith([stated('G7', 5999.99)]), 'G7').verdict).toBe('fail');
  expect(itemOf(checkWith([stated('G7', null, '预算表')]), 'G7').verdict).toBe('unknown');
});

test('[B23] a computed figure wins over the stated one and the difference is listed', () => {
  const values = rows.values.map((row) =>
    row.item === 'certifiedTeachers' && row.school === 'S0001' ? { ...row, value: 1 } : row,
  );
  const check = checkWith([stated('G12', 100)], { values });
  expect(itemOf(check, 'G12')).toMatchObject({ verdict: 'fail', rule: 'computed' });
  expect(check.problems.map((problem) => problem.code)).toContain('STANDARDS_ITEM_DIFFERS');
});

test('[B23] once schools report, a gap makes the item unknown whatever is stated', () => {
  const values = rows.values.filter((row) => !(row.item === 'certifiedTeachers' && row.school === 'S0001'));
  expect(itemOf(checkWith([stated('G12', 100)], { values }), 'G12').verdict).toBe('unknown');
  const none = rows.values.filter((row) => row.item !== 'certifiedTeachers');
  expect(itemOf(checkWith([stated('G12', 100)], { values: none }), 'G12')).toMatchObject({
    verdict: 'pass',
    rule: 'stated',
  });
});

test('[B24] one class over standard fails although other classes are unknown', () => {
  const classes = rows.classes.map((entry, index) =>
    index === 0 ? { ...entry, pupils: 60 } : index === 5 ? { ...entry, pupils: null } : entry,
  );
  expect(itemOf(checkWith([], { classes }), 'G5')).toMatchObject({ verdict: 'fail', value: 1 });
  const unknown = rows.classes.map((entry, index) => (index === 5 ? { ...entry, pupils: null } : entry));
  expect(itemOf(checkWith([], { classes: unknown }), 'G5').verdict).toBe('unknown');
});

test('[B24] a school over size fails, counted once although it has two stages', () => {
  const nine = rows.schools.find((school) => school.type === 'nineYear');
  const values = rows.values.map((row) =>
    row.school === nine?.code && row.item === 'pupils' ? { ...row, value: 1300 } : row,
  );
  expect(itemOf(checkWith([], { values }), 'G4')).toMatchObject({ verdict: 'fail', value: 1 });
});

test('[B25] an item with two measures needs both; papers may stand for the second', () => {
  expect(itemOf(checkWith([stated('G11', 12)]), 'G11').verdict).toBe('unknown');
  expect(itemOf(checkWith([stated('G11', 12, '交流名册')]), 'G11').verdict).toBe('pass');
  expect(itemOf(checkWith([stated('G11', 12), stated('G11.2', 19)]), 'G11').verdict).toBe('fail');
  expect(itemOf(checkWith([stated('G11.1', 12), stated('G11.2', 20)]), 'G11').verdict).toBe('pass');
  expect(itemOf(checkWith([stated('G13', 97)]), 'G13').parts.map((part) => part.verdict)).toEqual([
    'fail',
    'pass',
  ]);
});

test('[B26] a veto that happened fails the county, one that is not declared is listed', () => {
  const check = checkWith([stated('V1', 1)]);
  expect(check.county.overall).toBe('fail');
  expect(check.vetoes).toEqual(['V1']);
  const undeclared = checkCounty(
    compulsoryBalance2017,
    gatherRows({ ...rows, countyValues: rows.countyValues.filter((entry) => !entry.item.startsWith('V')) }),
    2024,
  );
  expect(undeclared.county.overall).toBe('unknown');
  expect(undeclared.county.reasons).toEqual([
    { part: 'veto', verdict: 'unknown', which: ['V1', 'V2', 'V3', 'V4'] },
  ]);
  expect(undeclared.problems).toEqual([
    { code: 'STANDARDS_VETO_NOT_DECLARED', parameters: { item: 'V1、V2、V3、V4', year: 2024 } },
  ]);
});

function fund(values: readonly CountyValue[]): CountyCheck {
  return checkCounty(
    educationFunding,
    gatherCounty([], stageRows('X', 'primary', {}), { countyValues: values }),
    2024,
  );
}

test('[B26] a veto with another number, or only with papers, is not declared', () => {
  const odd = checkWith([stated('V2', 3), stated('V1', 0), stated('V3', null, '调查报告'), stated('V4', 0)]);
  expect(odd.county.overall).toBe('unknown');
  expect(odd.county.reasons).toEqual([{ part: 'veto', verdict: 'unknown', which: ['V2', 'V3'] }]);
  expect(odd.problems.map((problem) => problem.code)).toEqual([
    'STANDARDS_FLAG_WRONG',
    'STANDARDS_VETO_NOT_DECLARED',
  ]);
});

test('[B22] a number under the code of a part is a figure against its threshold, never a flag', () => {
  const empty = (part: string, value: number): CountyItemVerdict => {
    const data = gatherCounty([], [], { countyValues: [stated(part, value)] });
    return itemOf(checkCounty(compulsoryBalance2017, data, 2024), part.split('.')[0] as string);
  };
  for (const part of ['G3.1', 'G4.1', 'G5.1']) {
    expect(empty(part, 1)).toMatchObject({ value: 1, verdict: 'fail', rule: 'stated' });
    expect(empty(part, 0)).toMatchObject({ value: 0, verdict: 'pass', rule: 'stated' });
  }
  expect(empty('G5', 1)).toMatchObject({ verdict: 'pass', rule: 'stated' });
  expect(empty('G5', 0)).toMatchObject({ verdict: 'fail', rule: 'stated' });
});

test('[B41] a share of at most 1 is doubtful until it has a percent sign', () => {
  const odd = checkWith([stated('G14', 0.95)]);
  expect(itemOf(odd, 'G14')).toMatchObject({ value: null, verdict: 'unknown' });
  expect(odd.problems).toContainEqual({
    code: 'STANDARDS_SHARE_DOUBTFUL',
    parameters: { item: 'G14.1', year: 2024, value: 0.95, percent: 95 },
  });
  expect(itemOf(checkWith([{ ...stated('G14', 0.95), isPercent: true }]), 'G14')).toMatchObject({
    value: 0.95,
    verdict: 'fail',
  });
  expect(itemOf(checkWith([stated('G14', 0)]), 'G14').verdict).toBe('fail');
  expect(itemOf(checkWith([stated('G14', 1.01)]), 'G14').verdict).toBe('fail');
  expect(itemOf(checkWith([stated('Q9.1', 0.1), stated('Q9.2', 3)]), 'Q9').verdict).toBe('pass');
});

test('[B27] appropriation must grow faster than revenue, budgets must not fall', () => {
  const series = (item: string, before: number, now: number): CountyValue[] => [
    stated(item, before, null, 2023),
    stated(item, now),
  ];
  const grow = fund([...series('fiscalEducation', 100, 110), ...series('regularRevenue', 1000, 1090)]);
  expect(itemOf(grow, 'F1')).toMatchObject({ verdict: 'pass', rule: 'computed' });
  expect(itemOf(grow, 'F1').value).toBeCloseTo(1, 9);
  const slow = fund([...series('fiscalEducation', 100, 109), ...series('regularRevenue', 1000, 1090)]);
  expect(itemOf(slow, 'F1').verdict).toBe('fail');
  expect(itemOf(fund(series('budgetEducation', 500, 500)), 'N1').verdict).toBe('pass');
  expect(itemOf(fund(series('budgetEducation', 500, 499.99)), 'N1').verdict).toBe('fail');
});

test('[B27] a break exempts the year, a missing year is unknown', () => {
  const values = [stated('budgetEducation', 500, null, 2023), stated('budgetEducation', 400)];
  expect(itemOf(fund([...values, stated('break.budgetEducation', null, '口径变更')]), 'N1')).toMatchObject({
    verdict: 'exempt',
    rule: 'break',
  });
  expect(itemOf(fund([stated('budgetEducation', 500)]), 'N1').verdict).toBe('unknown');
});

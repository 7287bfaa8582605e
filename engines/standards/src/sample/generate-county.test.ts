import { expect, test } from 'vitest';
import { checkCounty } from '../check/check-county.ts';
import { compulsoryBalance2017 as pack } from '../packs/cn-compulsory-balance-2017.ts';
import { makeTestCounty } from '../testing/fixtures.ts';
import { gatherRows } from './county-rows.ts';
import type { PlantedProblem } from './plant-problems.ts';

function checkWith(seed: number, problem?: PlantedProblem): ReturnType<typeof checkCounty> {
  const { rows } = makeTestCounty(seed, 40, problem === undefined ? [] : [problem]);
  return checkCounty(pack, gatherRows(rows), 2024);
}

const seeds = [1, 2, 3, 4, 5];

test('[B37] without planted problems everything passes', () => {
  for (const seed of seeds) {
    const result = checkWith(seed);
    expect(result.county).toEqual({
      schools: 'pass',
      cv: 'pass',
      items: 'pass',
      overall: 'pass',
      reasons: [],
    });
    expect(result.problems).toEqual([]);
  }
});

test('[B37] a combined school is judged as two stages that pass only when split', () => {
  for (const seed of seeds) {
    const units = checkWith(seed, 'combinedSchool').schools.filter((unit) => unit.school === 'X-COMBINED');
    expect(units.map((unit) => [unit.stage, unit.verdict])).toEqual([
      ['primary', 'pass'],
      ['junior', 'pass'],
    ]);
  }
});

test('[B37] a site of 42 pupils is left out and spoils nothing', () => {
  for (const seed of seeds) {
    const result = checkWith(seed, 'smallSite');
    expect(result.county.overall).toBe('pass');
    expect(result.exemptions).toEqual([
      { school: 'X-SITE', stage: null, indicator: null, rule: 'teachingSiteMinimum' },
    ]);
  }
});

test('[B37] a missing form makes its school and its stage unknown, nothing else', () => {
  for (const seed of seeds) {
    const result = checkWith(seed, 'missingForm');
    expect(result.schools.filter((unit) => unit.verdict !== 'pass').map((unit) => unit.school)).toEqual([
      'X-MISSING',
    ]);
    const unknown = result.indicators.filter((spread) => spread.verdict === 'unknown');
    expect(unknown).toHaveLength(7);
    expect(
      unknown.every((spread) => spread.stage === 'junior' && spread.unknownSchools.join() === 'X-MISSING'),
    ).toBe(true);
    expect(result.county.overall).toBe('unknown');
    expect(result.problems[0]).toMatchObject({
      code: 'STANDARDS_FORM_MISSING',
      parameters: { school: 'X-MISSING' },
    });
  }
});

test('[B37] an impossible figure is found, and one indicator of one school is unknown', () => {
  for (const seed of seeds) {
    const result = checkWith(seed, 'impossibleFigure');
    const odd = result.schools.filter((unit) => unit.verdict !== 'pass');
    expect(odd.map((unit) => [unit.school, unit.met])).toEqual([['X-IMPOSSIBLE', 6]]);
    expect(result.problems.map((problem) => problem.code)).toEqual(['STANDARDS_FIGURE_IMPOSSIBLE']);
  }
});

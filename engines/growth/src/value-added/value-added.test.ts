import { expect, test } from 'vitest';
import { drawNormal, seededRandom } from '../numeric/seeded-random.ts';
import type { Grouping } from '../multilevel/multilevel-data.ts';
import { measureBackground } from './background-effect.ts';
import { measureDifference } from './between-schools.ts';
import { compareYears, findResiduals, leaveClassesOut } from './stability.ts';
import { correlate, measureValueAdded, meanBySchool } from './value-added.ts';
import type { ValueAdded, ValueAddedProblem } from './value-added.ts';

/** A district whose schools differ in intake and, independently of it, in what they add; priors are measured with error. */
function makeDistrict(seed: number, schools: number, size: number, reliability: number) {
  const random = seededRandom(seed);
  const effects = Float64Array.from({ length: schools }, () => 0.25 * drawNormal(random));
  const intakes = Float64Array.from({ length: schools }, () => 0.5 * drawNormal(random));
  const rows = schools * size;
  const index = Int32Array.from({ length: rows }, (_, row) => row % schools);
  const [prior, y, ses, truth] = [0, 1, 2, 3].map(() => new Float64Array(rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const total = 0.25 + 0.75;
  const error = Math.sqrt((total * (1 - reliability)) / reliability);
  const kinds = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const j = index[row]!;
    ses[row] = 0.6 * intakes[j]! + drawNormal(random);
    truth[row] = intakes[j]! + Math.sqrt(0.75) * drawNormal(random);
    prior[row] = truth[row]! + error * drawNormal(random);
    y[row] = 0.8 * truth[row]! + effects[j]! + 0.6 * drawNormal(random);
    kinds[row] = j * 3 + Math.floor(random() * 3);
  }
  const school: Grouping = { name: 'school', ids: [...effects.keys()].map((j) => `s${j}`), index };
  const classes: Grouping = {
    name: 'class',
    ids: Array.from({ length: schools * 3 }, (_, c) => `c${c}`),
    index: kinds,
  };
  const problem: ValueAddedProblem = {
    outcome: { name: 'y', values: y },
    priors: [{ name: 'prior', values: prior, reliability }],
    context: [],
    withComposition: false,
    school,
  };
  return { problem, effects, ses, classes, truth };
}

function measure(problem: ValueAddedProblem): ValueAdded {
  const result = measureValueAdded(problem);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test('[G30] effects no longer go with intake after correction, over reliabilities 0.7 to 0.95', () => {
  for (const reliability of [0.7, 0.8, 0.9, 0.95]) {
    let [after, before, slope] = [0, 0, 0];
    for (let seed = 1; seed <= 30; seed += 1) {
      const value = measure(makeDistrict(seed * 7, 50, 60, reliability).problem);
      after += value.intakeCorrelation / 30;
      before += value.uncorrectedCorrelation / 30;
      slope += value.fit.coefficients[1]!.estimate / 30;
    }
    expect(Math.abs(after), `reliability ${reliability}`).toBeLessThan(0.1);
    expect(Math.abs(slope - 0.8)).toBeLessThan(0.02);
    if (reliability <= 0.8) expect(before).toBeGreaterThan(0.2);
  }
});

test('[G30] with reliability 1 nothing is changed, and one outside (0, 1] is refused', () => {
  const { problem } = makeDistrict(5, 20, 30, 1);
  const value = measure(problem);
  expect(value.intakeCorrelation).toBe(value.uncorrectedCorrelation);
  const wrong = { ...problem, priors: [{ ...problem.priors[0]!, reliability: 1.2 }] };
  expect(measureValueAdded(wrong)).toMatchObject({ error: { code: 'GROWTH_RELIABILITY_WRONG' } });
});

test('[G31] 95 % intervals hold 93 to 97 % of the true effects over 500 districts', () => {
  let [held, all] = [0, 0];
  for (let seed = 1; seed <= 500; seed += 1) {
    const { problem, effects } = makeDistrict(seed, 24, 25, 1);
    for (const [j, school] of measure(problem).schools.entries()) {
      all += 1;
      if (school.low <= effects[j]! && effects[j]! <= school.high) held += 1;
    }
  }
  expect(held / all).toBeGreaterThan(0.93);
  expect(held / all).toBeLessThan(0.97);
});

test('[G31] a verdict needs an interval clear of 0, and small schools are pulled to the middle', () => {
  const { problem } = makeDistrict(9, 30, 40, 0.9);
  const value = measure(problem);
  for (const school of value.schools) {
    expect(school.verdict === 'above').toBe(school.low > 0);
    expect(school.verdict === 'below').toBe(school.high < 0);
    expect(school.reliability).toBeLessThan(1);
  }
  expect(value.smallest).toBeGreaterThan(1);
  const ratio = value.fit.variances[0]!.variance / value.fit.residualVariance;
  const n = value.smallest!;
  expect((n * ratio) / (1 + n * ratio)).toBeGreaterThanOrEqual(0.7);
});

test('[G32] composition makes effects those beside company, and classes may stand between', () => {
  const { problem, classes } = makeDistrict(3, 40, 45, 0.9);
  const value = measure({ ...problem, withComposition: true, class: classes });
  expect(value.fit.coefficients.map(({ name }) => name)).toEqual(['(Intercept)', 'prior', 'prior (school)']);
  expect(Math.abs(value.intakeCorrelation)).toBeLessThan(0.1);
  expect(value.fit.groupCounts).toHaveLength(2);
});

test('[G33] leaving a class out is what a fit without it would give at the same variances', () => {
  const { problem, classes } = makeDistrict(4, 12, 30, 1);
  const value = measure(problem);
  const ratio = value.fit.variances[0]!.variance / value.fit.residualVariance;
  const residuals = findResiduals(
    value,
    problem.outcome.values,
    new Map([['prior', problem.priors[0]!.values]]),
  );
  const influence = leaveClassesOut(residuals, problem.school, classes, ratio);
  influence.forEach(({ id, largest, classes: count }, j) => {
    expect(id).toBe(value.schools[j]!.id);
    const own = [
      ...new Set([...problem.school.index].flatMap((s, row) => (s === j ? [classes.index[row]!] : []))),
    ];
    expect(count).toBe(own.length);
    const moves = own.map((c) => {
      let [sum, n] = [0, 0];
      residuals.forEach((r, row) => {
        if (problem.school.index[row] === j && classes.index[row] !== c) [sum, n] = [sum + r, n + 1];
      });
      return Math.abs((ratio * sum) / (1 + n * ratio) - value.schools[j]!.estimate);
    });
    expect(largest).toBeCloseTo(Math.max(...moves), 8);
  });
});

test('[G33] two years of the same schools go together, of others not', () => {
  const one = measure(makeDistrict(4, 60, 50, 1).problem);
  const again = compareYears(one, one);
  expect(again).toMatchObject({ schools: 60, correlation: expect.closeTo(1, 9) as number });
  expect(again.same).toBe(again.judged);
  const other = compareYears(one, measure(makeDistrict(77, 60, 50, 1).problem));
  expect(Math.abs(other.correlation)).toBeLessThan(0.4);
});

test('[G34] the difference between schools has a verdict only when the interval is clear of the limit', () => {
  const random = seededRandom(2);
  const make = (schools: number, size: number, spread: number) => {
    const u = Float64Array.from({ length: schools }, () => spread * drawNormal(random));
    const index = Int32Array.from({ length: schools * size }, (_, row) => row % schools);
    const values = Float64Array.from(index, (j) => u[j]! + drawNormal(random));
    const result = measureDifference(
      { name: 'y', values },
      { name: 'school', ids: [...u].map((_, j) => `${j}`), index },
    );
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const low = make(80, 100, 0.2);
  expect(low.verdict).toBe('below');
  expect(low.below!).toBeGreaterThan(0.99);
  const high = make(120, 100, 0.8);
  expect(high.verdict).toBe('notBelow');
  expect(high.below!).toBeLessThan(0.01);
  const near = make(20, 60, 0.42);
  expect(near.verdict).toBe('cannotTell');
  expect(near.low! < 0.15 && near.high! > 0.15).toBe(true);
  const few = make(5, 30, 0.3);
  expect(few.high! - few.low!).toBeGreaterThan(0.2);
  // Balanced: mean squares and REML agree.
  expect(low.anova!).toBeCloseTo(low.estimate!, 6);
  const one = make(1, 20, 0);
  expect(one).toMatchObject({ estimate: null, verdict: 'cannotTell', below: null });
});

test('[G35] the effect of background parts into inside and between', () => {
  const { problem, ses } = makeDistrict(12, 60, 50, 1);
  // Attainment 10 · own + 25 · company, noise beside.
  const means = meanBySchool(ses, problem.school);
  const random = seededRandom(4);
  const values = ses.map(
    (x, row) =>
      10 * (x - means[problem.school.index[row]!]!) +
      25 * means[problem.school.index[row]!]! +
      5 * drawNormal(random),
  );
  const result = measureBackground({ name: 'y', values }, { name: 'ses', values: ses }, problem.school);
  if (!result.ok) throw new Error(result.error.code);
  const mean = ses.reduce((sum, x) => sum + x, 0) / ses.length;
  const spread = Math.sqrt(ses.reduce((sum, x) => sum + (x - mean) ** 2, 0) / ses.length);
  expect(Math.abs(result.value.inside.estimate / spread - 10)).toBeLessThan(0.3);
  expect(Math.abs(result.value.between.estimate / spread - 25)).toBeLessThan(1);
  expect(result.value.explained!).toBeGreaterThan(0.95);
  expect(result.value.strength).toBeCloseTo(correlate(values, ses) ** 2, 12);
});

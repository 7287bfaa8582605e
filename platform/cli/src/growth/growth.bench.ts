import { spawnSync } from 'node:child_process';
import {
  drawNormal,
  fitGrowth,
  fitItems,
  fitMultilevel,
  fitSkills,
  rankGrowth,
  scoreFitness,
  seededRandom,
} from '@junheng/growth';

/** A line of the table that `npm run bench` prints. */
interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly peer?: string;
  readonly ratio?: string;
}
interface Bench {
  readonly name: string;
  run(): Promise<BenchRow[]>;
}

/** CPU seconds of the median of `rounds` runs after one to warm up. */
function measure(run: () => unknown, rounds = 5): number {
  run();
  const seconds = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return seconds.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

/** CPU seconds that R prints for a piece of code, or undefined where R or its package is not there. */
function runPeer(packageName: string, code: string): number | undefined {
  const script = `suppressMessages(library(${packageName})); set.seed(1); ${code}`;
  const done = spawnSync('Rscript', ['-e', script], { encoding: 'utf8', timeout: 400_000 });
  const seconds = Number(done.stdout?.trim().split(/\s+/u).at(-1));
  return done.status === 0 && Number.isFinite(seconds) ? seconds : undefined;
}

function makeRow(what: string, goal: number, own: number, peer: number | undefined, note: string): BenchRow {
  return {
    what,
    goal: `≤ ${goal} s`,
    measured: `${own.toFixed(2)} s`,
    peer: peer === undefined ? `${note} (not run here)` : `${peer.toFixed(1)} s`,
    ...(peer === undefined ? {} : { ratio: `${(peer / own).toFixed(0)}×` }),
  };
}

const TIMED = (setup: string, call: string): string =>
  `${setup}; t <- system.time(${call}); cat(t[1] + t[2], "\\n")`;

/** One million pupils, as typed arrays and the same design in R. */
function multilevelRows(): BenchRow[] {
  const random = seededRandom(1);
  const [n, schools, classes] = [1_000_000, 2000, 23_000];
  const normals = (count: number, size = 1): Float64Array =>
    Float64Array.from({ length: count }, () => size * drawNormal(random));
  const schoolOf = Int32Array.from({ length: classes }, (_, c) =>
    c < schools ? c : Math.floor(random() * schools),
  );
  const inner = Int32Array.from({ length: n }, () => Math.floor(random() * classes));
  const outer = inner.map((c) => schoolOf[c]!);
  const [u, v, b] = [normals(schools, 0.36), normals(classes, 0.2), normals(schools, 0.1)];
  const predictors = [0, 1, 2, 3].map((k) => ({ name: `x${k}`, values: normals(n) }));
  const y = normals(n).map((e, i) => e + 0.6 * predictors[0]!.values[i]! + u[outer[i]!]!);
  const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i}`);
  const school = { name: 'school', ids: ids(schools), index: outer };
  const group = { name: 'class', ids: ids(classes), index: inner };
  const base = { predictors, layout: 'nested' as const };
  const setup =
    'n <- 1e6; J <- 2000; C <- 23000; sc <- sample(J, C, TRUE); k <- sample(C, n, TRUE); s <- sc[k]; x0 <- rnorm(n); x1 <- rnorm(n); x2 <- rnorm(n); x3 <- rnorm(n); y <- .6 * x0 + rnorm(J, 0, .36)[s] + rnorm(n)';
  const tasks: [string, number, () => unknown, string, string][] = [
    [
      '1,000,000 × 2,000, 4 covariates, random intercept, with effects',
      0.3,
      () => fitMultilevel({ ...base, outcome: { name: 'y', values: y }, groupings: [school] }),
      TIMED(setup, '{ m <- lmer(y ~ x0 + x1 + x2 + x3 + (1 | s)); r <- ranef(m, condVar = TRUE) }'),
      'lme4 21.7 s',
    ],
    [
      'the same, three levels with 23,000 classes',
      0.6,
      () =>
        fitMultilevel({
          ...base,
          outcome: { name: 'y', values: y.map((value, i) => value + v[inner[i]!]!) },
          groupings: [school, group],
        }),
      TIMED(`${setup} + rnorm(C, 0, .2)[k]`, 'lmer(y ~ x0 + x1 + x2 + x3 + (1 | s) + (1 | k))'),
      'lme4 49.7 s',
    ],
    [
      'the same, random slope',
      1.5,
      () =>
        fitMultilevel({
          ...base,
          outcome: {
            name: 'y',
            values: y.map((value, i) => value + b[outer[i]!]! * predictors[0]!.values[i]!),
          },
          groupings: [school],
          slope: predictors[0]!,
        }),
      TIMED(`${setup} + rnorm(J, 0, .1)[s] * x0`, 'lmer(y ~ x0 + x1 + x2 + x3 + (x0 | s))'),
      'lme4 69 s',
    ],
  ];
  return tasks.map(([what, goal, own, peer, note]) =>
    makeRow(what, goal, measure(own), runPeer('lme4', peer), note),
  );
}

function percentileRows(): BenchRow[] {
  return (
    [
      [10_000, 1, 'quantreg 16.8 s'],
      [50_000, 3.5, 'quantreg 38.2 s'],
    ] as const
  ).map(([n, goal, note]) => {
    const random = seededRandom(n);
    const one = Float64Array.from({ length: n }, () => 500 + 80 * drawNormal(random));
    const two = one.map((x) => 100 + 0.8 * x + 45 * drawNormal(random));
    const y = two.map((x, i) => 100 + 0.5 * one[i]! + 0.35 * x + 55 * drawNormal(random));
    const run = (): void => {
      const fit = fitGrowth(y, [two, one]);
      if (fit.ok) rankGrowth(fit.value, y, [two, one]);
    };
    const setup = `library(splines); n <- ${n}; a <- rnorm(n, 500, 80); b <- 100 + .8 * a + rnorm(n, 0, 45); y <- 100 + .5 * a + .35 * b + rnorm(n, 0, 55); q <- function(x) quantile(x, c(.2, .4, .6, .8))`;
    const call = `rq(y ~ bs(b, knots = q(b)) + bs(a, knots = q(a)), tau = (1:100 - .5) / 100, method = "${n > 20_000 ? 'fn' : 'br'}")`;
    return makeRow(
      `growth percentiles, ${n} pupils, 2 priors`,
      goal,
      measure(run, 3),
      runPeer('quantreg', TIMED(setup, call)),
      note,
    );
  });
}

function scalingRows(): BenchRow[] {
  const random = seededRandom(5);
  return (
    [
      [10_000, 0.7, 'TAM 0.72 s'],
      [100_000, 5, 'mirt 20.1 s'],
    ] as const
  ).map(([n, goal, note]) => {
    const theta = Float64Array.from({ length: n }, () => drawNormal(random));
    const items = Array.from({ length: 40 }, () => {
      const [a, d] = [Math.exp(0.3 * drawNormal(random)), drawNormal(random)];
      return Int8Array.from(theta, (t) => (random() < 1 / (1 + Math.exp(-(a * t + d))) ? 1 : 0));
    });
    const data = { names: items.map((_, i) => `${i}`), persons: n, items };
    return makeRow(
      `2PL ${n} × 40`,
      goal,
      measure(() => fitItems(data, '2pl'), 3),
      undefined,
      note,
    );
  });
}

function skillRows(): BenchRow[] {
  const random = seededRandom(9);
  const needs = Int32Array.from({ length: 30 }, (_, i) => {
    const skills = 1 + Math.floor(i / 10);
    return Array.from({ length: skills }, (__, k) => 1 << ((i + k) % 5)).reduce((all, bit) => all | bit, 0);
  });
  const truth = Int32Array.from({ length: 10_000 }, () => Math.floor(random() * 32));
  const items = Array.from(needs, (need) =>
    Int8Array.from(truth, (have) => (random() < ((have & need) === need ? 0.85 : 0.15) ? 1 : 0)),
  );
  const names = items.map((_, i) => `${i}`);
  const data = { names, persons: truth.length, items };
  const matrix = { items: names, skills: ['a', 'b', 'c', 'd', 'e'], needs };
  return (
    [
      ['dina', 'GDINA 1.6 s'],
      ['gdina', 'GDINA 1.4 s'],
    ] as const
  ).map(([kind, note]) =>
    makeRow(
      `${kind} 10,000 × 30, 5 skills`,
      0.5,
      measure(() => fitSkills(data, matrix, kind)),
      undefined,
      note,
    ),
  );
}

function fitnessRows(): BenchRow[] {
  const random = seededRandom(3);
  const n = 1_000_000;
  const draw = (most: number): Float64Array => Float64Array.from({ length: n }, () => random() * most);
  const measures = {
    grade: draw(14).map((x) => 1 + Math.floor(x)),
    sex: draw(2).map((x) => 1 + Math.floor(x)),
    height: draw(60).map((x) => 120 + x),
    weight: draw(50).map((x) => 25 + x),
    items: {
      vitalCapacity: draw(5000),
      run50: draw(14),
      sitReach: draw(25),
      ropeSkipping: draw(180),
      longJump: draw(280),
      pullUps: draw(20),
      sitUps: draw(60),
      run50x8: draw(160),
      run1000: draw(400),
      run800: draw(400),
    },
  };
  const seconds = measure(() => scoreFitness(measures));
  return [
    {
      what: 'fitness scores of 1,000,000 pupils',
      goal: '≥ 1,000,000/s',
      measured: `${Math.round(n / seconds / 1000)},000/s`,
    },
  ];
}

export const benches: Bench[] = [
  { name: 'multilevel', run: () => Promise.resolve(multilevelRows()) },
  { name: 'percentiles', run: () => Promise.resolve(percentileRows()) },
  { name: 'scaling', run: () => Promise.resolve(scalingRows()) },
  { name: 'skills', run: () => Promise.resolve(skillRows()) },
  { name: 'fitness', run: () => Promise.resolve(fitnessRows()) },
];

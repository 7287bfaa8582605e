import { expect, test } from 'vitest';
import { equateTests } from './items/equate-tests.ts';
import { fitItems } from './items/fit-items.ts';
import type { ResponseData } from './items/response-data.ts';
import { scoreExpected, scoreWeighted } from './items/score-persons.ts';
import { fitMultilevel } from './multilevel/fit-multilevel.ts';
import type { MultilevelProblem } from './multilevel/multilevel-data.ts';
import { openModel } from './multilevel/open-model.ts';
import { shareBelow } from './multilevel/intraclass.ts';
import { drawNormal, seededRandom } from './numeric/seeded-random.ts';
import { fitGrowth, predictQuantiles, rankGrowth } from './percentiles/growth-percentiles.ts';
import { fitSkills } from './skills/fit-skills.ts';
import { simulateSchools } from './testing/simulate-schools.ts';
import { measureValueAdded } from './value-added/value-added.ts';

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'function') return undefined;
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  return typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(11) : value;
}
function digest(value: unknown): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (const unit of JSON.stringify(value, plain) ?? '') {
    const code = unit.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    other = Math.imul(other + code, 0x85ebca6b) >>> 0;
  }
  return `${one.toString(16).padStart(8, '0')}${other.toString(16).padStart(8, '0')}`;
}

test('[G1] fits of made districts are those that are on record', async () => {
  const lines: string[] = [];
  for (const seed of [1, 2, 3]) {
    const made = simulateSchools({
      seed,
      schools: 8 + seed,
      rows: 120 + 30 * seed,
      school: 0.4,
      class: 0.3,
      slope: 0.2,
    });
    const base: MultilevelProblem = {
      outcome: made.outcome,
      predictors: [made.prior, made.sex],
      groupings: [made.school],
      layout: 'nested',
    };
    const problems: readonly (readonly [string, MultilevelProblem])[] = [
      ['schools', base],
      ['classes', { ...base, groupings: [made.school, made.class] }],
      ['crossed', { ...base, groupings: [made.school, made.other], layout: 'crossed' }],
      ['no predictors', { ...base, predictors: [] }],
    ];
    for (const [name, problem] of problems)
      for (const method of ['reml', 'ml'] as const) {
        const fit = fitMultilevel(problem, method);
        lines.push(
          `${seed} ${name} ${method} ${fit.ok ? fit.value.criterion.toPrecision(11) : fit.error.code} ${digest(fit)}`,
        );
      }
    const added = measureValueAdded({
      outcome: made.outcome,
      priors: [{ ...made.prior, reliability: 0.85 }],
      context: [made.sex],
      withComposition: seed % 2 === 0,
      school: made.school,
    });
    lines.push(`${seed} value added ${digest(added)}`);
    const opened = openModel(base, 'ml');
    if (opened.ok) {
      const fit = fitMultilevel(base, 'ml');
      if (fit.ok)
        lines.push(`${seed} share below ${digest(shareBelow(opened.value, fit.value.criterion, 0.15))}`);
    }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/fits.txt');
});

test('[G15] growth percentiles of made scores are those that are on record', async () => {
  const lines = [1, 2, 3].map((seed) => {
    const random = seededRandom(seed);
    const one = Float64Array.from({ length: 140 }, () => Math.round(500 + 80 * drawNormal(random)));
    const two = one.map((x) => Math.round(100 + 0.8 * x + 40 * drawNormal(random)));
    const y = two.map((x, i) => Math.round(50 + 0.6 * x + 0.3 * (one[i] ?? 0) + 30 * drawNormal(random)));
    const priors = seed === 1 ? [two] : [two, one];
    const model = fitGrowth(y, priors);
    if (!model.ok) return `${seed} ${model.error.code}`;
    return `${seed} ${digest(rankGrowth(model.value, y, priors))} ${digest(predictQuantiles(model.value, priors, 7))}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/percentiles.txt');
});

function answers(seed: number, items: number, persons: number, most = 1): ResponseData {
  const random = seededRandom(seed);
  const abilities = Float64Array.from({ length: persons }, () => drawNormal(random));
  const made = Array.from({ length: items }, (_, item) =>
    Int8Array.from(abilities, (ability) => {
      let mark = 0;
      for (let step = 0; step < most; step += 1)
        if (random() < 1 / (1 + Math.exp(0.4 * (item - items / 2) - ability))) mark += 1;
      return random() < 0.03 ? -1 : mark;
    }),
  );
  return { names: made.map((_, at) => `q${at}`), persons, items: made };
}

test('[G23] scales and skills of made answers are those that are on record', async () => {
  const lines: string[] = [];
  for (const [kind, most] of [
    ['rasch', 1],
    ['2pl', 1],
    ['pcm', 2],
  ] as const) {
    const [first, second] = [answers(1, 8, 260, most), answers(2, 8, 260, most)].map((data) =>
      fitItems(data, kind),
    );
    if (first?.ok !== true || second?.ok !== true) {
      lines.push(`${kind} ${digest([first, second])}`);
      continue;
    }
    const { items, variance } = first.value;
    lines.push(`${kind} ${digest({ items, variance, all: first.value })}`);
    lines.push(`${kind} persons ${digest(scoreExpected(first.value))} ${digest(scoreWeighted(first.value))}`);
    for (const method of ['meanSigma', 'stockingLord'] as const)
      lines.push(`${kind} equated ${digest(equateTests(first.value.items, second.value.items, method))}`);
  }
  const matrix = {
    items: Array.from({ length: 8 }, (_, at) => `q${at}`),
    skills: ['a', 'b', 'c'],
    needs: Int32Array.of(1, 2, 4, 3, 5, 6, 7, 1),
  };
  for (const kind of ['dina', 'gdina'] as const)
    lines.push(`${kind} ${digest(fitSkills(answers(5, 8, 240), matrix, kind))}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/scales.txt');
});

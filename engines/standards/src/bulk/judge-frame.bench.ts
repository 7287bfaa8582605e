import { makeAttribute } from '@junheng/indicator';
import type { Frame } from '@junheng/indicator';
import { judgeUnit } from '../balance/judge-unit.ts';
import { judgeVariation } from '../balance/judge-variation.ts';
import { compulsoryBalance2017 as pack } from '../packs/cn-compulsory-balance-2017.ts';
import type { StageUnit } from '../model/stage-unit.ts';
import { testRandom } from '../testing/fixtures.ts';
import { judgeFrame } from './judge-frame.ts';

/** The machine's clock; engines are compiled without the types of a platform. */
const { performance } = globalThis as unknown as { performance: { now(): number } };

const SCHOOLS = 200_000;
const COUNTIES = 2850;

/** 200,000 units in 2,850 counties, two thirds primary; 1 figure in 500 is missing. */
function makeCountry(): Frame {
  const random = testRandom(7);
  const stages: string[] = [];
  const pupils = new Float64Array(SCHOOLS);
  const columns = pack.indicators.map(() => new Float64Array(SCHOOLS));
  for (let row = 0; row < SCHOOLS; row += 1) {
    const stage = random.next() < 0.66 ? 'primary' : 'junior';
    stages.push(stage);
    pupils[row] = 50 + Math.floor(random.next() * 1500);
    for (const [index, indicator] of pack.indicators.entries()) {
      const threshold = indicator.thresholds[stage] ?? 1;
      const value =
        (threshold * (0.8 + 0.8 * random.next()) * (pupils[row] as number)) / (indicator.ratio?.per ?? 1);
      (columns[index] as Float64Array)[row] = random.next() < 0.002 ? Number.NaN : Math.round(value);
    }
  }
  const groups = Int32Array.from({ length: COUNTIES + 1 }, (_, group) =>
    Math.floor((group * SCHOOLS) / COUNTIES),
  );
  const items = new Map([
    ['pupils', pupils],
    ...pack.indicators.map(
      (indicator, index) => [indicator.ratio?.numerator ?? '', columns[index] as Float64Array] as const,
    ),
  ]);
  return {
    count: SCHOOLS,
    items,
    attributes: new Map([['stage', makeAttribute(pack.stages, stages)]]),
    groups,
    groupItems: new Map(),
    parameters: new Map(),
  };
}

/** The same units as objects, the way a form-based system holds them. */
function listObjects(frame: Frame): StageUnit[][] {
  const stage = frame.attributes.get('stage');
  const read = (item: string, row: number): number | null => {
    const value = frame.items.get(item)?.[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  const counties: StageUnit[][] = [];
  for (let group = 0; group < COUNTIES; group += 1) {
    const units: StageUnit[] = [];
    for (let row = frame.groups[group] ?? 0; row < (frame.groups[group + 1] ?? 0); row += 1) {
      units.push({
        school: String(row),
        name: '',
        stage: stage?.codes[row] === 0 ? 'primary' : 'junior',
        type: 'primary',
        ownership: 'public',
        area: 'town',
        pupils: read('pupils', row),
        numerators: pack.indicators.map((indicator) => read(indicator.ratio?.numerator ?? '', row)),
        exemptions: pack.indicators.map(() => null),
      });
    }
    counties.push(units);
  }
  return counties;
}

function fastest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export const benches = [
  {
    name: 'judge the schools of a country',
    run: () => {
      const frame = makeCountry();
      const first = fastest(1, () => judgeFrame(pack, frame));
      const warm = fastest(5, () => judgeFrame(pack, frame));
      const counties = listObjects(frame);
      const objects = fastest(3, () => {
        for (const units of counties) {
          for (const unit of units) judgeUnit(pack, unit);
          for (const stage of pack.stages)
            pack.indicators.forEach((_, index) => judgeVariation(pack, index, stage, units));
        }
      });
      return Promise.resolve([
        {
          what: '200,000 schools, 2,850 counties, 7 indicators, all verdicts and coefficients (first run)',
          goal: '≤ 1000 ms',
          measured: `${first.toFixed(0)} ms`,
        },
        {
          what: 'the same, best of 5; peer: the same rules over objects',
          goal: '≤ 1000 ms',
          measured: `${warm.toFixed(0)} ms`,
          peer: `${objects.toFixed(0)} ms`,
          ratio: (objects / warm).toFixed(1),
        },
      ]);
    },
  },
];

import { expect, test } from 'vitest';
import { buildUnitTable } from '../balance/build-unit-table.ts';
import { compilePack } from '../check/compile-pack.ts';
import { judgeTable } from '../check/judge-table.ts';
import { frameOf } from '../check/pack-frame.ts';
import { compulsoryBalance2017 as pack } from '../packs/cn-compulsory-balance-2017.ts';
import { gatherRows } from '../sample/county-rows.ts';
import { makeTestCounty } from '../testing/fixtures.ts';
import { VERDICTS } from '../verdict/verdict.ts';
import { judgeFrame } from './judge-frame.ts';

test('[B38] many units at once get the verdicts of one by one', () => {
  for (const seed of [1, 2, 3]) {
    const { rows } = makeTestCounty(seed, 40, [
      'combinedSchool',
      'missingForm',
      'impossibleFigure',
      'weightedVariation',
    ]);
    // Some schools are spoilt so that every kind of verdict occurs.
    const values = rows.values.map((row, index) =>
      index % 23 === 0 && row.item !== 'pupils' && row.value !== null
        ? { ...row, value: Math.floor(row.value / 2) }
        : row,
    );
    const { table } = buildUnitTable(pack, gatherRows({ ...rows, values }), 2024);
    const frame = frameOf(table, [], 2024);
    const single = judgeTable(compilePack(pack), table, frame, []);
    const bulk = judgeFrame(pack, frame);
    expect([...bulk.units].map((code) => VERDICTS[code])).toEqual(single.units.map((unit) => unit.verdict));
    expect([...bulk.met]).toEqual(single.units.map((unit) => unit.met));
    for (const spread of single.variations) {
      const index = pack.indicators.findIndex((indicator) => indicator.code === spread.code);
      const at = pack.stages.indexOf(spread.stage);
      expect(VERDICTS[bulk.cvVerdicts[index]?.[at] ?? 9]).toBe(spread.verdict);
      if (spread.cv !== null) expect(bulk.cv[index]?.[at]).toBeCloseTo(spread.cv, 12);
    }
    expect(new Set(single.units.map((unit) => unit.verdict)).size).toBe(3);
  }
});

import { expect, test } from 'vitest';
import { checkCounty } from '../check/check-county.ts';
import type { CountyCheck } from '../check/check-county.ts';
import type { CountyValue, SchoolClass } from '../model/county-data.ts';
import type { School, Stage } from '../model/school.ts';
import { applyOverrides, NO_OVERRIDES } from '../pack/overrides.ts';
import type { Pack } from '../pack/pack.ts';
import type { ValueRow } from '../sample/county-rows.ts';
import { gatherCounty, makeTestSchool, stageRows } from '../testing/fixtures.ts';
import type { Verdict } from '../verdict/verdict.ts';
import basic2012 from './golden/cn-basic-balance-2012.json' with { type: 'json' };
import classSize from './golden/cn-class-size.json' with { type: 'json' };
import balance2017 from './golden/cn-compulsory-balance-2017.json' with { type: 'json' };
import funding from './golden/cn-education-funding.json' with { type: 'json' };
import establishment from './golden/cn-establishment.json' with { type: 'json' };
import preschool from './golden/cn-preschool-2020.json' with { type: 'json' };
import training from './golden/cn-training-hours.json' with { type: 'json' };
import { PACKS } from './index-of-packs.ts';

/** A school of an example: figures of one stage, or of several (`parts`, with `whole` for what a combined school has in common). */
interface GoldenSchool extends Partial<Pick<School, 'type' | 'area' | 'ownership' | 'opened'>> {
  readonly stage?: Stage;
  readonly figures?: Readonly<Record<string, number>>;
  readonly parts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Sizes of the classes; `groups` with the name of the grade. */
  readonly classes?: readonly number[];
  readonly groups?: readonly (readonly [grade: string, pupils: number])[];
}

/** One hand-worked example: what is given, how it is worked, what must come out. */
interface Golden {
  readonly line: string;
  readonly stage?: Stage;
  readonly source: string;
  readonly working: string;
  readonly schools?: readonly GoldenSchool[];
  readonly county?: Readonly<Record<string, number>>;
  readonly before?: Readonly<Record<string, number>>;
  readonly switches?: readonly string[];
  /** Where the result of a relaxation shows. */
  readonly indicator?: string;
  readonly value: number | null;
  readonly verdict: Verdict;
}

const FILES = [balance2017, basic2012, preschool, classSize, establishment, training, funding];
const goldenOf = (pack: Pack): readonly Golden[] =>
  (FILES.find((file) => file.standard === pack.id)?.examples ?? []) as unknown as readonly Golden[];

const YEAR = 2024;

function countyRows(figures: Readonly<Record<string, number>> | undefined, year: number): CountyValue[] {
  return Object.entries(figures ?? {}).map(([item, value]) => ({ item, year, value, evidence: null }));
}

function check(pack: Pack, golden: Golden): CountyCheck {
  const switches = golden.switches ?? [];
  const schools: School[] = [];
  const values: ValueRow[] = [];
  const classes: SchoolClass[] = [];
  (golden.schools ?? []).forEach((given, index) => {
    const { stage = 'primary', figures = {}, parts, classes: sizes, groups, ...rest } = given;
    const code = `S${index}`;
    const type = stage === 'primary' ? 'primary' : stage;
    schools.push(makeTestSchool(code, { type, ...rest }));
    for (const [part, own] of Object.entries(parts ?? { [stage]: figures })) {
      values.push(...stageRows(code, part as Stage, own, YEAR));
    }
    (groups ?? sizes?.map((size) => ['1', size] as const) ?? []).forEach(([grade, pupils], number) => {
      classes.push({ school: code, stage, year: YEAR, grade, name: String(number), pupils });
    });
  });
  const countyValues = [...countyRows(golden.county, YEAR), ...countyRows(golden.before, YEAR - 1)];
  const switched = applyOverrides(pack, { ...NO_OVERRIDES, switches }).pack;
  const data = gatherCounty(schools, values, { classes, countyValues });
  return checkCounty(switched, data, YEAR, { switches, exempt: [] });
}

/** Value and verdict of the line that an example speaks of. */
function resultOf(pack: Pack, golden: Golden): { value: number | null; verdict: Verdict } {
  const found = check(pack, golden);
  const line = golden.indicator ?? golden.line;
  const unit = found.schools.find((school) => school.stage === (golden.stage ?? school.stage));
  if (pack.vetoes.some((veto) => veto.code === line)) {
    const reason = found.county.reasons.find((entry) => entry.part === 'veto' && entry.which.includes(line));
    return { value: null, verdict: reason?.verdict ?? 'pass' };
  }
  if (['mayMiss', 'floor', 'teachingSiteMinimum'].includes(line)) {
    return { value: unit?.met ?? null, verdict: unit?.verdict ?? 'exempt' };
  }
  if (line.startsWith('limit')) {
    const code = line === 'limit' ? 'composite' : line.slice('limit '.length);
    const spread = found.indicators.find((entry) => entry.code === code && entry.stage === golden.stage);
    return { value: spread?.cv ?? null, verdict: spread?.verdict ?? 'exempt' };
  }
  const indicator = unit?.indicators.find((entry) => entry.code === line);
  if (indicator !== undefined) return indicator;
  const items = found.countyItems.flatMap((item) => [...item.parts, item]);
  const item = items.find((entry) => entry.code === line);
  if (item === undefined) throw new Error(`${pack.id}: no line ${line}`);
  return item;
}

for (const pack of PACKS) {
  test(`[B40] the hand-worked examples of ${pack.id} come out as worked`, () => {
    for (const golden of goldenOf(pack)) {
      const label = `${golden.line} ${golden.stage ?? ''}: ${golden.working}`;
      const { value, verdict } = resultOf(pack, golden);
      expect(verdict, label).toBe(golden.verdict);
      if (golden.value === null) expect(value, label).toBe(null);
      else expect(value, label).toBeCloseTo(golden.value, 9);
      expect(golden.source.length, label).toBeGreaterThan(0);
    }
  });

  test(`[B40] every line of ${pack.id} has an example on each side`, () => {
    const seen = new Set(
      goldenOf(pack).flatMap(({ line, stage, verdict }) => [
        `${line} ${verdict}`,
        `${line} ${stage ?? ''} ${verdict}`,
      ]),
    );
    const judged = pack.indicators.flatMap(({ code, thresholds }) =>
      pack.stages.flatMap((stage) =>
        thresholds[stage] === undefined
          ? [`${code} ${stage} exempt`]
          : [`${code} ${stage} pass`, `${code} ${stage} fail`],
      ),
    );
    const codes = [
      ...pack.countyItems.flatMap((item) =>
        item.parts.length > 0 ? item.parts.map((part) => part.code) : [item.code],
      ),
      ...pack.vetoes.map((veto) => veto.code),
      ...pack.relaxations.map((relaxation) => relaxation.code),
      ...(pack.itemRelaxations ?? []).map((relaxation) => relaxation.code),
      ...(pack.schoolRule === null ? [] : ['mayMiss', 'floor']),
    ].flatMap((code) => [`${code} pass`, `${code} fail`]);
    const limits = Object.keys(pack.variation?.limits ?? {}).flatMap((stage) =>
      (pack.variation?.mode === 'composite'
        ? ['limit']
        : (pack.variation?.indicators ?? []).map((code) => `limit ${code}`)
      ).flatMap((line) => [`${line} ${stage} pass`, `${line} ${stage} fail`]),
    );
    const site =
      pack.scope.teachingSiteMinimum === null
        ? []
        : ['teachingSiteMinimum pass', 'teachingSiteMinimum exempt'];
    expect([...judged, ...codes, ...limits, ...site].filter((line) => !seen.has(line))).toEqual([]);
  });
}

import { evaluateNode } from '@junheng/indicator';
import type { CompiledIndicator, Frame } from '@junheng/indicator';
import { judgeValues } from '../balance/judge-unit.ts';
import type { IndicatorVerdict, UnitVerdict } from '../balance/judge-unit.ts';
import { joinVariations, judgeComposite, judgeSpread } from '../balance/judge-variation.ts';
import type { VariationVerdict } from '../balance/judge-variation.ts';
import type { Exemption, UnitTable } from '../model/unit-table.ts';
import type { Pack, UnitIndicator } from '../pack/pack.ts';
import { combineVerdicts } from '../verdict/verdict.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { CompiledPack } from './compile-pack.ts';

/** An indicator's verdict with what it was computed from. */
export interface ExplainedVerdict extends IndicatorVerdict {
  /** Items of the expression with the figures of this unit; null when missing. */
  readonly inputs: Readonly<Record<string, number | null>>;
  /** How much of the numerator is lacking to the threshold, in the numerator's unit; 0 when met, null when it cannot be said. */
  readonly lacking: number | null;
}

/** A unit's verdict whose indicators carry their inputs. */
export interface ExplainedUnit extends UnitVerdict {
  readonly name: string;
  readonly indicators: readonly ExplainedVerdict[];
}

/** Schools and spread of one county in one year, with inputs. */
export interface TableVerdict {
  readonly units: readonly ExplainedUnit[];
  readonly variations: readonly VariationVerdict[];
  readonly schools: Verdict;
  readonly cv: Verdict;
}

/** The values of an indicator for every unit of a frame, NaN where missing. */
export function unitValues(compiled: CompiledIndicator, frame: Frame): Float64Array {
  const { indicator, node } = compiled;
  const parameters = new Map(
    Object.entries(indicator.parameters ?? {}).map(([name, parameter]) => [
      name,
      new Map(Object.entries(parameter.byStage)),
    ]),
  );
  const context = { frame: { ...frame, parameters }, mask: null, missing: 'unknown' } as const;
  const values = evaluateNode(node, context);
  return typeof values === 'number' ? new Float64Array(frame.count).fill(values) : values;
}

/** Judges every unit of a table and every spread by the expressions of a pack. */
export function judgeTable(
  compiled: CompiledPack,
  table: UnitTable,
  frame: Frame,
  exemptions: readonly Exemption[],
): TableVerdict {
  const { pack } = compiled;
  const columns = compiled.indicators.map((indicator) => unitValues(indicator, frame));
  const ruleOf = indexRules(exemptions);
  const ruleAt = (row: number, index: number): string | null => {
    const unit = table.units[row];
    const indicator = pack.indicators[index];
    if (unit === undefined || indicator === undefined) return null;
    if (indicator.types !== undefined && !indicator.types.includes(unit.type)) return 'type';
    return (
      ruleOf.get(`${unit.school} ${unit.stage} ${indicator.code}`) ??
      ruleOf.get(`${unit.school}  ${indicator.code}`) ??
      null
    );
  };
  const valueAt = (row: number, index: number): number | null => nullable(columns[index]?.[row]);
  const units = table.units.map((unit, row): ExplainedUnit => {
    const values = pack.indicators.map((_, index) => valueAt(row, index));
    const rules = pack.indicators.map((_, index) => ruleAt(row, index));
    const judged = judgeValues(pack, unit, values, rules);
    const indicators = judged.indicators.map((verdict, index) => {
      const inputs = readInputs(compiled.indicators[index], table, row);
      return { ...verdict, inputs, lacking: findLacking(pack.indicators[index], verdict, inputs) };
    });
    return { ...judged, name: unit.name, indicators };
  });
  const variations = judgeSpreads(pack, table, valueAt, ruleAt);
  return {
    units,
    variations,
    schools: pack.indicators.length === 0 ? 'exempt' : combineVerdicts(units.map((unit) => unit.verdict)),
    cv: joinVariations(pack, variations),
  };
}

function judgeSpreads(
  pack: Pack,
  table: UnitTable,
  valueAt: (row: number, index: number) => number | null,
  ruleAt: (row: number, index: number) => string | null,
): VariationVerdict[] {
  if (pack.variation === null) return [];
  const taking = pack.variation.indicators;
  return pack.stages.flatMap((stage) => {
    const rows = table.units.flatMap((unit, row) => (unit.stage === stage ? [row] : []));
    if (rows.length === 0) return [];
    const parts = pack.indicators.flatMap((indicator, index) => {
      if (!taking.includes(indicator.code)) return [];
      const members = rows
        .filter((row) => ruleAt(row, index) === null)
        .map((row) => ({
          school: (table.units[row] as { school: string }).school,
          pupils: nullable(table.items.get('pupils')?.[row]),
          value: valueAt(row, index),
        }));
      return [judgeSpread(pack, indicator.code, stage, members)];
    });
    return pack.variation?.mode === 'composite' ? [...parts, judgeComposite(pack, stage, parts)] : parts;
  });
}

function indexRules(exemptions: readonly Exemption[]): ReadonlyMap<string, string> {
  return new Map(
    exemptions.flatMap((exemption) =>
      exemption.indicator === null
        ? []
        : [[`${exemption.school} ${exemption.stage ?? ''} ${exemption.indicator}`, exemption.rule] as const],
    ),
  );
}

function readInputs(
  compiled: CompiledIndicator | undefined,
  table: UnitTable,
  row: number,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    (compiled?.items ?? []).map((item) => [item, nullable(table.items.get(item)?.[row])]),
  );
}

function findLacking(
  indicator: UnitIndicator | undefined,
  verdict: IndicatorVerdict,
  inputs: Readonly<Record<string, number | null>>,
): number | null {
  const ratio = indicator?.ratio ?? null;
  if (ratio === null || verdict.threshold === null || verdict.verdict === 'exempt') return null;
  if (verdict.verdict === 'pass') return 0;
  const pupils = inputs['pupils'] ?? null;
  const numerator = inputs[ratio.numerator] ?? null;
  return pupils === null || numerator === null ? null : (verdict.threshold * pupils) / ratio.per - numerator;
}

function nullable(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

import type { StageUnit } from '../model/stage-unit.ts';
import type { Pack } from '../pack/pack.ts';
import { combineVerdicts } from '../verdict/verdict.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { compareUnits } from './build-unit-table.ts';
import { judgeUnit } from './judge-unit.ts';
import type { UnitVerdict } from './judge-unit.ts';
import { joinVariations, judgeComposite, judgeVariation } from './judge-variation.ts';
import type { VariationVerdict } from './judge-variation.ts';

/** Schools and spread of one county in one year. */
export interface BalanceVerdict {
  readonly units: readonly UnitVerdict[];
  readonly variations: readonly VariationVerdict[];
  /** Every unit passes. */
  readonly schools: Verdict;
  /** Every coefficient of variation is within its limit. */
  readonly cv: Verdict;
}

/**
 * Judges the units of one county: every unit by its ratio indicators, every indicator of the variation rule by its spread.
 * The order of `units` changes nothing: they are judged by school code and stage.
 */
export function judgeBalance(pack: Pack, units: readonly StageUnit[]): BalanceVerdict {
  const ordered = sortUnits(units);
  const judged = ordered.map((unit) => judgeUnit(pack, unit));
  const variations = pack.stages
    .filter((stage) => ordered.some((unit) => unit.stage === stage))
    .flatMap((stage) => {
      const parts = pack.indicators.flatMap((indicator, index) =>
        pack.variation?.indicators.includes(indicator.code) === true
          ? [judgeVariation(pack, index, stage, ordered)]
          : [],
      );
      return pack.variation?.mode === 'composite' ? [...parts, judgeComposite(pack, stage, parts)] : parts;
    });
  return {
    units: judged,
    variations,
    schools: combineVerdicts(judged.map((unit) => unit.verdict)),
    cv: joinVariations(pack, variations),
  };
}

/** Units in the order in which they are judged and listed: by school code, then stage. */
export function sortUnits(units: readonly StageUnit[]): StageUnit[] {
  return units.toSorted(compareUnits);
}

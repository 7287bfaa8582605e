import type { StageUnit } from '../model/stage-unit.ts';
import type { Exemption, UnitTable } from '../model/unit-table.ts';
import type { Pack } from '../pack/pack.ts';

/** The units of a table with the numerators of the pack's ratio indicators; `exemptions` for single indicators are carried over. */
export function listStageUnits(
  pack: Pack,
  table: UnitTable,
  exemptions: readonly Exemption[] = [],
): StageUnit[] {
  const ruleOf = new Map(
    exemptions.flatMap((exemption) =>
      exemption.indicator === null
        ? []
        : [[`${exemption.school} ${exemption.stage ?? ''} ${exemption.indicator}`, exemption.rule] as const],
    ),
  );
  const figure = (item: string, row: number): number | null => {
    const value = table.items.get(item)?.[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  return table.units.map((unit, row) => ({
    ...unit,
    pupils: figure('pupils', row),
    numerators: pack.indicators.map((indicator) => {
      if (indicator.ratio === null) return null;
      return figure(indicator.ratio.numerator, row);
    }),
    exemptions: pack.indicators.map(
      (indicator) => ruleOf.get(`${unit.school} ${unit.stage} ${indicator.code}`) ?? null,
    ),
  }));
}

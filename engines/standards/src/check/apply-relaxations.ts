import type { Exemption, UnitTable } from '../model/unit-table.ts';
import type { Pack } from '../pack/pack.ts';

/**
 * Adds what a switched-on relaxation lets a unit count: the extra item goes onto the indicator's numerator of the units that
 * fit. Nothing else changes; a unit that was relaxed is listed with the rule. An extra item that nobody reported adds nothing.
 */
export function applyRelaxations(
  pack: Pack,
  table: UnitTable,
  switches: readonly string[],
): { readonly table: UnitTable; readonly exemptions: readonly Exemption[] } {
  const items = new Map(table.items);
  const exemptions: Exemption[] = [];
  for (const relaxation of pack.relaxations) {
    if (!switches.includes(relaxation.code)) continue;
    const numerator = pack.indicators.find((indicator) => indicator.code === relaxation.indicator)?.ratio
      ?.numerator;
    const extra = items.get(relaxation.addItem);
    const base = numerator === undefined ? undefined : items.get(numerator);
    if (numerator === undefined || extra === undefined || base === undefined) continue;
    const pupils = items.get('pupils');
    const raised = Float64Array.from(base);
    table.units.forEach((unit, row) => {
      const count = pupils?.[row] ?? Number.NaN;
      const fits =
        relaxation.areas.includes(unit.area) &&
        (relaxation.pupilsFrom === null || count >= relaxation.pupilsFrom) &&
        (relaxation.pupilsTo === null || count <= relaxation.pupilsTo);
      const more = extra[row] ?? Number.NaN;
      if (!fits || !(more > 0)) return;
      raised[row] = (base[row] as number) + more;
      exemptions.push({
        school: unit.school,
        stage: unit.stage,
        indicator: relaxation.indicator,
        rule: relaxation.code,
      });
    });
    items.set(numerator, raised);
  }
  return { table: { ...table, items }, exemptions };
}

import type { MipBuilder } from './mip-builder.ts';
import type { PathProblem } from '../path-problem.ts';
import type { PathRules } from '../path-rules.ts';
import type { EffectTable, UnitSlack } from './path-effects.ts';

/** Rounding noise that must not raise a whole number. */
const NOISE = 1e-9;

/** What one unit's indicator still needs: to the threshold and to the floor, in the unit of the levers. */
interface Need {
  readonly full: number;
  readonly floor: number;
}

/**
 * Needs sharpened by what the levers can do: where nothing can be taken away the floor is never below today's value,
 * and where every lever is whole with one and the same effect, needs are rounded up to what whole steps give.
 */
function sharpenNeed(need: Need, amounts: readonly number[], isWhole: boolean): Need {
  const canLose = amounts.some((amount) => amount < 0);
  const size = Math.abs(amounts[0] ?? 0);
  let { full, floor } = need;
  if (!canLose) floor = Math.max(0, floor);
  if (isWhole && size > 0 && amounts.every((amount) => Math.abs(amount) === size)) {
    full = Math.ceil(full / size - NOISE) * size;
    floor = Math.ceil(floor / size - NOISE) * size;
  }
  return { full, floor };
}

/**
 * For each unit and indicator `Σ amount × lever + (full − floor) × missed ≥ full`, and for each unit `Σ missed ≤ mayMiss`,
 * with `missed` a yes/no column. Rows are divided by the threshold so that they compare across indicators.
 */
export function addRequirementRows(
  builder: MipBuilder,
  problem: PathProblem,
  rules: PathRules,
  effects: EffectTable,
  leverScale: readonly number[],
  elastic: boolean,
): UnitSlack[] {
  const slacks: UnitSlack[] = [];
  problem.units.forEach((unit, unitIndex) => {
    builder.forRule({ kind: 'unit', index: unitIndex });
    const missed: number[] = [];
    problem.indicators.forEach((_, indicator) => {
      const changes = effects[unitIndex]?.[indicator] ?? [];
      const now = unit.now[indicator] ?? 0;
      const meets = unit.meets[indicator] ?? null;
      const floor = unit.floors[indicator] ?? null;
      const canLose = changes.some(([, amount]) => amount < 0);
      const isJudged = meets !== null && floor !== null && rules.units[unitIndex] === true;
      const size = meets ?? 1;
      const entries = changes.map(
        ([lever, amount]) => [lever, (amount * (leverScale[lever] as number)) / size] as const,
      );
      if (!isJudged) {
        if (canLose) builder.addRow(entries, -now / size, Number.POSITIVE_INFINITY);
        return;
      }
      if (!canLose && now >= meets) return;
      const isWhole = changes.every(([lever]) => problem.levers[lever]?.whole === true);
      const need = sharpenNeed(
        { full: meets - now, floor: floor - now },
        changes.map(([, amount]) => amount),
        isWhole,
      );
      const row: (readonly [number, number])[] = [...entries];
      if (problem.mayMiss > 0 && need.full > need.floor) {
        const column = builder.addColumn({ upper: 1, whole: true });
        missed.push(column);
        row.push([column, (need.full - need.floor) / size]);
      }
      if (elastic) {
        const column = builder.addColumn({});
        slacks.push({ unit: unitIndex, indicator, column, scale: size });
        row.push([column, 1]);
      }
      builder.addRow(row, need.full / size, Number.POSITIVE_INFINITY);
      // A value cannot fall below nothing, whatever the floor and the slack say.
      if (canLose && elastic) builder.addRow(entries, -now / size, Number.POSITIVE_INFINITY);
    });
    if (missed.length > problem.mayMiss) {
      builder.addRow(
        missed.map((column) => [column, 1] as const),
        Number.NEGATIVE_INFINITY,
        problem.mayMiss,
      );
    }
  });
  builder.forRule(null);
  return slacks;
}

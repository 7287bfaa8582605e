import { MipBuilder } from './mip-builder.ts';
import type { PathLever, PathProblem } from '../path-problem.ts';
import type { PathRules } from '../path-rules.ts';
import { addRequirementRows } from './requirement-rows.ts';
import { boundLevers } from './bound-levers.ts';
import { makeCone } from './spread-cone.ts';
import type { SpreadCone } from './spread-cone.ts';
import { addSpendingRows } from './spending-rows.ts';
import type { PathAim } from './path-aim.ts';
import type { EffectTable, UnitSlack } from './path-effects.ts';

/** A spread in the model: the cone and the columns that hold its units' scaled values. */
export interface SpreadColumns {
  readonly cone: SpreadCone;
  readonly columns: readonly number[];
}

/** The linear part of a problem, ready for cuts: columns of levers, scaled values and slacks. */
export interface PathModel {
  readonly builder: MipBuilder;
  /** Column of each lever; its amount is the column's value times `leverScale`. */
  readonly leverScale: readonly number[];
  readonly spreads: readonly SpreadColumns[];
  /** Slack columns of a spread (nearest miss), or −1. */
  readonly spreadSlack: readonly number[];
  /** Slack columns of the requirements (nearest miss). */
  readonly unitSlack: readonly UnitSlack[];
}

/** Chooses a power of ten so that a lever's model amounts are near 1; people and rooms stay whole. */
function scaleOf(problem: PathProblem, lever: PathLever): number {
  const effect = lever.effects[0];
  if (lever.whole || effect === undefined) return 1;
  const unit = problem.units[effect.unit];
  const size = unit?.meets[effect.indicator] ?? unit?.now[effect.indicator] ?? 1;
  return 10 ** Math.max(0, Math.round(Math.log10(Math.max(1, size))));
}

/**
 * Writes a problem as a mixed-integer model without its cones (cuts come later).
 * Aims about violation add slacks to requirements and spreads.
 */
export function buildPathModel(
  problem: PathProblem,
  rules: PathRules,
  aim: PathAim = { kind: 'money' },
): PathModel {
  const elastic = aim.kind === 'violation' || aim.kind === 'within';
  const slackCost = aim.kind === 'violation' ? 1 : 0;
  const builder = new MipBuilder();
  const leverScale = problem.levers.map((lever) => scaleOf(problem, lever));
  const most = boundLevers(problem);
  problem.levers.forEach((lever, index) => {
    builder.addColumn({ whole: lever.whole, upper: (most[index] as number) / (leverScale[index] as number) });
  });
  problem.limits.forEach((limit, index) => {
    if (rules.limits[index] !== true) return;
    const base = leverScale[limit.levers[0] ?? 0] as number;
    builder.forRule({ kind: 'limit', index });
    builder.addRow(
      limit.levers.map(
        (lever, at) => [lever, ((limit.weights?.[at] ?? 1) * (leverScale[lever] as number)) / base] as const,
      ),
      Number.NEGATIVE_INFINITY,
      (limit.levers.every((lever) => problem.levers[lever]?.whole === true)
        ? Math.floor(limit.max)
        : limit.max) / base,
    );
  });
  builder.forRule(null);

  const pools = new Map<number, [number, number][]>();
  problem.levers.forEach((lever, index) => {
    if (lever.pool === null) return;
    const entries = pools.get(lever.pool) ?? [];
    entries.push([index, lever.way === 'out' ? -1 : 1]);
    pools.set(lever.pool, entries);
  });
  for (const entries of pools.values()) builder.addRow(entries, 0, 0);

  const effects = gatherEffects(problem);
  const unitSlack = addRequirementRows(builder, problem, rules, effects, leverScale, elastic);
  const spreadSlack: number[] = [];
  const spreads = problem.spreads.map((spread, index): SpreadColumns => {
    const columns = addValueColumns(builder, problem, index, effects, leverScale);
    spreadSlack.push(elastic && rules.spreads[index] === true ? builder.addColumn({ cost: slackCost }) : -1);
    const weights = spread.units.map((unit) => problem.units[unit]?.pupils ?? 0);
    return { cone: makeCone(weights, spread.limit), columns };
  });
  for (const { column } of unitSlack) builder.priceColumn(column, slackCost);
  addSpendingRows(builder, problem, rules, leverScale, aim.kind);
  if (aim.kind === 'within') {
    const slacks = [...unitSlack.map(({ column }) => column), ...spreadSlack.filter((column) => column >= 0)];
    builder.addRow(
      slacks.map((column) => [column, 1] as const),
      Number.NEGATIVE_INFINITY,
      aim.violation,
    );
  }
  return { builder, leverScale, spreads, spreadSlack, unitSlack };
}

/** Turns levers' effects around. */
export function gatherEffects(problem: PathProblem): EffectTable {
  const table = problem.units.map(() => problem.indicators.map((): [number, number][] => []));
  problem.levers.forEach((lever, index) => {
    for (const effect of lever.effects) table[effect.unit]?.[effect.indicator]?.push([index, effect.amount]);
  });
  return table;
}

/** Adds the scaled values v = q ÷ (pupils × scale) of a spread's units as columns, tied to the levers. */
function addValueColumns(
  builder: MipBuilder,
  problem: PathProblem,
  index: number,
  effects: EffectTable,
  leverScale: readonly number[],
): number[] {
  const spread = problem.spreads[index];
  if (spread === undefined) return [];
  const { indicator } = spread;
  let total = 0;
  let pupils = 0;
  for (const unit of spread.units) {
    const data = problem.units[unit];
    total += Math.max(data?.now[indicator] ?? 0, data?.meets[indicator] ?? 0);
    pupils += data?.pupils ?? 0;
  }
  const scale = total > 0 ? total / pupils : 1;
  return spread.units.map((unit) => {
    const data = problem.units[unit];
    const divisor = (data?.pupils ?? 1) * scale;
    const now = (data?.now[indicator] ?? 0) / divisor;
    const changes = effects[unit]?.[indicator] ?? [];
    const column = builder.addColumn(changes.length === 0 ? { lower: now, upper: now } : {});
    if (changes.length > 0) {
      builder.addRow(
        [
          [column, 1],
          ...changes.map(
            ([lever, amount]) => [lever, (-amount * (leverScale[lever] as number)) / divisor] as const,
          ),
        ],
        now,
        now,
      );
    }
    return column;
  });
}

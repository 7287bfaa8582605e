import type { ZoneProblem } from './model/zone-problem.ts';

/** What a unit costs in a zone once a place there has its price. */
export function offerOf(problem: ZoneProblem, prices: Float64Array, unit: number, zone: number): number {
  return (
    (problem.cost[unit * problem.zones + zone] as number) +
    (prices[zone] as number) * (problem.pupils[unit] as number)
  );
}

/**
 * Which zones each unit of the chosen zones may choose between so that a model stays small: its own, and those whose
 * offer is nearest to its least; units with one choice are left out. At most `columns` choices in all.
 */
export function listChoices(
  problem: ZoneProblem,
  prices: Float64Array,
  zoneOf: Int32Array,
  chosen: readonly number[],
  columns: number,
): Map<number, number[]> {
  const { units, zones, allowed, fixed } = problem;
  const isChosen = new Uint8Array(zones);
  for (const zone of chosen) isChosen[zone] = 1;
  const offers: { unit: number; zone: number; more: number }[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    const own = zoneOf[unit] as number;
    if ((fixed[unit] as number) >= 0 || isChosen[own] === 0) continue;
    let least = Infinity;
    for (const zone of chosen) {
      if (allowed[unit * zones + zone] === 1) least = Math.min(least, offerOf(problem, prices, unit, zone));
    }
    for (const zone of chosen) {
      if (zone === own || allowed[unit * zones + zone] === 0) continue;
      const base = Math.min(least, offerOf(problem, prices, unit, own));
      offers.push({ unit, zone, more: offerOf(problem, prices, unit, zone) - base });
    }
  }
  offers.sort((a, b) => a.more - b.more || a.unit - b.unit || a.zone - b.zone);
  const choices = new Map<number, number[]>();
  let count = 0;
  for (const { unit, zone } of offers) {
    const list = choices.get(unit);
    count += list === undefined ? 2 : 1;
    if (count > columns) break;
    if (list === undefined) choices.set(unit, [zoneOf[unit] as number, zone]);
    else list.push(zone);
  }
  return choices;
}

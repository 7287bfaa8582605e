import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import type { Batch } from './accept-batch.ts';
import type { Units } from './units.ts';
import { unitScore } from './units.ts';

/** One offer: a unit at a choice of its lead. */
export interface Offer {
  readonly unit: number;
  readonly size: number;
  readonly choice: number;
  readonly score: number;
}

/** What each unit without a place may offer in a batch, in the order of its choices. */
export function listOffers(
  market: Market,
  units: Units,
  scores: Float64Array,
  batch: Batch,
  placed: Int32Array,
): Offer[][] {
  const { choices } = market;
  return Array.from(units.lead, (lead, unit) => {
    if (placed[lead] !== NO_CHOICE) return [];
    const size = (units.memberStart[unit + 1] as number) - (units.memberStart[unit] as number);
    const offers: Offer[] = [];
    const end = choices.start[lead + 1] as number;
    for (let choice = choices.start[lead] as number; choice < end; choice += 1) {
      const rank = choices.rank[choice] as number;
      const isServed = batch.isPoolServed[choices.pool[choice] as number] === 1;
      if (rank < batch.fromRank || rank > batch.toRank || !isServed) continue;
      if (isUnitBarred(market, units, batch, unit, choice)) continue;
      offers.push({ unit, size, choice, score: unitScore(market, units, scores, unit, choice) });
    }
    return offers;
  });
}

/** A unit is barred where any of its members is below the pool's floor. */
function isUnitBarred(
  { choices }: Market,
  units: Units,
  batch: Batch,
  unit: number,
  choice: number,
): boolean {
  const step = choice - (choices.start[units.lead[unit] as number] as number);
  const floor = batch.floor[choices.pool[choice] as number] as number;
  return units.members
    .subarray(units.memberStart[unit], units.memberStart[unit + 1])
    .some((member) => (choices.priority[(choices.start[member] as number) + step] as number) < floor);
}

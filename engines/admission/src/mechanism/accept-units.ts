import type { Market } from '../market.ts';
import type { GroupPolicy } from '../rules.ts';
import type { Batch } from './accept-batch.ts';
import { UnitHoldings } from './unit-holdings.ts';
import { listOffers } from './unit-offers.ts';
import type { Offer } from './unit-offers.ts';
import type { Units } from './units.ts';

/** How often a unit may be moved to a pool that would take it after all, before the rest is reported. */
const MOVES = 1000;

/**
 * Deferred acceptance for units of several children, in simultaneous rounds, so that the order of the files plays no part:
 * every free unit offers itself at its next choice; each pool goes through held and new offers by score and keeps those that
 * fit (`together`: only while all members find seats, a unit that does not fit is passed over; `extra`: the last one admitted may
 * exceed the seats by its own size less one).
 * With units of different size a stable outcome need not exist (Roth 1984). So afterwards, in order of the score at their first
 * choice, units that a better-liked pool would now keep are moved there and whoever falls out begins again, at most 1,000 times.
 * @returns units that a better-liked pool would still keep, counted before the seats are handed out: 0 means nobody can object.
 */
export function acceptUnits(
  market: Market,
  units: Units,
  scores: Float64Array,
  policy: GroupPolicy,
  batch: Batch,
  seatsLeft: Int32Array,
  placed: Int32Array,
): number {
  const offersOf = listOffers(market, units, scores, batch, placed);
  const holdings = new UnitHoldings(offersOf, market.choices.pool, seatsLeft, policy);
  const inTurn = [...offersOf.keys()]
    .filter((unit) => (offersOf[unit] as Offer[]).length > 0)
    .toSorted((a, b) => (offersOf[a]?.[0]?.score ?? 0) - (offersOf[b]?.[0]?.score ?? 0));
  holdings.runOffers(inTurn);
  for (let moves = 0; moves < MOVES; moves += 1) {
    const wish = firstWish(holdings, inTurn);
    if (wish === undefined) break;
    holdings.moveTo(wish);
  }
  const unsettled = inTurn.filter((unit) => holdings.findWish(unit) !== undefined).length;
  for (const offer of holdings.held) take(market, units, offer, seatsLeft, placed);
  return unsettled;
}

function firstWish(holdings: UnitHoldings, inTurn: readonly number[]): Offer | undefined {
  for (const unit of inTurn) {
    const wish = holdings.findWish(unit);
    if (wish !== undefined) return wish;
  }
  return undefined;
}

/** Gives all members of a unit their places. */
function take(market: Market, units: Units, offer: Offer, seatsLeft: Int32Array, placed: Int32Array): void {
  const { choices } = market;
  const step = offer.choice - (choices.start[units.lead[offer.unit] as number] as number);
  const to = units.memberStart[offer.unit + 1] as number;
  for (let at = units.memberStart[offer.unit] as number; at < to; at += 1) {
    const member = units.members[at] as number;
    placed[member] = (choices.start[member] as number) + step;
  }
  const pool = choices.pool[offer.choice] as number;
  seatsLeft[pool] = (seatsLeft[pool] as number) - offer.size;
}

import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import type { GroupPolicy } from '../rules.ts';
import type { Batch } from './accept-batch.ts';
import type { Units } from './units.ts';
import { unitScore } from './units.ts';

/** One offer: a unit at a choice of its lead. */
interface Offer {
  readonly unit: number;
  readonly size: number;
  readonly choice: number;
  readonly score: number;
}

/** How often a unit may be moved to a pool that would take it after all, before the rest is reported. */
const MOVES = 1000;

/**
 * Deferred acceptance for units of several children, in simultaneous rounds, so that the order of the files plays no part:
 * every free unit offers itself at its next choice; each pool goes through held and new offers by score and keeps those that
 * fit (`together`: only while all members find seats, a unit that does not fit is passed over; `extra`: the last one admitted may
 * exceed the seats by its own size less one).
 * With units of different size a stable outcome need not exist (Roth 1984). So afterwards, in order of the score at their first
 * choice, units that a better-liked pool would now keep are moved there and whoever falls out begins again, at most 1,000 times.
 * @returns units that a better-liked pool would still keep: 0 means nobody can object.
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
  const count = units.lead.length;
  const offersOf = listOffers(market, units, scores, batch, placed);
  const next = new Int32Array(count);
  const heldAt = new Int32Array(count).fill(-1);
  const held: Offer[][] = Array.from({ length: market.pools.count }, () => []);
  const poolOf = (offer: Offer): number => market.choices.pool[offer.choice] as number;
  const choose = (pool: number, offers: readonly Offer[]): { kept: Offer[]; out: Offer[] } => {
    const kept: Offer[] = [];
    const out: Offer[] = [];
    let left = seatsLeft[pool] as number;
    for (const offer of offers.toSorted((a, b) => a.score - b.score)) {
      const fits = policy === 'extra' ? left > 0 : offer.size <= left;
      (fits ? kept : out).push(offer);
      if (fits) left -= offer.size;
    }
    return { kept, out };
  };
  const settle = (pool: number, offers: readonly Offer[]): number[] => {
    const { kept, out } = choose(pool, offers);
    held[pool] = kept;
    for (const offer of kept) heldAt[offer.unit] = offer.choice;
    for (const offer of out) heldAt[offer.unit] = -1;
    return out.map((offer) => offer.unit);
  };
  const run = (start: readonly number[]): void => {
    let free = start;
    while (free.length > 0) {
      const arriving = new Map<number, Offer[]>();
      for (const unit of free) {
        const offer = (offersOf[unit] as Offer[])[next[unit] as number];
        if (offer === undefined) continue;
        next[unit] = (next[unit] as number) + 1;
        const pool = poolOf(offer);
        const list = arriving.get(pool);
        if (list === undefined) arriving.set(pool, [offer]);
        else list.push(offer);
      }
      free = [...arriving].flatMap(([pool, offers]) => settle(pool, [...(held[pool] as Offer[]), ...offers]));
    }
  };
  run(Array.from({ length: count }, (_, unit) => unit));
  const byFirst = Array.from({ length: count }, (_, unit) => unit)
    .filter((unit) => (offersOf[unit] as Offer[]).length > 0)
    .toSorted((a, b) => (offersOf[a]?.[0]?.score ?? 0) - (offersOf[b]?.[0]?.score ?? 0));
  const bounds = new Map<string, number>();
  /** Offers of this size with a smaller score than this would be kept by the pool; worked out once for each pool until it changes. */
  const boundOf = (pool: number, size: number): number => {
    const key = `${pool}/${size}`;
    const known = bounds.get(key);
    if (known !== undefined) return known;
    let taken = 0;
    let bound = policy === 'extra' || size <= (seatsLeft[pool] as number) ? Infinity : -Infinity;
    if (policy === 'extra' && (seatsLeft[pool] as number) <= 0) bound = -Infinity;
    for (const offer of held[pool] as Offer[]) {
      taken += offer.size;
      const fits =
        policy === 'extra'
          ? taken < (seatsLeft[pool] as number)
          : taken + size <= (seatsLeft[pool] as number);
      if (!fits) {
        bound = Math.min(bound, offer.score);
        break;
      }
    }
    bounds.set(key, bound);
    return bound;
  };
  const wish = (unit: number): Offer | undefined => {
    for (const offer of offersOf[unit] as Offer[]) {
      if (offer.choice === heldAt[unit]) return undefined;
      if (offer.score < boundOf(poolOf(offer), offer.size)) return offer;
    }
    return undefined;
  };
  for (let moves = 0; moves < MOVES; moves += 1) {
    const unit = byFirst.find((candidate) => wish(candidate) !== undefined);
    if (unit === undefined) break;
    const offer = wish(unit) as Offer;
    const left = heldAt[unit] as number;
    if (left >= 0) {
      const pool = market.choices.pool[left] as number;
      held[pool] = (held[pool] as Offer[]).filter((other) => other.unit !== unit);
    }
    const out = settle(poolOf(offer), [...(held[poolOf(offer)] as Offer[]), offer]);
    for (const fallen of out) next[fallen] = 0;
    run(out);
    bounds.clear();
  }
  for (const offers of held) for (const offer of offers) take(market, units, offer, seatsLeft, placed);
  return byFirst.filter((unit) => wish(unit) !== undefined).length;
}

function listOffers(
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
    for (
      let choice = choices.start[lead] as number;
      choice < (choices.start[lead + 1] as number);
      choice += 1
    ) {
      const rank = choices.rank[choice] as number;
      const isServed = batch.isPoolServed[choices.pool[choice] as number] === 1;
      if (rank < batch.fromRank || rank > batch.toRank || !isServed) continue;
      if (isUnitBarred(market, units, unit, choice)) continue;
      offers.push({ unit, size, choice, score: unitScore(market, units, scores, unit, choice) });
    }
    return offers;
  });
}

/** A unit is barred where any of its members is below the pool's floor. */
function isUnitBarred({ choices, pools }: Market, units: Units, unit: number, choice: number): boolean {
  const step = choice - (choices.start[units.lead[unit] as number] as number);
  const floor = pools.floor[choices.pool[choice] as number] as number;
  return units.members
    .subarray(units.memberStart[unit], units.memberStart[unit + 1])
    .some((member) => (choices.priority[(choices.start[member] as number) + step] as number) < floor);
}

function take(market: Market, units: Units, offer: Offer, seatsLeft: Int32Array, placed: Int32Array): void {
  const { choices } = market;
  const step = offer.choice - (choices.start[units.lead[offer.unit] as number] as number);
  for (
    let at = units.memberStart[offer.unit] as number;
    at < (units.memberStart[offer.unit + 1] as number);
    at += 1
  ) {
    const member = units.members[at] as number;
    placed[member] = (choices.start[member] as number) + step;
  }
  const pool = choices.pool[offer.choice] as number;
  seatsLeft[pool] = (seatsLeft[pool] as number) - offer.size;
}

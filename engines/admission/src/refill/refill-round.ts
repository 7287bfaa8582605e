import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import { acceptBatch } from '../mechanism/accept-batch.ts';
import { acceptUnits } from '../mechanism/accept-units.ts';
import { gatherUnits, hasBoundGroups } from '../mechanism/units.ts';
import { succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { drawsApart } from '../rules.ts';
import type { Rules } from '../rules.ts';
import type { RoundOutcome } from '../transcript/round.ts';

/** Marks whoever gave the place back: takes part in nothing any more. */
const GONE = -2;

/** What a refill gave: the choice of everybody afterwards, and who moved up from the waiting lists. */
export interface Refilled {
  readonly placed: Int32Array;
  readonly refilled: readonly number[];
}

/**
 * Refills the places that were given back (中山 2020: full order, waiting list, 补录): whoever renounced is out; the seats that are free then
 * are offered to those without a place, each at the best-liked choice that has one, in the full order of the round. No new draw: the
 * order is the one that was drawn. Nobody who has a place loses or changes it.
 * @param renounced 1 for every applicant who gave a place back; without a place it only takes the applicant off the lists.
 */
export function refillRound(
  market: Market,
  rules: Rules,
  outcome: Pick<RoundOutcome, 'scores' | 'placed' | 'seats' | 'floor' | 'joined'>,
  renounced: Uint8Array,
): Outcome<Refilled> {
  const placed = outcome.placed.map((choice, applicant) => (renounced[applicant] === 1 ? GONE : choice));
  const seatsLeft = outcome.seats.slice();
  placed.forEach((choice, applicant) => {
    if (choice < 0 || outcome.joined?.[applicant] === 1) return;
    const pool = market.choices.pool[choice] as number;
    seatsLeft[pool] = (seatsLeft[pool] as number) - 1;
  });
  for (let pool = 0; pool < seatsLeft.length; pool += 1)
    seatsLeft[pool] = Math.max(0, seatsLeft[pool] as number);
  const before = placed.slice();
  const isPoolServed = new Uint8Array(market.pools.count).fill(1);
  const batch = { isPoolServed, floor: outcome.floor, fromRank: 1, toRank: 2_147_483_647 };
  const isBound = rules.groups !== 'split' && !drawsApart(rules.groups) && hasBoundGroups(market);
  if (isBound) {
    const units = gatherUnits(market);
    if (!units.ok) return units;
    acceptUnits(market, units.value, outcome.scores, rules.groups, batch, seatsLeft, placed);
  } else acceptBatch(market, outcome.scores, batch, seatsLeft, placed);
  const refilled = [...placed.keys()].filter((applicant) => placed[applicant] !== before[applicant]);
  return succeed({ placed: placed.map((choice) => (choice === GONE ? NO_CHOICE : choice)), refilled });
}

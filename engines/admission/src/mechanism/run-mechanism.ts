import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import type { Mechanism, Rules, StageRule } from '../rules.ts';
import { succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { acceptBatch } from './accept-batch.ts';
import { acceptUnits } from './accept-units.ts';
import { planBatches } from './plan-batches.ts';
import { tradeCycles } from './trade-cycles.ts';
import { gatherUnits, hasBoundGroups } from './units.ts';

/** Where everybody ended: the choice each applicant got, or `NO_CHOICE`; and the stage that gave it. */
export interface Placement {
  readonly placed: Int32Array;
  readonly stageOf: Int32Array;
  /** Seats of each pool when the last stage ended, moved seats counted where they went. */
  readonly seats: Int32Array;
  /** Bound groups that a better-liked pool would still have taken: reported, because no stable outcome need exist with groups. */
  readonly unsettled: number;
}

/**
 * Runs a mechanism over the stages of the rules. `scores` are those of `scoreChoices`. Pure: the same market, rules and scores give
 * the same placement. Fails when the members of a bound group give different choices.
 */
export function runMechanism(
  market: Market,
  rules: Rules,
  mechanism: Mechanism,
  scores: Float64Array,
): Outcome<Placement> {
  const { applicants, pools } = market;
  const placed = new Int32Array(applicants.count).fill(NO_CHOICE);
  const stageOf = new Int32Array(applicants.count).fill(-1);
  const seats = pools.seats.slice();
  const seatsLeft = seats.slice();
  let unsettled = 0;
  const isBound = rules.groups !== 'split' && mechanism !== 'ttc' && hasBoundGroups(market);
  const units = isBound ? gatherUnits(market) : undefined;
  if (units?.ok === false) return units;
  const batches = planBatches(market, mechanism, rules.batches);
  rules.stages.forEach((stage, stageIndex) => {
    const isPoolServed = servedPools(market, stage);
    for (const ranks of batches) {
      const batch = { isPoolServed, ...ranks };
      if (mechanism === 'ttc') tradeCycles(market, scores, batch, seatsLeft, placed);
      else if (units === undefined) acceptBatch(market, scores, batch, seatsLeft, placed);
      else unsettled += acceptUnits(market, units.value, scores, rules.groups, batch, seatsLeft, placed);
    }
    for (let applicant = 0; applicant < applicants.count; applicant += 1) {
      if (placed[applicant] !== NO_CHOICE && stageOf[applicant] === -1) stageOf[applicant] = stageIndex;
    }
    if (stage.unusedToOpen) moveUnusedSeats(market, seats, seatsLeft);
  });
  return succeed({ placed, stageOf, seats, unsettled });
}

function servedPools(market: Market, stage: StageRule): Uint8Array {
  return Uint8Array.from(market.pools.reserveOf, (reserve) =>
    stage.serves === 'all' || (stage.serves === 'reserved') === reserve >= 0 ? 1 : 0,
  );
}

/** Gives the seats left in reserved pools to the first open pool of the same school, where there is one. */
function moveUnusedSeats(market: Market, seats: Int32Array, seatsLeft: Int32Array): void {
  const { pools } = market;
  for (let pool = 0; pool < pools.count; pool += 1) {
    const unused = seatsLeft[pool] as number;
    if ((pools.reserveOf[pool] as number) < 0 || unused <= 0) continue;
    const open = pools.schoolOf.findIndex(
      (school, other) => school === pools.schoolOf[pool] && pools.reserveOf[other] === -1,
    );
    if (open < 0) continue;
    seats[pool] = (seats[pool] as number) - unused;
    seats[open] = (seats[open] as number) + unused;
    seatsLeft[pool] = 0;
    seatsLeft[open] = (seatsLeft[open] as number) + unused;
  }
}

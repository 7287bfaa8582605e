import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import { drawsApart } from '../rules.ts';
import type { Mechanism, Rules, StageRule } from '../rules.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { acceptBatch } from './accept-batch.ts';
import { acceptUnits } from './accept-units.ts';
import { joinGroups } from './join-groups.ts';
import { planBatches } from './plan-batches.ts';
import { keepSeats, moveUnusedSeats, raiseFloors } from './stage-seats.ts';
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
  /** By pool: choices of lower priority were barred, control lines included. */
  readonly floor: Float64Array;
  /** 1 for whoever got its place by joining its group after the draw, seats or not; undefined where groups do not join. */
  readonly joined?: Uint8Array;
}

/**
 * Runs a mechanism over the stages of the rules. `scores` are those of `scoreChoices`. Pure: the same market, rules and scores give
 * the same placement. Fails when the members of a bound group give different choices, and for top trading cycles with bound groups, which
 * it cannot keep whole.
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
  const isApart = drawsApart(rules.groups);
  const isBound = rules.groups !== 'split' && !isApart && hasBoundGroups(market);
  if (isBound && mechanism === 'ttc') return failWith('ADMISSION_TTC_GROUPS', { policy: rules.groups });
  const units = isBound ? gatherUnits(market) : undefined;
  if (units?.ok === false) return units;
  const batches = planBatches(market, mechanism, rules.batches);
  const floor = pools.floor.slice();
  rules.stages.forEach((stage, stageIndex) => {
    const isPoolServed = servedPools(market, stage);
    if (stage.keep !== undefined) keepSeats(market, stage.keep, seats, seatsLeft);
    if (stage.belowOpenLine !== undefined) raiseFloors(market, stage.belowOpenLine, placed, floor);
    for (const ranks of batches) {
      const batch = { isPoolServed, floor, ...ranks };
      if (mechanism === 'ttc') tradeCycles(market, scores, batch, seatsLeft, placed);
      else if (units === undefined) acceptBatch(market, scores, batch, seatsLeft, placed);
      else unsettled += acceptUnits(market, units.value, scores, rules.groups, batch, seatsLeft, placed);
    }
    for (let applicant = 0; applicant < applicants.count; applicant += 1) {
      if (placed[applicant] !== NO_CHOICE && stageOf[applicant] === -1) stageOf[applicant] = stageIndex;
    }
    if (stage.unusedToOpen) moveUnusedSeats(market, seats, seatsLeft);
  });
  if (!isApart) return succeed({ placed, stageOf, seats, unsettled, floor });
  const { joined, apart } = joinGroups(market, rules.groups === 'joinBetter', placed);
  joined.forEach((isJoined, applicant) => {
    if (isJoined === 1) stageOf[applicant] = rules.stages.length;
  });
  return succeed({ placed, stageOf, seats, unsettled: unsettled + apart, floor, joined });
}

function servedPools(market: Market, stage: StageRule): Uint8Array {
  return Uint8Array.from(market.pools.reserveOf, (reserve) =>
    stage.serves === 'all' || (stage.serves === 'reserved') === reserve >= 0 ? 1 : 0,
  );
}

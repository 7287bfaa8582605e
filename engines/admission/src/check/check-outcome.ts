import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import type { Placement } from '../mechanism/run-mechanism.ts';
import { failWith } from '../outcome.ts';
import type { Failure } from '../outcome.ts';
import { isEntitled } from '../read/read-applicants.ts';
import type { Mechanism, Rules } from '../rules.ts';
import { countOutcome } from './count-envy.ts';

/**
 * Checks an outcome before it may be released, without trusting the mechanism: everyone at most one place and one of their own
 * choices, seats kept, reserves kept, bound groups together, and for deferred acceptance and serial dictatorship no blocking pair.
 * @returns what is broken, or undefined.
 */
export function checkOutcome(
  market: Market,
  rules: Rules,
  mechanism: Mechanism,
  scores: Float64Array,
  placement: Placement,
): Failure | undefined {
  const { applicants, choices, pools } = market;
  const filled = new Int32Array(pools.count);
  let seatsBefore = 0;
  let seatsAfter = 0;
  for (let pool = 0; pool < pools.count; pool += 1) {
    seatsBefore += pools.seats[pool] as number;
    seatsAfter += placement.seats[pool] as number;
  }
  if (seatsBefore !== seatsAfter) return broken('seats-moved', `${seatsBefore} ≠ ${seatsAfter}`);
  if (placement.placed.length !== applicants.count)
    return broken('everyone-once', String(placement.placed.length));
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const choice = placement.placed[applicant] as number;
    if (choice === NO_CHOICE) continue;
    const isOwn =
      choice >= (choices.start[applicant] as number) && choice < (choices.start[applicant + 1] as number);
    if (!isOwn) return broken('everyone-once', applicants.ids.textAt(applicant));
    const pool = choices.pool[choice] as number;
    // A child who joined its group has a seat of its own, and is counted by the group's rule alone.
    if (placement.joined?.[applicant] !== 1) filled[pool] = (filled[pool] as number) + 1;
    if (!isEntitled(applicants, pools, applicant, pool))
      return broken('reserves-kept', pools.names.textAt(pool));
  }
  const extra = rules.groups === 'extra' ? largestGroup(market) - 1 : 0;
  for (let pool = 0; pool < pools.count; pool += 1) {
    if ((filled[pool] as number) > (placement.seats[pool] as number) + extra) {
      return broken('capacities-kept', pools.names.textAt(pool));
    }
  }
  if (rules.groups === 'together' || rules.groups === 'extra') {
    const apart = findGroupApart(market, placement.placed);
    if (apart !== undefined) return broken('groups-together', apart);
  }
  const isStable = (mechanism === 'da' || mechanism === 'sd') && rules.stages.length === 1;
  // With bound groups a stable outcome need not exist; the mechanism then counts who could object.
  if (!isStable || largestGroup(market) > 1) return undefined;
  const { envyPairs } = countOutcome(market, scores, placement.placed, placement.seats);
  return envyPairs === 0 ? undefined : broken('no-blocking-pair', String(envyPairs));
}

/** Checks full placement: everybody has exactly one place, within the seats that the choices left. */
export function checkOverflow(
  market: Market,
  placed: Int32Array,
  seats: Int32Array,
  overflow: Int32Array,
): Failure | undefined {
  const filled = new Int32Array(market.pools.count);
  for (let applicant = 0; applicant < market.applicants.count; applicant += 1) {
    const choice = placed[applicant] as number;
    const later = overflow[applicant] as number;
    if (choice === NO_CHOICE ? later < 0 : later >= 0) {
      return broken('everyone-once', market.applicants.ids.textAt(applicant));
    }
    const pool = choice === NO_CHOICE ? later : (market.choices.pool[choice] as number);
    filled[pool] = (filled[pool] as number) + 1;
    const isTooMany = choice === NO_CHOICE && (filled[pool] as number) > (seats[pool] as number);
    if (isTooMany) return broken('capacities-kept', market.pools.names.textAt(pool));
  }
  return undefined;
}

/** The number of members of the largest group, at least 1. */
function largestGroup({ applicants }: Market): number {
  const sizes = new Int32Array(applicants.groups.count);
  for (const group of applicants.groupOf) if (group >= 0) sizes[group] = (sizes[group] as number) + 1;
  return sizes.reduce((most, size) => Math.max(most, size), 1);
}

/** The name of a group whose members did not all end in the same pool. */
function findGroupApart({ applicants, choices }: Market, placed: Int32Array): string | undefined {
  const poolOf = new Int32Array(applicants.groups.count).fill(-2);
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const group = applicants.groupOf[applicant] as number;
    if (group < 0) continue;
    const choice = placed[applicant] as number;
    const pool = choice === NO_CHOICE ? NO_CHOICE : (choices.pool[choice] as number);
    if (poolOf[group] === -2) poolOf[group] = pool;
    else if (poolOf[group] !== pool) return applicants.groups.textAt(group);
  }
  return undefined;
}

function broken(invariant: string, detail: string): Failure {
  return failWith('ADMISSION_INVARIANT_BROKEN', { invariant, detail }).error;
}

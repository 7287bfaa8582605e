import type { PoolOutcome } from '../check/find-cutoffs.ts';
import { NO_CHOICE } from '../market.ts';
import type { RoundInputs, RoundOutcome } from '../transcript/round.ts';
import { ticketHex } from '../transcript/write-transcript.ts';

/** Why a choice ended as it did. */
export type Reason = 'given' | 'notNeeded' | 'floor' | 'priority' | 'key' | 'ticket' | 'full' | 'stage';

/** One choice on a family's sheet. */
export interface SheetChoice {
  readonly rank: number;
  readonly pool: string;
  readonly school: string;
  readonly priority: number;
  /** Lower-case hex. */
  readonly ticket: string;
  readonly seats: number;
  readonly filled: number;
  /** The last one admitted there, or null when nobody was. */
  readonly cutoff: { readonly priority: number; readonly ticket: string } | null;
  readonly reason: Reason;
}

/** What a family is shown: how each choice ended and why. */
export interface Sheet {
  readonly applicant: string;
  /** The pool given, or null. */
  readonly pool: string | null;
  readonly rank: number | null;
  /** True when the place was given after the choices, by full placement. */
  readonly isOverflow: boolean;
  readonly choices: readonly SheetChoice[];
}

/** Explains one applicant's outcome in time proportional to the number of the applicant's choices. `cutoffs` are those of `findCutoffs`. */
export function explainApplicant(
  inputs: RoundInputs,
  outcome: RoundOutcome,
  cutoffs: readonly PoolOutcome[],
  applicant: number,
): Sheet {
  const { applicants, choices, pools } = inputs.market;
  const own = outcome.placed[applicant] as number;
  const later = outcome.overflow?.pool[applicant] ?? -1;
  const from = choices.start[applicant] as number;
  const to = choices.start[applicant + 1] as number;
  const sheet = Array.from({ length: to - from }, (_, step): SheetChoice => {
    const choice = from + step;
    const pool = choices.pool[choice] as number;
    const { seats, filled, lastChoice } = cutoffs[pool] as PoolOutcome;
    const cutoff =
      lastChoice === NO_CHOICE
        ? null
        : {
            priority: choices.priority[lastChoice] as number,
            ticket: ticketHex(outcome, choices.applicantOf[lastChoice] as number, lastChoice),
          };
    return {
      rank: choices.rank[choice] as number,
      pool: pools.names.textAt(pool),
      school: pools.schools.textAt(pools.schoolOf[pool] as number),
      priority: choices.priority[choice] as number,
      ticket: ticketHex(outcome, applicant, choice),
      seats,
      filled,
      cutoff,
      reason: reasonOf(inputs, outcome, cutoffs[pool] as PoolOutcome, own, choice),
    };
  });
  const given = own === NO_CHOICE ? later : (choices.pool[own] as number);
  return {
    applicant: applicants.ids.textAt(applicant),
    pool: given < 0 ? null : pools.names.textAt(given),
    rank: own === NO_CHOICE ? null : (choices.rank[own] as number),
    isOverflow: own === NO_CHOICE && later >= 0,
    choices: sheet,
  };
}

function reasonOf(
  { market, mechanism }: RoundInputs,
  outcome: RoundOutcome,
  pool: PoolOutcome,
  own: number,
  choice: number,
): Reason {
  const { choices } = market;
  if (choice === own) return 'given';
  if (own !== NO_CHOICE && choice > own) return 'notNeeded';
  const floor = outcome.floor[choices.pool[choice] as number] as number;
  if ((choices.priority[choice] as number) < floor) return 'floor';
  const last = pool.lastChoice;
  const isWorse = last !== NO_CHOICE && (outcome.scores[last] as number) < (outcome.scores[choice] as number);
  if (!isWorse) return pool.filled >= pool.seats ? 'full' : 'stage';
  if (mechanism === 'sd') return 'ticket';
  if (choices.priority[last] !== choices.priority[choice]) return 'priority';
  return choices.keys.some((key) => key[last] !== key[choice]) ? 'key' : 'ticket';
}

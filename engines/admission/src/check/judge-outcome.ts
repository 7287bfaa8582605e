import { scoreChoices } from '../order/score-choices.ts';
import { placeTickets } from '../order/ticket-order.ts';
import type { RoundInputs, RoundOutcome } from '../transcript/round.ts';
import { countOutcome } from './count-envy.ts';
import type { OutcomeCounts } from './count-envy.ts';

/**
 * Counts an outcome by the order that the rules give (priority, keys, ticket), whatever mechanism made it. Serial dictatorship pays
 * no heed to priority, so its own order would hide whom it passed over.
 */
export function judgeOutcome(
  inputs: Pick<RoundInputs, 'market' | 'mechanism'>,
  outcome: Pick<RoundOutcome, 'tickets' | 'scores' | 'placed' | 'seats'> &
    Partial<Pick<RoundOutcome, 'floor'>>,
): OutcomeCounts {
  const { market, mechanism } = inputs;
  const { ids } = market.applicants;
  const scores =
    mechanism === 'sd'
      ? scoreChoices(
          market,
          placeTickets(outcome.tickets, (a, b) => ids.compare(a, b)),
          true,
          true,
        )
      : outcome.scores;
  return countOutcome(market, scores, outcome.placed, outcome.seats, outcome.floor);
}

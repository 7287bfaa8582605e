import { checkOutcome } from './check/check-outcome.ts';
import { requestMultipleTickets, requestSingleTickets } from './draw/request-tickets.ts';
import { runMechanism } from './mechanism/run-mechanism.ts';
import { scoreChoices } from './order/score-choices.ts';
import { placeTickets } from './order/ticket-order.ts';
import { succeed } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Applicants } from './market.ts';
import type { Mechanism, Ties } from './rules.ts';
import { buildMerkle, merkleRoot } from './seal/merkle.ts';
import type { MerkleLevels } from './seal/merkle.ts';
import { writeLeaves } from './seal/applicant-leaves.ts';
import { sortTexts } from './seal/sort-texts.ts';
import { toHex } from './text/hex.ts';
import type { RoundInputs, RoundOutcome } from './transcript/round.ts';

/** True when one ticket an applicant decides: single ties, and always for serial dictatorship, which knows one order only. */
export function isSingleTicket(mechanism: Mechanism, ties: Ties): boolean {
  return ties === 'single' || mechanism === 'sd';
}

/** Starts the hashing of single tickets as soon as the applicants are known, while the choices are still being read. */
export function startTickets(applicants: Applicants, seed: string, ports: Ports): Promise<Uint8Array> {
  return ports.computeTickets(requestSingleTickets(applicants, seed));
}

/**
 * Runs a round: tickets, order, mechanism, invariants, root of the applicants. A pure function of its inputs.
 * Fails, and gives no outcome, when an invariant does not hold.
 */
export async function runRound(
  inputs: RoundInputs,
  ports: Ports,
  started?: Promise<Uint8Array>,
): Promise<Outcome<RoundOutcome>> {
  const { market, rules, mechanism, ties, seed } = inputs;
  const { ids } = market.applicants;
  const isSingle = isSingleTicket(mechanism, ties);
  const tickets = await (isSingle
    ? (started ?? startTickets(market.applicants, seed, ports))
    : ports.computeTickets(requestMultipleTickets(market, seed)));
  const owner = market.choices.applicantOf;
  const places = placeTickets(
    tickets,
    isSingle ? (a, b) => ids.compare(a, b) : (a, b) => ids.compare(owner[a] as number, owner[b] as number),
  );
  const scores = scoreChoices(market, places, isSingle, mechanism !== 'sd');
  const { placed, stageOf, seats } = runMechanism(market, rules, mechanism, scores);
  const wrong = checkOutcome(market, rules, mechanism, scores, { placed, stageOf, seats });
  if (wrong !== undefined) return { ok: false, error: wrong };
  const root = toHex(merkleRoot((await sealApplicants(inputs, ports)).levels));
  return succeed({ tickets, isSingle, scores, placed, stageOf, seats, root, overflow: undefined });
}

/** The Merkle tree over the applicants in canonical order (ids by their UTF-8 bytes); `order[place]` is the applicant of a leaf. */
export async function sealApplicants(
  inputs: Pick<RoundInputs, 'market'>,
  ports: Ports,
): Promise<{ readonly order: Int32Array; readonly levels: MerkleLevels }> {
  const order = sortTexts(inputs.market.applicants.ids);
  const leaves = await ports.digestAll(writeLeaves(inputs.market, order));
  return { order, levels: await buildMerkle(leaves, ports.hash, ports) };
}

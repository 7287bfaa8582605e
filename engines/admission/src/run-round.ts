import { checkOutcome, checkOverflow } from './check/check-outcome.ts';
import { requestMultipleTickets, requestSingleTickets, withoutGroups } from './draw/request-tickets.ts';
import { runMechanism } from './mechanism/run-mechanism.ts';
import { scoreChoices } from './order/score-choices.ts';
import { placeTickets } from './order/ticket-order.ts';
import { failWith, succeed } from './outcome.ts';
import { drawLegacyTickets } from './draw/legacy-draws.ts';
import type { Outcome } from './outcome.ts';
import { placeLeftover } from './overflow/place-leftover.ts';
import type { Overflow } from './overflow/place-leftover.ts';
import type { Ports } from './ports.ts';
import type { Applicants } from './market.ts';
import { drawsApart } from './rules.ts';
import type { GroupPolicy, Mechanism, Ties } from './rules.ts';
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
export function startTickets(
  applicants: Applicants,
  seed: string,
  ports: Ports,
  groups: GroupPolicy = 'together',
): Promise<Uint8Array> {
  return ports.computeTickets(requestSingleTickets(drawersOf(applicants, groups), seed));
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
  const { market, rules, mechanism, ties } = inputs;
  const { ids } = market.applicants;
  const isSingle = isSingleTicket(mechanism, ties);
  const drawn = await drawTickets(inputs, ports, started);
  if (!drawn.ok) return drawn;
  const tickets = drawn.value;
  const owner = market.choices.applicantOf;
  const places = placeTickets(
    tickets,
    isSingle ? (a, b) => ids.compare(a, b) : (a, b) => ids.compare(owner[a] as number, owner[b] as number),
  );
  const scores = scoreChoices(market, places, isSingle, mechanism !== 'sd');
  const run = runMechanism(market, rules, mechanism, scores);
  if (!run.ok) return run;
  const { placed, stageOf, seats, unsettled, floor, joined } = run.value;
  const wrong = checkOutcome(market, rules, mechanism, scores, run.value);
  if (wrong !== undefined) return { ok: false, error: wrong };
  const overflow = placeOverflow(inputs, placed, seats);
  if (!overflow.ok) return overflow;
  const root = toHex(merkleRoot((await sealApplicants(inputs, ports)).levels));
  return succeed({
    tickets,
    isSingle,
    scores,
    placed,
    stageOf,
    seats,
    unsettled,
    floor,
    ...(joined === undefined ? {} : { joined }),
    root,
    overflow: overflow.value,
  });
}

/** Full placement where the rules ask for it; every applicant then has a place, within the seats that are left. */
function placeOverflow(
  inputs: RoundInputs,
  placed: Int32Array,
  seats: Int32Array,
): Outcome<Overflow | undefined> {
  const { market, rules, leftover } = inputs;
  if (rules.overflow === null || leftover === undefined) return succeed(undefined);
  const overflow =
    'claimed' in leftover
      ? succeed(leftover.claimed)
      : placeLeftover(market, placed, seats, leftover.homes, leftover.schools, rules.overflow);
  if (!overflow.ok) return overflow;
  const wrong = checkOverflow(market, placed, seats, overflow.value.pool);
  return wrong === undefined ? overflow : { ok: false, error: wrong };
}

/** The tickets of a round: hashes, or places of a legacy draw, which knows single ties only. */
async function drawTickets(
  inputs: RoundInputs,
  ports: Ports,
  started: Promise<Uint8Array> | undefined,
): Promise<Outcome<Uint8Array>> {
  const { rules, mechanism, ties, seed } = inputs;
  const applicants = drawersOf(inputs.market.applicants, rules.groups);
  const isSingle = isSingleTicket(mechanism, ties);
  if (rules.draw !== 'ticket') {
    if (!isSingle) return failWith('ADMISSION_DRAW_SINGLE_ONLY', { draw: rules.draw });
    return drawLegacyTickets(rules.draw, applicants, seed, ports.hash);
  }
  if (isSingle)
    return succeed(await (started ?? startTickets(inputs.market.applicants, seed, ports, rules.groups)));
  return succeed(await ports.computeTickets(requestMultipleTickets({ ...inputs.market, applicants }, seed)));
}

/** Who draws: the groups as one where they are bound, everybody alone where the group joins after the draw. */
function drawersOf(applicants: Applicants, groups: GroupPolicy): Applicants {
  return drawsApart(groups) && applicants.groups.count > 0 ? withoutGroups(applicants) : applicants;
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

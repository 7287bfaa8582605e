import { findCutoffs } from '../check/find-cutoffs.ts';
import { judgeOutcome } from '../check/judge-outcome.ts';
import { DIGEST_BYTES, digestOf } from '../hash-port.ts';
import type { HashPort } from '../hash-port.ts';
import { NO_CHOICE } from '../market.ts';
import { ByteWriter } from '../text/byte-writer.ts';
import { toHex } from '../text/hex.ts';
import type { RoundInputs, RoundOutcome } from './round.ts';

/** Applicants a line: few enough to read, many enough that a million of them make four thousand lines. */
const ROWS_A_LINE = 250;

/** The hash that stands as `previous` in the first line. */
export const NO_PREVIOUS = '0'.repeat(64);

/**
 * The lines of transcript.jsonl, each with its line feed: a head with all that the outcome is a function of, the pools with their
 * cut-offs, the outcomes of all applicants in the order of applicants.csv, an end with the sums. Every line ends with the hash of
 * the line before it (without its line feed), so that no line can be changed alone. No clock enters: running again gives the same bytes.
 * @param result lower-case hex hash of result.csv.
 */
export function* writeTranscript(
  inputs: RoundInputs,
  outcome: RoundOutcome,
  hash: HashPort,
  result: string,
): Generator<Uint8Array> {
  let previous = NO_PREVIOUS;
  const out = new ByteWriter();
  const close = (): Uint8Array => {
    out.ascii(`,"previous":"${previous}"}`);
    previous = toHex(digestOf(hash, out.view()));
    out.byte(10);
    return out.take();
  };
  out.slice(...wholeOf(JSON.stringify(headOf(inputs, outcome)).slice(0, -1)));
  yield close();
  out.slice(...wholeOf(JSON.stringify(poolsOf(inputs, outcome)).slice(0, -1)));
  yield close();
  const { applicants } = inputs.market;
  for (let from = 0; from < applicants.count; from += ROWS_A_LINE) {
    out.ascii('{"type":"outcomes","rows":[');
    const to = Math.min(applicants.count, from + ROWS_A_LINE);
    for (let applicant = from; applicant < to; applicant += 1) {
      if (applicant > from) out.byte(44);
      writeRow(out, inputs, outcome, applicant);
    }
    out.byte(93);
    yield close();
  }
  if (outcome.overflow !== undefined) {
    const { total, prices } = outcome.overflow;
    out.slice(...wholeOf(JSON.stringify({ type: 'overflow', total, prices }).slice(0, -1)));
    yield close();
  }
  out.slice(...wholeOf(JSON.stringify(endOf(inputs, outcome, result)).slice(0, -1)));
  yield close();
}

function wholeOf(text: string): [Uint8Array, number, number] {
  const out = new ByteWriter(text.length * 3);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Beyond ASCII the JSON escape keeps the line readable by any program and this loop simple.
    if (code < 128) out.byte(code);
    else out.ascii(`\\u${code.toString(16).padStart(4, '0')}`);
  }
  return [out.view(), 0, out.length];
}

function headOf(inputs: RoundInputs, outcome: RoundOutcome): object {
  const { market, rules, mechanism, ties, seed, files, program } = inputs;
  return {
    type: 'round',
    format: 1,
    seed,
    mechanism,
    ties,
    hash: rules.hash,
    rules,
    files,
    applicants: market.applicants.count,
    choices: market.choices.count,
    pools: market.pools.count,
    root: outcome.root,
    program,
  };
}

/** Pool, school, seats, filled and the last admitted: `[applicant, rank, priority, ticket]`, or null where nobody was. */
function poolsOf(inputs: RoundInputs, outcome: RoundOutcome): object {
  const { market } = inputs;
  const { pools, choices, applicants } = market;
  const rows = findCutoffs(market, outcome).map((pool, index) => {
    const { lastChoice } = pool;
    const last =
      lastChoice === NO_CHOICE
        ? null
        : [
            applicants.ids.textAt(choices.applicantOf[lastChoice] as number),
            choices.rank[lastChoice],
            choices.priority[lastChoice],
            ticketHex(outcome, choices.applicantOf[lastChoice] as number, lastChoice),
          ];
    return [
      pools.names.textAt(index),
      pools.schools.textAt(pools.schoolOf[index] as number),
      pool.seats,
      pool.filled,
      last,
    ];
  });
  return { type: 'pools', rows };
}

/** A ticket as lower-case hex: of the applicant (single ties) or of the choice (multiple ties). */
export function ticketHex(outcome: RoundOutcome, applicant: number, choice: number): string {
  const at = (outcome.isSingle ? applicant : choice) * DIGEST_BYTES;
  return toHex(outcome.tickets, at, at + DIGEST_BYTES);
}

/** `[applicant, ticket, pool, rank, stage]`; with multiple ties the ticket is the one at the given pool's school, else empty. */
function writeRow(out: ByteWriter, inputs: RoundInputs, outcome: RoundOutcome, applicant: number): void {
  const { applicants, choices, pools } = inputs.market;
  const { ids } = applicants;
  const choice = outcome.placed[applicant] as number;
  out.byte(91);
  out.jsonSlice(ids.bytes, ids.starts[applicant] as number, ids.ends[applicant] as number);
  out.ascii(',"');
  const item = outcome.isSingle ? applicant : choice;
  if (item >= 0) out.hex(outcome.tickets, item * DIGEST_BYTES, (item + 1) * DIGEST_BYTES);
  out.ascii('",');
  const pool =
    choice === NO_CHOICE ? (outcome.overflow?.pool[applicant] ?? -1) : (choices.pool[choice] as number);
  if (pool < 0) out.ascii('null,null,null]');
  else {
    out.jsonSlice(pools.names.bytes, pools.names.starts[pool] as number, pools.names.ends[pool] as number);
    out.byte(44);
    if (choice === NO_CHOICE) out.ascii('null,"overflow"]');
    else {
      out.whole(choices.rank[choice] as number);
      out.byte(44);
      out.whole(outcome.stageOf[applicant] as number);
      out.byte(93);
    }
  }
}

function endOf(inputs: RoundInputs, outcome: RoundOutcome, result: string): object {
  const { byRank, ...counts } = judgeOutcome(inputs, outcome);
  const overflow = outcome.overflow?.pool.reduce((sum, pool) => sum + (pool >= 0 ? 1 : 0), 0) ?? 0;
  const joined = outcome.joined?.reduce((sum, isJoined) => sum + isJoined, 0);
  return {
    type: 'end',
    ...counts,
    byRank,
    unsettled: outcome.unsettled,
    ...(joined === undefined ? {} : { joined }),
    overflow,
    result,
  };
}

import { expect, test } from 'vitest';
import { runMechanism } from '../mechanism/run-mechanism.ts';
import { scoreChoices } from '../order/score-choices.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { Rules } from '../rules.ts';
import { buildMarket, unwrap } from '../testing/build-market.ts';
import { testRandom } from '../testing/random-tables.ts';
import { listOrders } from './list-orders.ts';
import { refillRound } from './refill-round.ts';

const TABLES = {
  applicants: 'applicant\na\nb\nc\nd\ne\n',
  pools: 'pool,school,seats\nx,x,1\ny,y,1\n',
  choices: 'applicant,rank,pool,priority\na,1,x,0\nb,1,x,0\nb,2,y,0\nc,1,x,0\nd,1,y,0\nd,2,x,0\ne,1,x,-1\n',
};

function play(tables: typeof TABLES, rules: Rules = DEFAULT_RULES) {
  const market = buildMarket(tables);
  const places = Int32Array.from({ length: market.applicants.count }, (_, a) => a);
  const scores = scoreChoices(market, places, true, true);
  const outcome = { ...unwrap(runMechanism(market, rules, 'da', scores)), scores };
  const poolOf = (choice: number): string =>
    choice < 0 ? '-' : market.pools.names.textAt(market.choices.pool[choice] as number);
  return { market, outcome, poolOf };
}

test('[A54] a place that was given back goes to the first who waits; whoever has a place keeps it', () => {
  const { market, outcome, poolOf } = play(TABLES);
  // By ticket in the order of the file: a has x, b has y; c, d and e wait.
  expect([...outcome.placed].map(poolOf)).toEqual(['x', 'y', '-', '-', '-']);
  const refill = unwrap(refillRound(market, DEFAULT_RULES, outcome, Uint8Array.of(1, 0, 0, 0, 0)));
  // b would like x better than y and keeps y: no place is taken or changed.
  expect([...refill.placed].map(poolOf)).toEqual(['-', 'y', 'x', '-', '-']);
  expect(refill.refilled).toEqual([2]);
  const both = unwrap(refillRound(market, DEFAULT_RULES, outcome, Uint8Array.of(1, 1, 1, 0, 0)));
  expect([...both.placed].map(poolOf)).toEqual(['-', '-', '-', 'y', 'x']);
  const nobody = unwrap(refillRound(market, DEFAULT_RULES, outcome, new Uint8Array(5)));
  expect(nobody).toEqual({ placed: outcome.placed, refilled: [] });
});

test('[A54] the full order of a pool names who is admitted, who waits and at which place', () => {
  const { market, outcome } = play(TABLES);
  const rows = listOrders(market, outcome).map(({ pool, applicant, place, state, waiting }) => [
    `${market.pools.names.textAt(pool)} ${place} ${market.applicants.ids.textAt(applicant)} ${state} ${waiting}`,
  ]);
  expect(rows.flat()).toEqual([
    'x 1 a admitted 0',
    'x 2 b waiting 1',
    'x 3 c waiting 2',
    'x 4 d waiting 3',
    'x 5 e waiting 4',
    'y 1 b admitted 0',
    'y 2 d waiting 1',
  ]);
});

test('[A54] random refills: seats kept, no place changed, nobody passed over for a later one', () => {
  const random = testRandom(54);
  for (let round = 0; round < 200; round += 1) {
    const ids = Array.from({ length: 14 }, (_, a) => `a${a}`);
    const rows = ids.flatMap((id) =>
      ['x', 'y', 'z']
        .toSorted(() => random() - 0.5)
        .slice(0, 1 + Math.floor(random() * 3))
        .map((pool, i) => `${id},${i + 1},${pool},${Math.floor(random() * 2)}`),
    );
    const { market, outcome } = play({
      applicants: `applicant\n${ids.join('\n')}\n`,
      pools: 'pool,school,seats\nx,x,3\ny,y,2\nz,z,0\n',
      choices: `applicant,rank,pool,priority\n${rows.join('\n')}\n`,
    });
    const renounced = Uint8Array.from(ids, () => (random() < 0.3 ? 1 : 0));
    const { placed } = unwrap(refillRound(market, DEFAULT_RULES, outcome, renounced));
    const { choices, pools } = market;
    const filled = new Int32Array(pools.count);
    placed.forEach((choice, a) => {
      if (renounced[a] === 1) expect(choice).toBe(-1);
      else if ((outcome.placed[a] as number) >= 0) expect(choice).toBe(outcome.placed[a]);
      if (choice >= 0)
        filled[choices.pool[choice] as number] = (filled[choices.pool[choice] as number] as number) + 1;
    });
    filled.forEach((count, pool) => expect(count).toBeLessThanOrEqual(pools.seats[pool] as number));
    ids.forEach((_, a) => {
      if (renounced[a] === 1 || (outcome.placed[a] as number) >= 0) return;
      const end = (placed[a] as number) < 0 ? (choices.start[a + 1] as number) : (placed[a] as number);
      for (let choice = choices.start[a] as number; choice < end; choice += 1) {
        const pool = choices.pool[choice] as number;
        expect(filled[pool]).toBe(pools.seats[pool]);
        const later = [...placed.keys()].filter((b) => {
          const own = placed[b] as number;
          return (
            own >= 0 &&
            own !== outcome.placed[b] &&
            choices.pool[own] === pool &&
            (outcome.scores[own] as number) > (outcome.scores[choice] as number)
          );
        });
        expect(later).toEqual([]);
      }
    });
  }
});

import { expect, test, vi } from 'vitest';
import { countOutcome } from '../check/count-envy.ts';
import type { Market } from '../market.ts';
import { scoreChoices } from '../order/score-choices.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { Mechanism } from '../rules.ts';
import { buildMarket, unwrap } from '../testing/build-market.ts';
import { randomTables, testRandom } from '../testing/random-tables.ts';
import { runMechanism } from './run-mechanism.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Random tickets without hashing: a permutation. */
function randomScores(market: Market, random: () => number): Float64Array {
  const order = Array.from({ length: market.applicants.count }, (_, a) => ({ a, key: random() })).toSorted(
    (x, y) => x.key - y.key,
  );
  const places = new Int32Array(market.applicants.count);
  order.forEach(({ a }, place) => {
    places[a] = place;
  });
  return scoreChoices(market, places, true, true);
}

function run(market: Market, scores: Float64Array, mechanism: Mechanism = 'da'): Int32Array {
  return unwrap(runMechanism(market, DEFAULT_RULES, mechanism, scores)).placed;
}

/** Every stable matching, found by trying all. */
function listStable(market: Market, scores: Float64Array): Int32Array[] {
  const { choices, pools, applicants } = market;
  const found: Int32Array[] = [];
  const placed = new Int32Array(applicants.count).fill(-1);
  const left = pools.seats.slice();
  const step = (a: number): void => {
    if (a === applicants.count) {
      if (countOutcome(market, scores, placed, pools.seats).envyPairs === 0) found.push(placed.slice());
      return;
    }
    step(a + 1);
    for (let c = choices.start[a] as number; c < (choices.start[a + 1] as number); c += 1) {
      const p = choices.pool[c] as number;
      if (left[p] === 0) continue;
      left[p] = (left[p] as number) - 1;
      placed[a] = c;
      step(a + 1);
      placed[a] = -1;
      left[p] = (left[p] as number) + 1;
    }
  };
  step(0);
  return found;
}

test('[A5] [A6] on 10,000 random small markets deferred acceptance is stable, best for every applicant among all stable matchings, and all of them fill the same seats', () => {
  const random = testRandom(1);
  let several = 0;
  let unstable = 0;
  let notBest = 0;
  let otherSeats = 0;
  for (let round = 0; round < 10_000; round += 1) {
    const sizes = { applicants: 2 + Math.floor(random() * 5), pools: 1 + Math.floor(random() * 4) };
    const market = buildMarket(
      randomTables(random, { ...sizes, mostChoices: 4, mostSeats: 2, priorities: 3 }),
    );
    // Priorities differ by pool, as scores of choices do, so that pools disagree and several stable matchings exist.
    const scores = randomScores(market, random);
    const placed = run(market, scores);
    const stable = listStable(market, scores);
    if (stable.length > 1) several += 1;
    const rankOf = (c: number): number => (c < 0 ? Infinity : c);
    if (!stable.some((other) => other.every((c, a) => c === placed[a]))) unstable += 1;
    for (const other of stable) {
      if (!other.every((c, a) => rankOf(placed[a] as number) <= rankOf(c))) notBest += 1;
      const seatsOf = (matching: Int32Array): string =>
        [...matching]
          .filter((c) => c >= 0)
          .map((c) => market.choices.pool[c])
          .toSorted()
          .join();
      const whoOf = (matching: Int32Array): string => [...matching].map((c) => c >= 0).join();
      if (seatsOf(other) !== seatsOf(placed) || whoOf(other) !== whoOf(placed)) otherSeats += 1;
    }
  }
  expect({ unstable, notBest, otherSeats }).toEqual({ unstable: 0, notBest: 0, otherSeats: 0 });
  expect(several).toBeGreaterThan(50);
});

/** All ordered lists of distinct pools. */
function allLists(pools: readonly number[]): number[][] {
  return [
    [],
    ...pools.flatMap((pool) =>
      allLists(pools.filter((other) => other !== pool)).map((rest) => [pool, ...rest]),
    ),
  ];
}

/** The market in which one applicant gives another list; scores stay those of applicant and pool. */
function misreport(market: Market, liar: number, list: readonly number[]): Market {
  const rows: { a: number; p: number; rank: number }[] = [];
  for (let a = 0; a < market.applicants.count; a += 1) {
    const own = [...market.choices.pool.subarray(market.choices.start[a], market.choices.start[a + 1])];
    (a === liar ? list : own).forEach((p, i) => rows.push({ a, p, rank: i + 1 }));
  }
  const start = new Int32Array(market.applicants.count + 1);
  for (const { a } of rows) for (let b = a + 1; b < start.length; b += 1) start[b] = (start[b] as number) + 1;
  const choices = {
    count: rows.length,
    start,
    applicantOf: Int32Array.from(rows, (row) => row.a),
    pool: Int32Array.from(rows, (row) => row.p),
    rank: Int32Array.from(rows, (row) => row.rank),
    priority: new Float64Array(rows.length),
    keys: [],
  };
  return { ...market, choices };
}

const PROOF_AGAINST_LIES = ['da', 'ttc', 'sd'] as const;

test.each(PROOF_AGAINST_LIES)(
  '[A7] with %s no applicant of up to 5 × 4 gains by any other list',
  (mechanism) => {
    const random = testRandom(2);
    let gains = 0;
    for (let round = 0; round < 120; round += 1) {
      const sizes = { applicants: 2 + Math.floor(random() * 4), pools: 2 + Math.floor(random() * 3) };
      const truth = misreport(
        buildMarket(randomTables(random, { ...sizes, mostChoices: 4, mostSeats: 2, priorities: 1 })),
        -1,
        [],
      );
      const order = Array.from({ length: sizes.applicants * sizes.pools }, () => random());
      const turn = Array.from({ length: sizes.applicants }, () => random());
      const scoresOf = (market: Market): Float64Array =>
        Float64Array.from(market.choices.pool, (p, c) => {
          const a = market.choices.applicantOf[c] as number;
          return (mechanism === 'sd' ? turn[a] : order[a * sizes.pools + p]) as number;
        });
      const honest = run(truth, scoresOf(truth), mechanism);
      const pools = Array.from({ length: sizes.pools }, (_, p) => p);
      for (let liar = 0; liar < sizes.applicants; liar += 1) {
        const trueList = [
          ...truth.choices.pool.subarray(truth.choices.start[liar], truth.choices.start[liar + 1]),
        ];
        const likes = (p: number | undefined): number =>
          p === undefined || !trueList.includes(p) ? Infinity : trueList.indexOf(p);
        const own = honest[liar] as number;
        const before = likes(own < 0 ? undefined : truth.choices.pool[own]);
        // Trading cycles let a pool point only at those who chose it, so there a list may change its order but not its pools.
        const lists = allLists(mechanism === 'ttc' ? trueList : pools);
        for (const list of lists.filter((other) => mechanism !== 'ttc' || other.length === trueList.length)) {
          const lie = misreport(truth, liar, list);
          const got = run(lie, scoresOf(lie), mechanism)[liar] as number;
          if (likes(got < 0 ? undefined : lie.choices.pool[got]) < before) gains += 1;
        }
      }
    }
  },
);

test('[A8] immediate acceptance can be gamed: the cost the what-if is labelled with is real', () => {
  const random = testRandom(3);
  let envy = 0;
  for (let round = 0; round < 200; round += 1) {
    const market = buildMarket(
      randomTables(random, { applicants: 20, pools: 4, mostChoices: 4, mostSeats: 4, priorities: 2 }),
    );
    const scores = randomScores(market, random);
    envy += countOutcome(market, scores, run(market, scores, 'ia'), market.pools.seats).envyPairs;
    expect(countOutcome(market, scores, run(market, scores), market.pools.seats).envyPairs).toBe(0);
  }
  expect(envy).toBeGreaterThan(100);
});

test('[A11] top trading cycles swaps two applicants who come first at each other’s better-liked pool', () => {
  const market = buildMarket({
    applicants: 'applicant\na\nb\nc\n',
    pools: 'pool,school,seats\nx,x,1\ny,y,1\n',
    choices: 'applicant,rank,pool,priority\na,1,y,0\na,2,x,9\nb,1,x,0\nb,2,y,9\nc,1,x,5\n',
  });
  const scores = scoreChoices(market, Int32Array.from([0, 1, 2]), true, true);
  expect(
    [...run(market, scores, 'ttc')].map((c) =>
      c < 0 ? '-' : market.pools.names.textAt(market.choices.pool[c] as number),
    ),
  ).toEqual(['y', 'x', '-']);
  expect(
    [...run(market, scores)].map((c) =>
      c < 0 ? '-' : market.pools.names.textAt(market.choices.pool[c] as number),
    ),
  ).toEqual(['x', 'y', '-']);
});

test('[A11] top trading cycles is efficient: no two applicants would both gain by changing places', () => {
  const random = testRandom(4);
  for (let round = 0; round < 300; round += 1) {
    const market = buildMarket(
      randomTables(random, { applicants: 12, pools: 4, mostChoices: 4, mostSeats: 3, priorities: 3 }),
    );
    const placed = run(market, randomScores(market, random), 'ttc');
    const { choices } = market;
    const likes = (a: number, pool: number): number => {
      const at = choices.pool.subarray(choices.start[a], choices.start[a + 1]).indexOf(pool);
      return at < 0 ? Infinity : at;
    };
    for (let a = 0; a < placed.length; a += 1) {
      for (let b = 0; b < a; b += 1) {
        if ((placed[a] as number) < 0 || (placed[b] as number) < 0) continue;
        const [own, other] = [
          choices.pool[placed[a] as number] as number,
          choices.pool[placed[b] as number] as number,
        ];
        expect(likes(a, other) < likes(a, own) && likes(b, own) < likes(b, other)).toBe(false);
      }
    }
  }
});

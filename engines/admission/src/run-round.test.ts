import { expect, test, vi } from 'vitest';
import { bytesOf, hexOf, sha256 } from '../page/sha256.ts';
import { requestMultipleTickets, requestSingleTickets } from './draw/request-tickets.ts';
import { planBatches } from './mechanism/plan-batches.ts';
import { placeTickets } from './order/ticket-order.ts';
import { DEFAULT_RULES } from './rules.ts';
import type { Mechanism, Rules, Ties } from './rules.ts';
import { runRound } from './run-round.ts';
import { buildMarket, unwrap } from './testing/build-market.ts';
import type { Tables } from './testing/build-market.ts';
import { randomTables, testRandom } from './testing/random-tables.ts';
import { testPorts } from './testing/test-ports.ts';
import { Textbook } from './testing/textbook.ts';
import { toHex } from './text/hex.ts';
import { decodeUtf8 } from '@junheng/csv';
import { writeResult } from './transcript/write-result.ts';

vi.setConfig({ testTimeout: 120_000 });

const hex = (text: string): string => hexOf(sha256(bytesOf(text)));

async function resultOf(
  tables: Tables,
  mechanism: Mechanism,
  ties: Ties,
  seed: string,
  rules: Rules = DEFAULT_RULES,
): Promise<string> {
  const market = buildMarket(tables, rules);
  const inputs = { market, rules, mechanism, ties, seed, files: [], program: '' };
  const outcome = unwrap(await runRound(inputs, testPorts(rules.hash)));
  return [...writeResult(market, outcome.placed)].map((chunk) => decodeUtf8(chunk)).join('');
}

const SMALL: Tables = {
  applicants: 'applicant\n王1\nb,2\n'.replace('b,2', '"b,2"'),
  pools: 'pool,school,seats\nx,学校,1\ny,s,1\n',
  choices: 'applicant,rank,pool,priority\n王1,1,x,0\n"b,2",1,x,0\n',
};

test('[A1] a single ticket is the SHA-256 of seed|applicant in UTF-8', async () => {
  const market = buildMarket(SMALL);
  const tickets = await testPorts().computeTickets(requestSingleTickets(market.applicants, '轮次|9'));
  expect(toHex(tickets, 0, 32)).toBe(hex('轮次|9|王1'));
  expect(toHex(tickets, 32, 64)).toBe(hex('轮次|9|b,2'));
});

test('[A2] a ticket of multiple ties adds the school of pools.csv, not the pool', async () => {
  const market = buildMarket(SMALL);
  const tickets = await testPorts().computeTickets(requestMultipleTickets(market, 'seed'));
  expect(toHex(tickets, 0, 32)).toBe(hex('seed|王1|学校'));
});

test('[A1] a very long seed is hashed whole', async () => {
  const market = buildMarket(SMALL);
  const seed = 'x'.repeat(5000);
  const tickets = await testPorts().computeTickets(requestSingleTickets(market.applicants, seed));
  expect(toHex(tickets, 0, 32)).toBe(hex(`${seed}|王1`));
});

test('[A3] tickets are compared as bytes over all 32, equal ones by applicant id', () => {
  const tickets = new Uint8Array(4 * 32);
  tickets[31] = 2;
  tickets[32 + 31] = 1;
  tickets[3 * 32] = 200;
  const names = ['d', 'c', 'b', 'a'];
  tickets[2 * 32 + 31] = 1;
  expect([
    ...placeTickets(tickets, (a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1)),
  ]).toEqual([2, 1, 0, 3]);
});

test('[A4] higher priority goes first, then the keys, an empty key last, then the ticket', async () => {
  const rules: Rules = {
    ...DEFAULT_RULES,
    keys: [
      { column: 'since', order: 'ascending' },
      { column: 'points', order: 'descending' },
    ],
  };
  const rows = [
    'a,1,x,1,2020-01-01,5',
    'b,1,x,1,2019-12-31,0',
    'c,1,x,1,2019-12-31,7.5',
    'd,1,x,2,,',
    'e,1,x,1,,99',
  ];
  const order: string[] = [];
  for (let left = rows; left.length > 0;) {
    const tables = {
      applicants: `applicant\n${left.map((row) => row[0]).join('\n')}\n`,
      pools: 'pool,school,seats\nx,s,1\n',
      choices: `applicant,rank,pool,priority,since,points\n${left.join('\n')}\n`,
    };
    const winner = /^(\w),x,1$/mu.exec(await resultOf(tables, 'da', 'single', 'seed', rules))?.[1] as string;
    order.push(winner);
    left = left.filter((row) => !row.startsWith(winner));
  }
  expect(order).toEqual(['d', 'c', 'b', 'a', 'e']);
});

test('[A5] [A8] [A9] da, ia and sd equal an independent textbook implementation on 150 random rounds, gaps in the ranks included', async () => {
  const random = testRandom(7);
  for (let round = 0; round < 150; round += 1) {
    const size = { applicants: 1 + Math.floor(random() * 40), pools: 1 + Math.floor(random() * 8) };
    const tables = randomTables(random, { ...size, mostChoices: 5, mostSeats: 5, priorities: 3 });
    const seed = `round ${round}`;
    for (const ties of ['single', 'multiple'] as const) {
      const book = new Textbook(tables, seed, hex);
      for (const mechanism of ['da', 'ia', 'sd'] as const) {
        expect(await resultOf(tables, mechanism, ties, seed), `${seed} ${mechanism} ${ties}`).toBe(
          book.run(mechanism, ties),
        );
      }
    }
  }
});

test('[A32] the order of applicants.csv and choices.csv plays no part', async () => {
  const random = testRandom(8);
  for (let round = 0; round < 50; round += 1) {
    const tables = randomTables(random, {
      applicants: 30,
      pools: 5,
      mostChoices: 4,
      mostSeats: 4,
      priorities: 2,
    });
    const turn = (text: string): string => {
      const [head, ...rows] = text.trim().split('\n');
      return `${[head, ...rows.reverse()].join('\n')}\n`;
    };
    const turned = { ...tables, applicants: turn(tables.applicants), choices: turn(tables.choices) };
    for (const mechanism of ['da', 'ia', 'sd', 'parallel', 'ttc'] as const) {
      const plain = (await resultOf(tables, mechanism, 'single', 's')).trim().split('\n').toSorted();
      const other = (await resultOf(turned, mechanism, 'single', 's')).trim().split('\n').toSorted();
      expect(other).toEqual(plain);
    }
  }
});

test('[A10] parallel choice with one rank a batch is immediate acceptance, with all ranks in one deferred acceptance', async () => {
  const random = testRandom(9);
  for (let round = 0; round < 50; round += 1) {
    const tables = randomTables(random, {
      applicants: 25,
      pools: 4,
      mostChoices: 4,
      mostSeats: 3,
      priorities: 2,
    });
    const one = await resultOf(tables, 'parallel', 'single', 's', { ...DEFAULT_RULES, batches: [1] });
    expect(one).toBe(await resultOf(tables, 'ia', 'single', 's'));
    const all = await resultOf(tables, 'parallel', 'single', 's', { ...DEFAULT_RULES, batches: [99] });
    expect(all).toBe(await resultOf(tables, 'da', 'single', 's'));
  }
});

test('[A10] [A8] batches of several sizes and ranks with wide gaps', async () => {
  const tables = {
    applicants: 'applicant\na\nb\nc\n',
    pools: 'pool,school,seats\nx,x,1\ny,y,1\nz,z,1\n',
    choices:
      'applicant,rank,pool,priority\na,1,x,1\nb,1,x,9\nb,2,y,9\na,3,y,5\nc,900000000,y,9\nc,900000001,z,9\n',
  };
  const rules = { ...DEFAULT_RULES, batches: [1, 2, 4] };
  expect(planBatches(buildMarket(tables), 'parallel', [1, 2, 4])).toEqual([
    { fromRank: 1, toRank: 1 },
    { fromRank: 2, toRank: 3 },
    { fromRank: 900_000_000, toRank: 900_000_003 },
  ]);
  const expected = 'applicant,pool,rank\na,y,3\nb,x,1\nc,z,900000001\n';
  expect(await resultOf(tables, 'parallel', 'single', 's', rules)).toBe(expected);
  expect(await resultOf(tables, 'ia', 'single', 's')).toBe(expected);
});

test('[A23] result.csv keeps the order of applicants.csv and quotes only where needed', async () => {
  expect(await resultOf(SMALL, 'da', 'single', 'seed')).toMatch(
    /^applicant,pool,rank\n王1,(x,1|,)\n"b,2",(x,1|,)\n$/u,
  );
});

test('[A1] SM3 tickets give another outcome from the same seed, and the same one again', async () => {
  const tables = randomTables(testRandom(10), {
    applicants: 60,
    pools: 3,
    mostChoices: 3,
    mostSeats: 5,
    priorities: 1,
  });
  const rules: Rules = { ...DEFAULT_RULES, hash: 'sm3' };
  const first = await resultOf(tables, 'da', 'single', 's', rules);
  expect(first).not.toBe(await resultOf(tables, 'da', 'single', 's'));
  expect(first).toBe(await resultOf(tables, 'da', 'single', 's', rules));
});

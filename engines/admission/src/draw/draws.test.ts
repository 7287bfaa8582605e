import { expect, test, vi } from 'vitest';
import { bytesOf, hexOf, sha256 } from '../../page/sha256.ts';
import { DEFAULT_RULES } from '../rules.ts';
import { runRound } from '../run-round.ts';
import { buildMarket, unwrap } from '../testing/build-market.ts';
import { testPorts } from '../testing/test-ports.ts';
import { drawRingRemaining, drawRing, drawShuffle } from './legacy-draws.ts';

vi.setConfig({ testTimeout: 120_000 });

test('[A25] the ring: start 3, step 4 among ten, worked by hand', () => {
  // 3, 7, 1 (11), 5, 9, 3 is gone → 4, 8, 2 (12), 6, 10.
  expect([...unwrap(drawRing(10, '2026|start=3;step=4'))].map((index) => index + 1)).toEqual([
    3, 7, 1, 5, 9, 4, 8, 2, 6, 10,
  ]);
});

test('[A25] a start beyond the ring counts on round it, and every number is drawn exactly once', () => {
  for (const [count, start, step] of [
    [1, 5, 3],
    [7, 100, 7],
    [12, 5, 8],
    [97, 13, 97],
    [200, 199, 37],
  ] as const) {
    const drawn = [...unwrap(drawRing(count, `start=${start};step=${step}`))];
    expect(drawn[0]).toBe((start - 1) % count);
    expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
  }
});

test('[A25] a seed without start and step is refused', () => {
  const drawn = drawRing(5, 'start=0;step=2');
  expect(drawn.ok ? '' : drawn.error.code).toBe('ADMISSION_RING_SEED_WRONG');
});

test('[A26] the shuffle: item i changes places with item H(seed|i) mod (i + 1), from the last to the second', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  for (let i = 4; i >= 1; i -= 1) {
    const other = Number(BigInt(`0x${hexOf(sha256(bytesOf(`seed|${i}`)))}`) % BigInt(i + 1));
    [order[i], order[other]] = [order[other] as string, order[i] as string];
  }
  const drawn = drawShuffle(5, 'seed', testPorts().hash);
  expect([...drawn].map((index) => 'abcde'[index])).toEqual(order);
});

test('[A25] [A26] a legacy draw takes the place of the tickets and allows no ticket a school', async () => {
  const market = buildMarket({
    applicants: 'applicant\na\nb\nc\n',
    pools: 'pool,school,seats\nx,s,1\n',
    choices: 'applicant,rank,pool,priority\na,1,x,0\nb,1,x,0\nc,1,x,0\n',
  });
  const rules = { ...DEFAULT_RULES, draw: 'ring' as const };
  const inputs = {
    market,
    rules,
    mechanism: 'da',
    ties: 'single',
    seed: 'start=2;step=1',
    files: [],
    program: '',
  } as const;
  expect([...unwrap(await runRound(inputs, testPorts())).placed]).toEqual([-1, 1, -1]);
  const many = await runRound({ ...inputs, ties: 'multiple' }, testPorts());
  expect(many.ok ? '' : many.error.code).toBe('ADMISSION_DRAW_SINGLE_ONLY');
});

test('[A32] 500 draws of 40 of 200: no child and no place in the list is favoured (chi-square in the 99.9 % band)', () => {
  const wins = new Int32Array(200);
  const draws = 500;
  for (let draw = 0; draw < draws; draw += 1) {
    const tickets = Array.from({ length: 200 }, (_, a) => ({
      a,
      ticket: hexOf(sha256(bytesOf(`draw ${draw}|child ${a}`))),
    }));
    tickets.sort((x, y) => (x.ticket < y.ticket ? -1 : 1));
    for (const { a } of tickets.slice(0, 40)) wins[a] = (wins[a] as number) + 1;
  }
  const mean = draws * 0.2;
  // Without replacement the variance of a count is draws · 0.2 · 0.8 and the sum of squares has 199 degrees of freedom.
  const chi = (wins.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (draws * 0.2 * 0.8)) * (199 / 200);
  expect(chi).toBeGreaterThan(139);
  expect(chi).toBeLessThan(272);
});

test('[A25] the ring of Nanchang counts the numbers that remain: 20 with start 6 and step 3', () => {
  const drawn = unwrap(drawRingRemaining(20, 'round|start=6;step=3'));
  expect([...drawn].map((index) => index + 1).slice(0, 8)).toEqual([6, 9, 12, 15, 18, 1, 4, 8]);
  // Worked on with the list itself: take the number, go on by the step among those that are left.
  for (const [count, start, step] of [
    [20, 6, 3],
    [1, 5, 9],
    [7, 9, 1],
    [33, 40, 100],
  ] as const) {
    const left = Array.from({ length: count }, (_, index) => index);
    const expected: number[] = [];
    let at = (start - 1) % count;
    while (left.length > 0) {
      expected.push(left.splice(at, 1)[0] as number);
      at = left.length === 0 ? 0 : (at + step - 1) % left.length;
    }
    expect([...unwrap(drawRingRemaining(count, `r|start=${start};step=${step}`))]).toEqual(expected);
  }
});

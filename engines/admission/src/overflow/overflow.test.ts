import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../rules.ts';
import { runRound } from '../run-round.ts';
import { buildMarket, unwrap } from '../testing/build-market.ts';
import { testRandom } from '../testing/random-tables.ts';
import { testPorts } from '../testing/test-ports.ts';
import { assignOverflow, isPlanProven } from './assign-overflow.ts';
import { metresBetween, overflowCosts } from './overflow-costs.ts';
import type { OverflowTask } from './overflow-task.ts';

/** The least total by trying all placements; Infinity when none is full. */
function leastByTrying({ applicants, cost, seatsLeft }: OverflowTask): number {
  const left = [...seatsLeft];
  const step = (a: number): number => {
    if (a === applicants) return 0;
    let least = Infinity;
    left.forEach((seats, p) => {
      const own = cost[a * left.length + p] as number;
      if (seats === 0 || own < 0) return;
      left[p] = seats - 1;
      least = Math.min(least, own + step(a + 1));
      left[p] = seats;
    });
    return least;
  };
  return step(0);
}

test('[A30] full placement loses nobody, costs the least possible and its prices prove it, on 500 random cases against trying all', () => {
  const random = testRandom(3);
  let refused = 0;
  for (let round = 0; round < 500; round += 1) {
    const applicants = 1 + Math.floor(random() * 6);
    const pools = 1 + Math.floor(random() * 4);
    const task: OverflowTask = {
      applicants,
      seatsLeft: Int32Array.from({ length: pools }, () => Math.floor(random() * 4)),
      cost: Int32Array.from({ length: applicants * pools }, () =>
        random() < 0.15 ? -1 : Math.floor(random() * 30),
      ),
    };
    const plan = assignOverflow(task);
    const least = leastByTrying(task);
    if (!plan.ok) {
      refused += 1;
      expect(least).toBe(Infinity);
      continue;
    }
    expect(plan.value.total).toBe(least);
    expect(isPlanProven(task, plan.value)).toBe(true);
  }
  expect(refused).toBeGreaterThan(20);
});

test('[A30] a placement that is not the cheapest has no proof', () => {
  const task: OverflowTask = {
    applicants: 2,
    seatsLeft: Int32Array.from([1, 1]),
    cost: Int32Array.from([1, 5, 2, 3]),
  };
  const { prices } = unwrap(assignOverflow(task));
  expect(isPlanProven(task, { pool: Int32Array.from([1, 0]), total: 7, prices })).toBe(false);
});

test('[A30] cost is distance rounded up to the step, less the bonus of the own cluster, none beyond the cap or in reserved pools', () => {
  const { pools } = buildMarket({
    applicants: 'applicant\na\n',
    pools: 'pool,school,seats,reserveFor\nnear,s,1,\nfar,t,1,\nkept,u,1,rural\n',
    choices: 'applicant,rank,pool,priority\na,1,near,0\n',
  });
  const home = { lon: 110, lat: 40 };
  const at = (lat: number, cluster: string | null) => ({ point: { lon: 110, lat }, cluster });
  const metres = metresBetween(home, { lon: 110, lat: 40.01 });
  expect(Math.round(metres)).toBe(1112);
  const costs = (capMetres: number | null) => [
    ...overflowCosts([{ home, cluster: 'g' }], pools, [at(40.01, null), at(40.03, 'g'), at(40, null)], {
      capMetres,
      stepMetres: 500,
      clusterBonusMetres: 1000,
    }),
  ];
  expect(costs(null)).toEqual([1500, 2500, -1]);
  expect(costs(2000)).toEqual([1500, -1, -1]);
});

test('[A30] [A24] in a round everybody whom the choices gave nothing has a place afterwards, and the round fails when seats are short', async () => {
  const rules = { ...DEFAULT_RULES, overflow: { capMetres: null, stepMetres: 100, clusterBonusMetres: 0 } };
  const market = buildMarket({
    applicants: 'applicant\na\nb\nc\n',
    pools: 'pool,school,seats\nx,s,1\ny,t,1\nz,u,1\n',
    choices: 'applicant,rank,pool,priority\na,1,x,3\nb,1,x,2\nc,1,x,1\n',
  });
  const at = (lat: number) => ({ point: { lon: 110, lat }, cluster: null });
  const inputs = {
    market,
    rules,
    mechanism: 'da',
    ties: 'single',
    seed: 's',
    files: [],
    program: '',
  } as const;
  const leftover = { homes: [at(40), at(40.05), at(40.01)], schools: [at(40), at(40.02), at(40.06)] };
  const outcome = unwrap(await runRound({ ...inputs, leftover }, testPorts()));
  expect([...(outcome.overflow?.pool ?? [])]).toEqual([-1, 2, 1]);
  const short = { ...market, pools: { ...market.pools, seats: Int32Array.from([1, 1, 0]) } };
  const failed = await runRound({ ...inputs, market: short, leftover }, testPorts());
  expect(failed.ok ? '' : failed.error.code).toBe('ADMISSION_OVERFLOW_IMPOSSIBLE');
});

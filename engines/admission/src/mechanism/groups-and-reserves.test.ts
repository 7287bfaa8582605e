import { expect, test } from 'vitest';
import { checkOutcome } from '../check/check-outcome.ts';
import type { Market } from '../market.ts';
import { scoreChoices } from '../order/score-choices.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { GroupPolicy, Rules } from '../rules.ts';
import { buildMarket, unwrap } from '../testing/build-market.ts';
import { testRandom } from '../testing/random-tables.ts';
import { runMechanism } from './run-mechanism.ts';

/** Runs deferred acceptance with tickets in the order of applicants.csv and gives `id pool` for everybody. */
function place(market: Market, rules: Rules = DEFAULT_RULES): string[] {
  const scores = scoreChoices(
    market,
    Int32Array.from({ length: market.applicants.count }, (_, a) => a),
    true,
    true,
  );
  const run = unwrap(runMechanism(market, rules, 'da', scores));
  expect(checkOutcome(market, rules, 'da', scores, run)).toBeUndefined();
  return [...run.placed].map(
    (c, a) =>
      `${market.applicants.ids.textAt(a)} ${c < 0 ? '-' : market.pools.names.textAt(market.choices.pool[c] as number)}`,
  );
}

const TWINS = {
  applicants: 'applicant,group\na,\nt1,twins\nt2,twins\nb,\n',
  pools: 'pool,school,seats\nx,x,2\ny,y,2\n',
  choices:
    'applicant,rank,pool,priority\na,1,x,0\nt1,1,x,0\nt1,2,y,0\nt2,1,x,0\nt2,2,y,0\nb,1,x,0\nb,2,y,0\n',
};

test.each<[GroupPolicy, string[]]>([
  ['together', ['a x', 't1 y', 't2 y', 'b x']],
  ['extra', ['a x', 't1 x', 't2 x', 'b y']],
  ['split', ['a x', 't1 x', 't2 y', 'b y']],
])('[A12] twins under the policy %s', (groups, expected) => {
  expect(place(buildMarket(TWINS), { ...DEFAULT_RULES, groups })).toEqual(expected);
});

test('[A12] a group whose members choose differently is refused', () => {
  const market = buildMarket({ ...TWINS, choices: TWINS.choices.replace('t2,2,y,0\n', '') });
  const scores = scoreChoices(market, Int32Array.from([0, 1, 2, 3]), true, true);
  const run = runMechanism(market, DEFAULT_RULES, 'da', scores);
  expect(run.ok ? '' : run.error.code).toBe('ADMISSION_GROUP_CHOICES_DIFFER');
});

test('[A12] a unit that was sent away is taken back when the seat it needs is free in the end', () => {
  // u (two children) holds both seats of x and sends w away; then s takes a seat of x, u no longer fits and leaves: w must come back.
  const market = buildMarket({
    applicants: 'applicant,group\ns,\nu1,u\nu2,u\nw,\nv,\n',
    pools: 'pool,school,seats\nx,x,2\ny,y,2\nz,z,1\n',
    choices:
      'applicant,rank,pool,priority\ns,1,z,0\ns,2,x,9\nu1,1,x,5\nu1,2,y,5\nu2,1,x,5\nu2,2,y,5\nw,1,x,1\nw,2,y,0\nv,1,z,9\n',
  });
  expect(place(market)).toEqual(['s x', 'u1 y', 'u2 y', 'w x', 'v z']);
});

test('[A12] random rounds with groups: always together, seats kept, single children without justified envy', () => {
  const random = testRandom(12);
  for (let round = 0; round < 300; round += 1) {
    const groups = Array.from({ length: 14 }, (_, a) => (a < 6 ? `g${Math.floor(a / 2)}` : ''));
    const lists = groups.map(() => [0, 1, 2].toSorted(() => random() - 0.5));
    const rows = groups.flatMap((group, a) => {
      const list = lists[group === '' ? a : 2 * Number(group.slice(1))] as number[];
      return list.map((p, i) => `a${a},${i + 1},p${p},${Math.floor(random() * 3)}`);
    });
    const market = buildMarket({
      applicants: `applicant,group\n${groups.map((group, a) => `a${a},${group}\n`).join('')}`,
      pools: 'pool,school,seats\np0,s0,3\np1,s1,4\np2,s2,3\n',
      choices: `applicant,rank,pool,priority\n${rows.join('\n')}\n`,
    });
    const got = new Map(place(market).map((line) => line.split(' ') as [string, string]));
    for (let a = 0; a < 6; a += 2) expect(got.get(`a${a}`)).toBe(got.get(`a${a + 1}`));
  }
});

const RESERVES = {
  applicants: 'applicant,entitlements\na,\nb,rural\nc,rural\n',
  choices: 'applicant,rank,pool,priority\na,1,open,0\nb,1,open,0\nc,1,open,0\n',
};

test('[A13] a choice of the open pool is served by the school’s pools in their stated order', () => {
  const pools = (open: number, kept: number): string =>
    `pool,school,seats,reserveFor,order\nopen,s,1,,${open}\nkept,s,1,rural,${kept}\n`;
  expect(place(buildMarket({ ...RESERVES, pools: pools(2, 1) }))).toEqual(['a open', 'b kept', 'c -']);
  expect(place(buildMarket({ ...RESERVES, pools: pools(1, 2) }))).toEqual(['a open', 'b kept', 'c -']);
  const turned = { ...RESERVES, applicants: 'applicant,entitlements\nb,rural\na,\nc,rural\n' };
  expect(place(buildMarket({ ...turned, pools: pools(2, 1) }))).toEqual(['b kept', 'a open', 'c -']);
  expect(place(buildMarket({ ...turned, pools: pools(1, 2) }))).toEqual(['b open', 'a -', 'c kept']);
});

test('[A13] without an order nobody is moved into a reserve, and a reserve without entitlement is an error', () => {
  const pools = 'pool,school,seats,reserveFor\nopen,s,1,\nkept,s,1,rural\n';
  expect(place(buildMarket({ ...RESERVES, pools }))).toEqual(['a open', 'b -', 'c -']);
  expect(() =>
    buildMarket({ ...RESERVES, pools, choices: 'applicant,rank,pool,priority\na,1,kept,0\n' }),
  ).toThrow('ADMISSION_CHOICE_NOT_ENTITLED');
});

test('[A14] quota places first, unused ones fall back to the open round, and whoever is placed first uses no second place', () => {
  const rules: Rules = {
    ...DEFAULT_RULES,
    stages: [
      { name: '指标到校', serves: 'reserved', unusedToOpen: true },
      { name: '统招', serves: 'open', unusedToOpen: false },
    ],
  };
  const market = buildMarket({
    applicants: 'applicant,entitlements\na,\nb,j1\nc,\nd,\n',
    pools: 'pool,school,seats,reserveFor\nopen,s,1,\nq1,s,2,j1\nq2,s,1,j2\n',
    choices: 'applicant,rank,pool,priority\na,1,open,1\nb,1,open,9\nb,2,q1,9\nc,1,open,2\nd,1,open,3\n',
  });
  // b takes one of q1's two; the other and q2's one go to the open pool, which then has three seats.
  expect(place(market, rules)).toEqual(['a open', 'b q1', 'c open', 'd open']);
});

test('[A14] a pool’s floor bars lower priorities even while seats are free, and nobody envies for it', () => {
  const market = buildMarket({
    applicants: 'applicant\na\nb\n',
    pools: 'pool,school,seats,floor\nx,s,2,600\n',
    choices: 'applicant,rank,pool,priority\na,1,x,599.5\nb,1,x,600\n',
  });
  expect(place(market)).toEqual(['a -', 'b x']);
});

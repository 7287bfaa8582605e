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

test('[A12] a full pool takes no group under extra, and nobody counts as unsettled for it', () => {
  const market = buildMarket({ ...TWINS, pools: 'pool,school,seats\nx,x,0\ny,y,2\n' });
  const scores = scoreChoices(market, Int32Array.from([0, 1, 2, 3]), true, true);
  const run = unwrap(runMechanism(market, { ...DEFAULT_RULES, groups: 'extra' }, 'da', scores));
  expect(run.unsettled).toBe(0);
  expect(
    [...run.placed].map((c) => (c < 0 ? '-' : market.pools.names.textAt(market.choices.pool[c] as number))),
  ).toEqual(['-', 'y', 'y', '-']);
});

test('[A12] whoever could object is counted while the seats are still those of the round', () => {
  // One seat and two children in a group: nothing fits; the single child has it, and the group has no claim to a seat it cannot use.
  const market = buildMarket({
    applicants: 'applicant,group\na,\nt1,twins\nt2,twins\n',
    pools: 'pool,school,seats\nx,x,3\n',
    choices: 'applicant,rank,pool,priority\na,1,x,0\nt1,1,x,0\nt2,1,x,0\n',
  });
  const scores = scoreChoices(market, Int32Array.from([2, 0, 1]), true, true);
  for (const groups of ['together', 'extra'] as const) {
    const run = unwrap(runMechanism(market, { ...DEFAULT_RULES, groups }, 'da', scores));
    expect(run.unsettled).toBe(0);
    expect([...run.placed].every((choice) => choice >= 0)).toBe(true);
  }
});

const APART = {
  applicants: 'applicant,group\nt1,twins\nt2,twins\nc,\n',
  pools: 'pool,school,seats\nx,x,1\ny,y,1\nz,z,1\n',
  choices:
    'applicant,rank,pool,priority\nt1,1,x,0\nt1,2,y,0\nt2,1,x,0\nt2,2,z,0\nt2,3,y,0\nc,1,y,0\nc,2,z,0\n',
};

test.each<[GroupPolicy, string[]]>([
  // Tickets in the order of the file: t1 draws x, t2 draws z; z is on the list of t2 alone, so both better and worse are x.
  ['joinBetter', ['t1 x', 't2 x', 'c y']],
  ['joinWorse', ['t1 x', 't2 x', 'c y']],
])('[A42] twins with lists of their own under %s join where both chose', (groups, expected) => {
  expect(place(buildMarket(APART), { ...DEFAULT_RULES, groups })).toEqual(expected);
});

test('[A42] twins who drew apart join at the better or the worse school, beyond its seats', () => {
  const market = buildMarket({
    ...APART,
    choices: APART.choices.replace('t1,2,y,0\n', 't1,2,y,0\nt1,3,z,0\n'),
  });
  expect(place(market, { ...DEFAULT_RULES, groups: 'joinBetter' })).toEqual(['t1 x', 't2 x', 'c y']);
  expect(place(market, { ...DEFAULT_RULES, groups: 'joinWorse' })).toEqual(['t1 z', 't2 z', 'c y']);
});

test('[A42] twins without a school that both chose stay where they drew, and are counted', () => {
  const market = buildMarket({
    applicants: 'applicant,group\nt1,twins\nt2,twins\n',
    pools: 'pool,school,seats\nx,x,1\ny,y,1\n',
    choices: 'applicant,rank,pool,priority\nt1,1,x,0\nt2,1,y,0\n',
  });
  const scores = scoreChoices(market, Int32Array.from([0, 1]), true, true);
  const run = unwrap(runMechanism(market, { ...DEFAULT_RULES, groups: 'joinBetter' }, 'da', scores));
  expect(run.unsettled).toBe(1);
  expect([...run.placed]).toEqual([0, 1]);
});

test('[A43] quota places go down to the control line, so many points below the school’s open line', () => {
  const rules: Rules = {
    ...DEFAULT_RULES,
    stages: [
      { name: '统招', serves: 'open', unusedToOpen: false },
      { name: '指标到校', serves: 'reserved', unusedToOpen: false, belowOpenLine: 20 },
    ],
  };
  const market = buildMarket({
    applicants: 'applicant,entitlements\na,j1\nb,j1\nc,j1\nd,j1\n',
    pools: 'pool,school,seats,reserveFor\nopen,s,2,\nq,s,5,j1\n',
    choices:
      'applicant,rank,pool,priority\na,1,open,700\nb,1,open,680\nc,1,open,660\nc,2,q,660\nd,1,open,659\nd,2,q,659\n',
  });
  // The open line is 680, the control line 660: c is on it and gets a quota place, d is one point below.
  expect(place(market, rules)).toEqual(['a open', 'b open', 'c q', 'd -']);
});

test('[A44] half of the remaining places are kept for siblings, rounded as the rule says', () => {
  const rules = (round: 'down' | 'up'): Rules => ({
    ...DEFAULT_RULES,
    stages: [
      { name: 'first', serves: 'all', unusedToOpen: false },
      {
        name: 'siblings',
        serves: 'all',
        unusedToOpen: true,
        keep: { reserve: 'sibling', share: 0.5, round },
      },
    ],
  });
  const market = buildMarket({
    applicants: 'applicant,entitlements\ns1,sibling\ns2,sibling\ns3,sibling\n',
    pools: 'pool,school,seats,reserveFor\nx,s,3,\nk,s,0,sibling\n',
    choices: 'applicant,rank,pool,priority\ns1,1,k,0\ns2,1,k,0\ns3,1,k,0\n',
  });
  expect(place(market, rules('down'))).toEqual(['s1 k', 's2 -', 's3 -']);
  expect(place(market, rules('up'))).toEqual(['s1 k', 's2 k', 's3 -']);
});

test('[A45] top trading cycles refuse bound groups, and take twins who draw apart', () => {
  const market = buildMarket(TWINS);
  const scores = scoreChoices(market, Int32Array.from([0, 1, 2, 3]), true, true);
  for (const groups of ['together', 'extra'] as const) {
    const run = runMechanism(market, { ...DEFAULT_RULES, groups }, 'ttc', scores);
    expect(run.ok ? '' : run.error.code).toBe('ADMISSION_TTC_GROUPS');
  }
  for (const groups of ['split', 'joinBetter'] as const) {
    expect(runMechanism(market, { ...DEFAULT_RULES, groups }, 'ttc', scores).ok).toBe(true);
  }
});

test('[A46] a pool of 0 seats takes nobody and its choices stay valid, under every mechanism', () => {
  const ids = ['K1', 'K2', 'K3', 'K4'];
  const market = buildMarket({
    applicants: `applicant\n${ids.join('\n')}\n`,
    pools: 'pool,school,seats\nx,x,0\ny,y,1\nz,z,2\n',
    choices: `applicant,rank,pool,priority\n${ids.flatMap((id) => ['x', 'y', 'z'].map((pool, i) => `${id},${i + 1},${pool},1\n`)).join('')}`,
  });
  const scores = scoreChoices(market, Int32Array.from([2, 0, 3, 1]), true, true);
  for (const mechanism of ['da', 'sd', 'ia', 'parallel', 'ttc'] as const) {
    const { placed } = unwrap(runMechanism(market, DEFAULT_RULES, mechanism, scores));
    const ranks = [...placed].map((choice) => (choice < 0 ? 0 : (market.choices.rank[choice] as number)));
    expect(ranks, mechanism).toEqual([3, 2, 0, 3]);
  }
});

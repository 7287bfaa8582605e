import { expect, test } from 'vitest';
import { evaluateXhstt } from './evaluate-xhstt.ts';
import type { XhsttScore } from './evaluate-xhstt.ts';
import { parseXhstt } from './parse-xhstt.ts';
import { writeConstraint, writePart, writeTinyArchive } from './testing/tiny-archive.ts';

const EVENTS = (...ids: string[]): string =>
  `<Events>${ids.map((id) => `<Event Reference="${id}"/>`).join('')}</Events>`;
const GROUPS = (...ids: string[]): string =>
  `<EventGroups>${ids.map((id) => `<EventGroup Reference="${id}"/>`).join('')}</EventGroups>`;
const RESOURCES = (...ids: string[]): string =>
  `<Resources>${ids.map((id) => `<Resource Reference="${id}"/>`).join('')}</Resources>`;
const TIMES = (...ids: string[]): string =>
  `<Times>${ids.map((id) => `<Time Reference="${id}"/>`).join('')}</Times>`;
const DAYS = '<TimeGroups><TimeGroup Reference="A"/><TimeGroup Reference="B"/></TimeGroups>';
const RANGE = (minimum: number, maximum: number): string =>
  `<Minimum>${minimum}</Minimum><Maximum>${maximum}</Maximum>`;

function score(constraints: string, ...parts: string[]): XhsttScore {
  const read = parseXhstt(writeTinyArchive({ constraints, events: parts.map(writePart).join('') }));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [instance] = read.value.instances;
  const [archived] = read.value.solutions;
  if (instance === undefined || archived === undefined) throw new Error('nothing read');
  return evaluateXhstt(instance, archived.solution);
}

const objective = (constraints: string, ...parts: string[]): number => score(constraints, ...parts).objective;

const COSTS = [
  ['Linear', false, { infeasibility: 0, objective: 15 }],
  ['Quadratic', true, { infeasibility: 45, objective: 0 }],
  ['Step', false, { infeasibility: 0, objective: 5 }],
] as const;

test.each(COSTS)('[TX5] a deviation of 3 with weight 5, %s, required %s', (cost, required, expected) => {
  expect(score(writeConstraint('AssignTime', EVENTS('Maths'), '', cost, 5, required))).toMatchObject(
    expected,
  );
});

test('[TX1] an event named by a group twice and by itself counts once', () => {
  const applies = `${GROUPS('maths', 'both')}${EVENTS('Maths')}`;
  expect(objective(writeConstraint('AssignTime', applies))).toBe(3 + 2);
  const spread = `<TimeGroups><TimeGroup Reference="all">${RANGE(2, 2)}</TimeGroup></TimeGroups>`;
  expect(objective(writeConstraint('SpreadEvents', GROUPS('maths', 'maths'), spread), 'Maths 3 a1')).toBe(1);
});

test('[TX2] a teacher named by the event and by its resource group attends once', () => {
  const clashes = writeConstraint('AvoidClashes', RESOURCES('T1', 'T2'));
  expect(objective(clashes, 'Talk 1 a1')).toBe(0);
  expect(objective(clashes, 'Talk 1 a1', 'Music 2 a1')).toBe(1);
});

test('[TX4] what is left out has no time, unless it is preassigned', () => {
  expect(objective(writeConstraint('AssignTime', EVENTS('Late')))).toBe(0);
  expect(objective(writeConstraint('AssignTime', EVENTS('Maths')), 'Maths 2 a1')).toBe(1);
  expect(
    objective(
      writeConstraint(
        'SplitEvents',
        EVENTS('Maths'),
        '<MinimumDuration>2</MinimumDuration><MaximumDuration>3</MaximumDuration><MinimumAmount>1</MinimumAmount><MaximumAmount>1</MaximumAmount>',
      ),
      'Maths 2 a1',
    ),
  ).toBe(2);
});

test('[TX6] parts without a time', () => {
  expect(objective(writeConstraint('AssignTime', EVENTS('Maths')), 'Maths 1 a1', 'Maths 2 -')).toBe(2);
});

test('[TX7] parts without a resource', () => {
  const assign = writeConstraint('AssignResource', EVENTS('Maths', 'Music'), '<Role>Room</Role>');
  expect(objective(assign, 'Maths 1 a1 Room=R1', 'Maths 2 -')).toBe(2);
});

test('[TX8] parts too long, too few, too many', () => {
  const split = (longest: number, fewest: number, most: number): string =>
    writeConstraint(
      'SplitEvents',
      EVENTS('Maths'),
      `<MinimumDuration>1</MinimumDuration><MaximumDuration>${longest}</MaximumDuration><MinimumAmount>${fewest}</MinimumAmount><MaximumAmount>${most}</MaximumAmount>`,
    );
  expect(objective(split(2, 1, 9), 'Maths 3 a1')).toBe(1);
  expect(objective(split(3, 3, 9), 'Maths 3 a1')).toBe(2);
  expect(objective(split(1, 1, 1), 'Maths 1 a1', 'Maths 2 b1')).toBe(2);
});

test('[TX9] doubles too few and too many', () => {
  const doubles = writeConstraint(
    'DistributeSplitEvents',
    EVENTS('Maths', 'Music'),
    `<Duration>2</Duration>${RANGE(1, 1)}`,
  );
  expect(objective(doubles, 'Maths 3 a1', 'Music 2 b1')).toBe(1);
  expect(objective(doubles, 'Maths 2 a1', 'Maths 1 b1', 'Music 1 b2', 'Music 1 b3')).toBe(1);
});

test('[TX10] only the start of a part is preferred, only of the stated duration', () => {
  const prefer = (rest: string): string =>
    writeConstraint('PreferTimes', EVENTS('Maths'), TIMES('a1', 'b1') + rest);
  expect(objective(prefer(''), 'Maths 2 a1', 'Maths 1 b2')).toBe(1);
  expect(objective(prefer('<Duration>2</Duration>'), 'Maths 2 a2', 'Maths 1 b2')).toBe(2);
  expect(objective(prefer(''))).toBe(0);
});

test('[TX11] resources outside the preferred ones', () => {
  const prefer = writeConstraint('PreferResources', EVENTS('Maths'), `${RESOURCES('R1')}<Role>Room</Role>`);
  expect(objective(prefer, 'Maths 1 a1 Room=R1', 'Maths 2 b1 Room=R2')).toBe(2);
  expect(objective(prefer, 'Maths 3 a1')).toBe(0);
});

test('[TX12] one room for all parts', () => {
  const avoid = writeConstraint('AvoidSplitAssignments', GROUPS('maths'), '<Role>Room</Role>');
  expect(objective(avoid, 'Maths 1 a1 Room=R1', 'Maths 2 b1 Room=R2')).toBe(1);
  expect(objective(avoid, 'Maths 1 a1 Room=R1', 'Maths 2 b1')).toBe(0);
});

test('[TX13] starts in each time group', () => {
  const spread = `<TimeGroups><TimeGroup Reference="A">${RANGE(1, 1)}</TimeGroup><TimeGroup Reference="B">${RANGE(1, 1)}</TimeGroup></TimeGroups>`;
  const constraint = writeConstraint('SpreadEvents', GROUPS('both'), spread);
  expect(objective(constraint, 'Maths 3 a1', 'Music 2 b1')).toBe(0);
  expect(objective(constraint, 'Maths 3 a1', 'Music 1 a4', 'Music 1 a4')).toBe(2 + 1);
});

test('[TX14] times of some but not of all', () => {
  const link = writeConstraint('LinkEvents', GROUPS('both'));
  expect(objective(link, 'Maths 3 a1', 'Music 2 a1')).toBe(1);
  expect(objective(link, 'Maths 3 a1', 'Music 1 a2', 'Music 1 b1')).toBe(3);
});

test('[TX15] separation between the end of the first and the start of the second', () => {
  const order = writeConstraint(
    'OrderEvents',
    '<EventPairs><EventPair><FirstEvent Reference="Maths"/><SecondEvent Reference="Music"/><MinSeparation>1</MinSeparation><MaxSeparation>2</MaxSeparation></EventPair></EventPairs>',
  );
  expect(objective(order, 'Maths 3 a1', 'Music 2 b1')).toBe(0);
  expect(objective(order, 'Maths 3 a1', 'Music 2 a4')).toBe(1);
  expect(objective(order, 'Maths 3 a1', 'Music 2 b3')).toBe(1);
  expect(objective(order, 'Maths 3 b1', 'Music 2 a1')).toBe(8);
  expect(objective(order, 'Maths 3 b1')).toBe(0);
});

test('[TX16] clashes are counted beyond the first, time by time', () => {
  expect(
    objective(writeConstraint('AvoidClashes', RESOURCES('C')), 'Maths 3 a1', 'Music 1 a1', 'Music 1 a1'),
  ).toBe(2);
});

test('[TX17] unavailable times are counted once however often they are used', () => {
  const unavailable = writeConstraint('AvoidUnavailableTimes', RESOURCES('C'), TIMES('a1', 'a2', 'b4'));
  expect(objective(unavailable, 'Maths 3 a1', 'Music 2 a1')).toBe(2);
});

test('[TX18] idle times are added over the days before the range', () => {
  const idle = (minimum: number, maximum: number): string =>
    writeConstraint('LimitIdleTimes', RESOURCES('C'), DAYS + RANGE(minimum, maximum));
  const parts = ['Maths 1 a1', 'Maths 1 a4', 'Maths 1 b1', 'Music 1 b3', 'Music 1 -'];
  expect(objective(idle(0, 0), ...parts)).toBe(3);
  expect(objective(idle(0, 2), ...parts)).toBe(1);
  expect(objective(idle(5, 9), ...parts)).toBe(2);
});

test('[TX19] days with a busy time', () => {
  const cluster = (minimum: number, maximum: number): string =>
    writeConstraint('ClusterBusyTimes', RESOURCES('C'), DAYS + RANGE(minimum, maximum));
  expect(objective(cluster(0, 1), 'Maths 3 a1', 'Music 2 b1')).toBe(1);
  expect(objective(cluster(2, 2), 'Maths 3 a1')).toBe(1);
});

test('[TX20] busy times a day; a free day is never short', () => {
  const busy = writeConstraint('LimitBusyTimes', RESOURCES('C'), DAYS + RANGE(2, 2));
  expect(objective(busy, 'Maths 3 a1')).toBe(1);
  expect(objective(busy, 'Maths 3 a1', 'Music 1 b1', 'Music 1 -')).toBe(2);
});

test('[TX21] workloads by duration, rounded up', () => {
  const workload = (minimum: number, maximum: number): string =>
    writeConstraint('LimitWorkload', RESOURCES('R1', 'R2'), RANGE(minimum, maximum));
  // Two thirds and one third of 7.
  expect(objective(workload(0, 3), 'Maths 2 a1 Room=R1', 'Maths 1 b1 Room=R2')).toBe(2);
  expect(objective(workload(0, 7), 'Maths 1 a1 Room=R1', 'Maths 1 b1 Room=R1', 'Maths 1 b3 Room=R1')).toBe(0);
  expect(objective(workload(7, 9), 'Maths 2 a1 Room=R1', 'Maths 1 b1 Room=R1')).toBe(7);
});

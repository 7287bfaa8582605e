import type { CostFunction, XhsttConstraint } from '../constraint.ts';
import type { EventResource, XhsttEvent, XhsttInstance } from '../instance.ts';
import { RandomSource } from '../../random-source.ts';

const COSTS: readonly CostFunction[] = ['Linear', 'Quadratic', 'Step'];

/** A small instance from a seed with constraints of all sixteen kinds, open places, links, fixed times and odd groups. */
export function makeRandomInstance(seed: number): XhsttInstance {
  const random = new RandomSource(seed);
  const times = 8 + random.below(6) + (random.below(4) === 0 ? 30 : 0);
  const draw = (bound: number, count: number): number[] =>
    [...new Set(Array.from({ length: count }, () => random.below(bound)))].toSorted((a, b) => a - b);
  const resources = 6;
  const events: XhsttEvent[] = Array.from({ length: 7 }, (_, index) => {
    const duration = 1 + random.below(4);
    const places: EventResource[] = draw(4, 2).map((resource) => ({
      role: null,
      type: 0,
      resource,
      workload: duration,
    }));
    if (random.below(2) === 0)
      places.push({ role: 'Room', type: 1, resource: -1, workload: 1 + random.below(9) });
    const time = random.below(6) === 0 ? random.below(times - duration) : -1;
    return { id: `E${index}`, name: '', duration, workload: duration, time, resources: places };
  });
  const eventGroups = Array.from({ length: 4 }, (_, index) => ({
    id: `G${index}`,
    name: '',
    members: draw(events.length, 3),
  }));
  const timeGroups = [
    { id: 'first', name: '', members: Array.from({ length: Math.ceil(times / 2) }, (_, time) => time) },
    {
      id: 'second',
      name: '',
      members: Array.from({ length: Math.floor(times / 2) }, (_, time) => time + Math.ceil(times / 2)),
    },
    { id: 'whole', name: '', members: Array.from({ length: times }, (_, time) => time) },
    { id: 'some', name: '', members: draw(times, 5) },
  ];
  const base = (index: number) => ({
    id: `X${index}`,
    name: '',
    isRequired: random.below(2) === 0,
    weight: random.below(5),
    costFunction: COSTS[random.below(3)] as CostFunction,
  });
  const range = (most: number): { minimum: number; maximum: number } => {
    const minimum = random.below(most);
    return { minimum, maximum: minimum + random.below(3) };
  };
  const someEvents = (): number[] => draw(events.length, 4);
  const groups = (): (readonly number[])[] =>
    draw(timeGroups.length, 3).map((group) => timeGroups[group]?.members ?? []);
  const constraints: XhsttConstraint[] = Array.from({ length: 2 }, (_, index) => index * 16).flatMap(
    (from) => [
      {
        kind: 'AssignResource',
        ...base(from),
        events: someEvents(),
        role: random.below(2) === 0 ? 'Room' : null,
      },
      { kind: 'AssignTime', ...base(from + 1), events: someEvents() },
      {
        kind: 'SplitEvents',
        ...base(from + 2),
        events: someEvents(),
        shortest: 1,
        longest: 2,
        fewest: random.below(3),
        most: 3,
      },
      { kind: 'DistributeSplitEvents', ...base(from + 3), events: someEvents(), duration: 2, ...range(2) },
      { kind: 'PreferResources', ...base(from + 4), events: someEvents(), role: 'Room', preferred: [4] },
      {
        kind: 'PreferTimes',
        ...base(from + 5),
        events: someEvents(),
        times: draw(times, 6),
        duration: random.below(3),
      },
      { kind: 'AvoidSplitAssignments', ...base(from + 6), eventGroups: draw(4, 2), role: 'Room' },
      {
        kind: 'SpreadEvents',
        ...base(from + 7),
        eventGroups: draw(4, 2),
        ranges: groups().map((members) => ({ times: members, ...range(2) })),
      },
      { kind: 'LinkEvents', ...base(from + 8), eventGroups: draw(4, 1) },
      {
        kind: 'OrderEvents',
        ...base(from + 9),
        pairs: [{ first: random.below(7), second: random.below(7), ...range(3) }],
      },
      { kind: 'AvoidClashes', ...base(from + 10), resources: draw(resources, 4) },
      {
        kind: 'AvoidUnavailableTimes',
        ...base(from + 11),
        resources: draw(resources, 3),
        times: draw(times, 4),
      },
      {
        kind: 'LimitIdleTimes',
        ...base(from + 12),
        resources: draw(resources, 3),
        timeGroups: groups(),
        ...range(2),
      },
      {
        kind: 'ClusterBusyTimes',
        ...base(from + 13),
        resources: draw(resources, 3),
        timeGroups: groups(),
        ...range(3),
      },
      {
        kind: 'LimitBusyTimes',
        ...base(from + 14),
        resources: draw(resources, 3),
        timeGroups: groups(),
        ...range(4),
      },
      { kind: 'LimitWorkload', ...base(from + 15), resources: draw(resources, 4), ...range(9) },
    ],
  );
  return {
    id: 'random',
    name: '',
    times: Array.from({ length: times }, (_, time) => `t${time}`),
    timeGroups,
    resourceTypes: [
      { id: 'people', name: '' },
      { id: 'room', name: '' },
    ],
    resourceGroups: [],
    resources: Array.from({ length: resources }, (_, index) => ({
      id: `R${index}`,
      name: '',
      type: index < 4 ? 0 : 1,
    })),
    eventGroups,
    events,
    constraints,
  };
}

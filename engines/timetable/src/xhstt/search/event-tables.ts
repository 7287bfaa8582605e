import type { XhsttConstraint } from '../constraint.ts';
import type { XhsttInstance } from '../instance.ts';
import type { MonitorBuilder } from './monitor-table.ts';
import { RowBuilder } from './rows.ts';
import type { Rows } from './rows.ts';

export type SplitConstraint = Extract<
  XhsttConstraint,
  { readonly kind: 'SplitEvents' | 'DistributeSplitEvents' }
>;

/** A monitor of how an event is split. */
export interface SplitMonitor {
  readonly monitor: number;
  readonly constraint: SplitConstraint;
}

/** A monitor of starting times: 1 in `allowed` for the preferred ones; only parts of `duration`, or all when 0. */
export interface TimeMonitor {
  readonly monitor: number;
  readonly duration: number;
  readonly allowed: Uint8Array;
  readonly isRequired: boolean;
}

/** A monitor of chosen resources: 1 in `allowed` for the preferred ones, none allowed-list for “must have one”. */
export interface PlaceMonitor {
  readonly monitor: number;
  readonly allowed: Uint8Array | undefined;
  readonly isRequired: boolean;
}

/** A monitor of starts in time groups: the ranges that hold each time. */
export interface SpreadMonitor {
  readonly monitor: number;
  readonly rangesAt: Rows;
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
  /** Where the counters of this monitor begin. */
  readonly offset: number;
}

/** A monitor of events that are to run together. */
export interface LinkMonitor {
  readonly monitor: number;
  readonly size: number;
  readonly offset: number;
}

/** A monitor of two events in order. */
export interface OrderMonitor {
  readonly monitor: number;
  readonly first: number;
  readonly second: number;
}

/** A monitor of the resources used for one role in an event group. */
export interface WholeMonitor {
  readonly monitor: number;
  readonly offset: number;
}

/** Which monitors watch an event (first six) or a place of it (last two); a place is numbered through all events. */
export interface EventTables {
  readonly assign: readonly (readonly number[])[];
  readonly split: readonly (readonly SplitMonitor[])[];
  readonly start: readonly (readonly TimeMonitor[])[];
  readonly spread: readonly (readonly SpreadMonitor[])[];
  readonly link: readonly (readonly LinkMonitor[])[];
  readonly order: readonly (readonly OrderMonitor[])[];
  readonly place: readonly (readonly PlaceMonitor[])[];
  readonly whole: readonly (readonly WholeMonitor[])[];
  readonly spreadCounters: number;
  readonly linkCounters: number;
  readonly wholeCounters: number;
  /** Spread monitors once each, for their deviation while nothing is placed. */
  readonly spreadMonitors: readonly SpreadMonitor[];
  /** Events that a required link binds together, by event. */
  readonly linked: readonly (readonly number[])[];
}

const lists = <Item>(count: number): Item[][] => Array.from({ length: count }, () => []);

function markAllowed(size: number, members: readonly number[]): Uint8Array {
  const allowed = new Uint8Array(size);
  for (const member of members) allowed[member] = 1;
  return allowed;
}

/** Makes the tables of the constraints on events, event groups and pairs. `placeStarts`: the number of an event's first place. */
export function buildEventTables(
  instance: XhsttInstance,
  monitors: MonitorBuilder,
  placeStarts: Int32Array,
): EventTables {
  const events = instance.events.length;
  const times = instance.times.length;
  const resources = instance.resources.length;
  const places = placeStarts[events] as number;
  const tables = {
    assign: lists<number>(events),
    split: lists<SplitMonitor>(events),
    start: lists<TimeMonitor>(events),
    spread: lists<SpreadMonitor>(events),
    link: lists<LinkMonitor>(events),
    order: lists<OrderMonitor>(events),
    place: lists<PlaceMonitor>(places),
    whole: lists<WholeMonitor>(places),
  };
  const spreadMonitors: SpreadMonitor[] = [];
  const parents = Int32Array.from({ length: events }, (_, event) => event);
  const rootOf = (event: number): number => {
    let root = event;
    while (parents[root] !== root) root = parents[root] as number;
    return root;
  };
  let spreadCounters = 0;
  let linkCounters = 0;
  let wholeCounters = 0;
  const placesOf = (event: number, role: string | null): number[] =>
    (instance.events[event]?.resources ?? []).flatMap((place, index) =>
      (role === null ? place.resource < 0 : place.role === role)
        ? [(placeStarts[event] as number) + index]
        : [],
    );
  for (const constraint of instance.constraints) {
    if (constraint.weight === 0) continue;
    const { isRequired } = constraint;
    switch (constraint.kind) {
      case 'AssignTime':
        for (const event of constraint.events) tables.assign[event]?.push(monitors.add(constraint));
        break;
      case 'SplitEvents':
      case 'DistributeSplitEvents':
        for (const event of constraint.events) {
          tables.split[event]?.push({ monitor: monitors.add(constraint), constraint });
        }
        break;
      case 'PreferTimes': {
        const allowed = markAllowed(times, constraint.times);
        const { duration } = constraint;
        for (const event of constraint.events) {
          tables.start[event]?.push({ monitor: monitors.add(constraint), duration, allowed, isRequired });
        }
        break;
      }
      case 'AssignResource':
      case 'PreferResources': {
        const allowed =
          constraint.kind === 'AssignResource' ? undefined : markAllowed(resources, constraint.preferred);
        for (const event of constraint.events) {
          for (const place of placesOf(event, constraint.role)) {
            tables.place[place]?.push({ monitor: monitors.add(constraint), allowed, isRequired });
          }
        }
        break;
      }
      case 'AvoidSplitAssignments':
        for (const group of constraint.eventGroups) {
          const whole = { monitor: monitors.add(constraint), offset: wholeCounters };
          wholeCounters += resources;
          for (const event of instance.eventGroups[group]?.members ?? []) {
            for (const place of placesOf(event, constraint.role)) tables.whole[place]?.push(whole);
          }
        }
        break;
      case 'SpreadEvents': {
        const at = new RowBuilder(times);
        constraint.ranges.forEach((range, index) => range.times.forEach((time) => at.push(time, index)));
        const rangesAt = at.pack();
        const minimum = Int32Array.from(constraint.ranges, (range) => range.minimum);
        const maximum = Int32Array.from(constraint.ranges, (range) => range.maximum);
        for (const group of constraint.eventGroups) {
          const spread = {
            monitor: monitors.add(constraint),
            rangesAt,
            minimum,
            maximum,
            offset: spreadCounters,
          };
          spreadCounters += minimum.length;
          spreadMonitors.push(spread);
          for (const event of instance.eventGroups[group]?.members ?? []) tables.spread[event]?.push(spread);
        }
        break;
      }
      case 'LinkEvents':
        for (const group of constraint.eventGroups) {
          const members = instance.eventGroups[group]?.members ?? [];
          const link = { monitor: monitors.add(constraint), size: members.length, offset: linkCounters };
          linkCounters += times;
          for (const event of members) {
            tables.link[event]?.push(link);
            if (isRequired) parents[rootOf(event)] = rootOf(members[0] as number);
          }
        }
        break;
      case 'OrderEvents':
        for (const { first, second, minimum, maximum } of constraint.pairs) {
          const order = { monitor: monitors.add(constraint, minimum, maximum), first, second };
          tables.order[first]?.push(order);
          if (second !== first) tables.order[second]?.push(order);
        }
        break;
      default:
        break;
    }
  }
  // An event whose time is given moves with nobody.
  const isFixed = (event: number): boolean => (instance.events[event]?.time ?? -1) >= 0;
  const classes = lists<number>(events);
  for (let event = 0; event < events; event += 1) if (!isFixed(event)) classes[rootOf(event)]?.push(event);
  const linked = instance.events.map((_, event) =>
    isFixed(event) ? [event] : (classes[rootOf(event)] ?? []),
  );
  return { ...tables, spreadCounters, linkCounters, wholeCounters, spreadMonitors, linked };
}

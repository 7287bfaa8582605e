import type { XhsttInstance } from '../instance.ts';
import { buildEventTables } from './event-tables.ts';
import type { EventTables } from './event-tables.ts';
import { MonitorBuilder } from './monitor-table.ts';
import type { MonitorTable } from './monitor-table.ts';
import { buildResourceTables } from './resource-tables.ts';
import type { ResourceTables } from './resource-tables.ts';

/**
 * An instance in flat arrays. A *slot* is room for one part of an event; an event has as many slots as its duration, unused ones
 * have duration 0. A *place* is one event resource, numbered through all events.
 */
export interface CompiledInstance {
  readonly instance: XhsttInstance;
  readonly times: number;
  readonly resources: number;
  readonly events: number;
  readonly slots: number;
  readonly durations: Int32Array;
  /** The first slot and the first place of each event; one more at the end. */
  readonly slotStarts: Int32Array;
  readonly placeStarts: Int32Array;
  readonly eventOfSlot: Int32Array;
  /** Where the chosen resources of a slot begin. */
  readonly seatStarts: Int32Array;
  /** The preassigned resource of each place, or −1. */
  readonly preassigned: Int32Array;
  /** Workload of a place for one time of its event, in `workloadUnit`ths. */
  readonly placeWorkload: Float64Array;
  readonly workloadUnit: number;
  readonly monitors: MonitorTable;
  readonly onEvents: EventTables;
  readonly onResources: ResourceTables;
}

const MOST_UNITS = 1_000_000;

const divide = (a: number, b: number): number => (b === 0 ? a : divide(b, a % b));

/** A number of units in which the workload of one time of any event is whole, when that is not too large. */
function chooseUnit(durations: readonly number[]): number {
  return durations.reduce((unit, duration) => {
    const next = (unit / divide(unit, duration)) * duration;
    return next > MOST_UNITS ? unit : next;
  }, 1);
}

/** Puts an instance into flat arrays for the search. */
export function compileInstance(instance: XhsttInstance): CompiledInstance {
  const events = instance.events.length;
  const durations = Int32Array.from(instance.events, (event) => event.duration);
  const slotStarts = new Int32Array(events + 1);
  const placeStarts = new Int32Array(events + 1);
  instance.events.forEach((event, index) => {
    slotStarts[index + 1] = (slotStarts[index] as number) + event.duration;
    placeStarts[index + 1] = (placeStarts[index] as number) + event.resources.length;
  });
  const slots = slotStarts[events] as number;
  const eventOfSlot = new Int32Array(slots);
  const seatStarts = new Int32Array(slots + 1);
  for (let event = 0; event < events; event += 1) {
    const places = (placeStarts[event + 1] as number) - (placeStarts[event] as number);
    for (let slot = slotStarts[event] as number; slot < (slotStarts[event + 1] as number); slot += 1) {
      eventOfSlot[slot] = event;
      seatStarts[slot + 1] = (seatStarts[slot] as number) + places;
    }
  }
  const workloadUnit = chooseUnit([...new Set(instance.events.map((event) => event.duration))]);
  const places = instance.events.flatMap((event) => event.resources.map((place) => ({ event, place })));
  const monitors = new MonitorBuilder();
  const onEvents = buildEventTables(instance, monitors, placeStarts);
  const onResources = buildResourceTables(instance, monitors);
  return {
    instance,
    times: instance.times.length,
    resources: instance.resources.length,
    events,
    slots,
    durations,
    slotStarts,
    placeStarts,
    eventOfSlot,
    seatStarts,
    preassigned: Int32Array.from(places, ({ place }) => place.resource),
    placeWorkload: Float64Array.from(
      places,
      ({ event, place }) => (place.workload * workloadUnit) / event.duration,
    ),
    workloadUnit,
    monitors: monitors.pack(),
    onEvents,
    onResources,
  };
}

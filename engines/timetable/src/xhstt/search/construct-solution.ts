import { choosePartition } from './choose-partition.ts';
import type { Domains } from './domains.ts';
import type { RandomSource } from '../../random-source.ts';
import type { SearchState } from './search-state.ts';

/** What a point of a required constraint counts while a first solution is made. */
const REQUIRED = 10_000;

/** Splits every event the cheapest way; events that are linked are split alike. */
function splitEvents(state: SearchState, random: RandomSource): void {
  const { model } = state;
  const isDone = new Uint8Array(model.events);
  for (let event = 0; event < model.events; event += 1) {
    if (isDone[event] === 1 || (model.instance.events[event]?.time ?? -1) >= 0) continue;
    const alike = (model.onEvents.linked[event] ?? []).filter(
      (other) => model.durations[other] === model.durations[event],
    );
    const monitors = alike.flatMap((other) => model.onEvents.split[other] ?? []);
    const parts = choosePartition(model.durations[event] as number, monitors, random);
    for (const other of alike) {
      isDone[other] = 1;
      if ((model.instance.events[other]?.time ?? -1) >= 0) continue;
      const first = model.slotStarts[other] as number;
      parts.forEach((part, index) => state.setDuration(first + index, part));
    }
  }
  state.keep();
}

/** Parts, each with those of linked events, the hardest to place first. */
function orderParts({ model, duration }: SearchState, random: RandomSource): number[][] {
  const load = new Float64Array(model.resources);
  for (let slot = 0; slot < model.slots; slot += 1) {
    const event = model.eventOfSlot[slot] as number;
    for (
      let place = model.placeStarts[event] as number;
      place < (model.placeStarts[event + 1] as number);
      place += 1
    ) {
      const resource = model.preassigned[place] as number;
      if (resource >= 0) load[resource] = (load[resource] as number) + (duration[slot] as number);
    }
  }
  const blocks: { slots: number[]; weight: number }[] = [];
  for (let event = 0; event < model.events; event += 1) {
    const linked = model.onEvents.linked[event] ?? [];
    const alike = linked.filter((other) => model.durations[other] === model.durations[event]);
    if (alike[0] !== event) continue;
    const places = alike.flatMap((other) => [
      ...model.preassigned.subarray(model.placeStarts[other], model.placeStarts[other + 1]),
    ]);
    const busy = places.reduce(
      (sum, resource) => sum + (resource < 0 ? 0.5 : (load[resource] as number) / model.times),
      0,
    );
    for (let index = 0; index < (model.durations[event] as number); index += 1) {
      const slots = alike.map((other) => (model.slotStarts[other] as number) + index);
      const length = duration[slots[0] as number] as number;
      if (length > 0) blocks.push({ slots, weight: length * (1 + busy) * (0.9 + 0.2 * random.share()) });
    }
  }
  return blocks.toSorted((a, b) => b.weight - a.weight).map(({ slots }) => slots);
}

/** Tries values with `set`, keeps the cheapest (one of them, when several are equal). */
function setCheapest(
  state: SearchState,
  values: Int32Array,
  random: RandomSource,
  set: (value: number) => void,
): void {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let equal = 0;
  for (const value of values) {
    set(value);
    const cost = state.costs.hard * REQUIRED + state.costs.soft;
    state.undo();
    if (cost < least) equal = 0;
    if (cost > least) continue;
    equal += 1;
    least = cost;
    if (random.below(equal) === 0) best = value;
  }
  if (best >= 0) set(best);
  state.keep();
}

/** Fills the open places of a part, each with the cheapest resource. */
function fillPlaces(state: SearchState, domains: Domains, slot: number, random: RandomSource): void {
  const { model } = state;
  const event = model.eventOfSlot[slot] as number;
  const places = model.instance.events[event]?.resources ?? [];
  places.forEach((place, index) => {
    if (place.resource >= 0) return;
    const number = (model.placeStarts[event] as number) + index;
    const before = state.costs.hard * REQUIRED + state.costs.soft;
    setCheapest(state, domains.resources(number, place.type), random, (value) =>
      state.setSeat(slot, index, value),
    );
    if (state.costs.hard * REQUIRED + state.costs.soft <= before) return;
    state.setSeat(slot, index, -1);
    state.keep();
  });
}

/** Makes a first solution: splits, then places the hardest part first, each where it costs least. */
export function constructSolution(state: SearchState, domains: Domains, random: RandomSource): void {
  const { model } = state;
  splitEvents(state, random);
  for (const slots of orderParts(state, random)) {
    const first = slots[0] as number;
    const event = model.eventOfSlot[first] as number;
    setCheapest(state, domains.starts(event, state.duration[first] as number), random, (time) => {
      for (const slot of slots) {
        if (time + (state.duration[slot] as number) <= model.times) state.setTime(slot, time);
      }
    });
    for (const slot of slots) fillPlaces(state, domains, slot, random);
  }
}

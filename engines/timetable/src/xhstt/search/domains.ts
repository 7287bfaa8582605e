import type { CompiledInstance } from './compile-instance.ts';

/** Where parts may start and who may fill places, as far as single required constraints say. */
export class Domains {
  readonly #model: CompiledInstance;
  readonly #starts: (Int32Array | undefined)[];
  readonly #allowed: (Uint8Array | undefined)[];
  readonly #resources: (Int32Array | undefined)[];

  constructor(model: CompiledInstance) {
    this.#model = model;
    this.#starts = Array.from({ length: model.slots });
    this.#allowed = Array.from({ length: model.slots });
    this.#resources = Array.from({ length: model.preassigned.length });
  }

  /** Starts for a part of an event: those that break no required constraint by themselves, or all when there is none. */
  starts(event: number, duration: number): Int32Array {
    const key = (this.#model.slotStarts[event] as number) + duration - 1;
    return (this.#starts[key] ??= this.#findStarts(event, duration));
  }

  /** True when a start is among `starts`. */
  isStart(event: number, duration: number, time: number): boolean {
    const key = (this.#model.slotStarts[event] as number) + duration - 1;
    let allowed = this.#allowed[key];
    if (allowed === undefined) {
      allowed = new Uint8Array(this.#model.times);
      for (const start of this.starts(event, duration)) allowed[start] = 1;
      this.#allowed[key] = allowed;
    }
    return allowed[time] === 1;
  }

  /** Resources for an open place: of its type and preferred by all required constraints, or all of the type when there is none. */
  resources(place: number, type: number): Int32Array {
    return (this.#resources[place] ??= this.#findResources(place, type));
  }

  #findStarts(event: number, duration: number): Int32Array {
    const { instance, times, onEvents, onResources, placeStarts, preassigned } = this.#model;
    const fixed = instance.events[event]?.time ?? -1;
    if (fixed >= 0) return Int32Array.of(fixed);
    const all = Array.from({ length: Math.max(0, times - duration + 1) }, (_, time) => time);
    const places = preassigned.subarray(placeStarts[event], placeStarts[event + 1]);
    const good = all.filter((time) => {
      for (const { isRequired, allowed, duration: only } of onEvents.start[event] ?? []) {
        if (isRequired && allowed[time] === 0 && (only === 0 || only === duration)) return false;
      }
      for (const resource of places) {
        if (resource < 0) continue;
        for (let at = time; at < time + duration; at += 1)
          if (onResources.barred[resource * times + at] === 1) return false;
      }
      return true;
    });
    return Int32Array.from(good.length > 0 ? good : all);
  }

  #findResources(place: number, type: number): Int32Array {
    const all = this.#model.instance.resources.flatMap((resource, index) =>
      type < 0 || resource.type === type ? [index] : [],
    );
    const monitors = (this.#model.onEvents.place[place] ?? []).filter((each) => each.isRequired);
    const good = all.filter((resource) =>
      monitors.every(({ allowed }) => allowed === undefined || allowed[resource] === 1),
    );
    return Int32Array.from(good.length > 0 ? good : all);
  }
}

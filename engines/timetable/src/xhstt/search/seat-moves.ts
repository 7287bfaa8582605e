import type { Domains } from './domains.ts';
import type { RandomSource } from '../../random-source.ts';
import type { SearchState } from './search-state.ts';

/** Moves that change who fills open places. */
export class SeatMoves {
  /** Slots with an open place. */
  readonly slots: Int32Array;
  readonly #state: SearchState;
  readonly #domains: Domains;
  readonly #random: RandomSource;
  /** The indices of the open places of each event. */
  readonly #open: readonly (readonly number[])[];

  constructor(state: SearchState, domains: Domains, random: RandomSource) {
    this.#state = state;
    this.#domains = domains;
    this.#random = random;
    const { instance, eventOfSlot, slots } = state.model;
    this.#open = instance.events.map((event) =>
      event.resources.flatMap((place, index) => (place.resource < 0 ? [index] : [])),
    );
    this.slots = Int32Array.from({ length: slots }, (_, slot) => slot).filter(
      (slot) => (this.#open[eventOfSlot[slot] as number] as readonly number[]).length > 0,
    );
  }

  /** Gives an open place of a part another resource; now and then none, now and then in all parts of the event. */
  replace(slot: number): boolean {
    const { event, index } = this.#drawPlace(slot);
    const resource = this.#drawResource(event, index);
    if (this.#random.below(4) > 0) {
      this.#state.setSeat(slot, index, resource);
      return true;
    }
    const { slotStarts } = this.#state.model;
    for (let each = slotStarts[event] as number; each < (slotStarts[event + 1] as number); each += 1) {
      if ((this.#state.duration[each] as number) > 0) this.#state.setSeat(each, index, resource);
    }
    return true;
  }

  /** Moves a resource to a part and gives who holds it at that time what the part had. */
  exchange(slot: number): boolean {
    const { model, seat, resources, time } = this.#state;
    const { event, index } = this.#drawPlace(slot);
    const at = (model.seatStarts[slot] as number) + index;
    const own = seat[at] as number;
    const resource = this.#drawResource(event, index);
    const start = time[slot] as number;
    if (resource < 0 || resource === own || start < 0) return false;
    const cell = resource * model.times + start;
    if (resources.busy[cell] === 1) {
      const other = resources.occupant[cell] as number;
      const from = model.seatStarts[other] as number;
      const place = (this.#open[model.eventOfSlot[other] as number] as readonly number[]).find(
        (each) => seat[from + each] === resource,
      );
      if (place === undefined) return false;
      this.#state.setSeat(other, place, own);
    }
    this.#state.setSeat(slot, index, resource);
    return true;
  }

  #drawPlace(slot: number): { event: number; index: number } {
    const event = this.#state.model.eventOfSlot[slot] as number;
    const open = this.#open[event] as readonly number[];
    return { event, index: open[this.#random.below(open.length)] as number };
  }

  #drawResource(event: number, index: number): number {
    const { model } = this.#state;
    if (this.#random.below(32) === 0) return -1;
    const place = (model.placeStarts[event] as number) + index;
    const domain = this.#domains.resources(place, model.instance.events[event]?.resources[index]?.type ?? -1);
    return domain.length === 0 ? -1 : (domain[this.#random.below(domain.length)] as number);
  }
}

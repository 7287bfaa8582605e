import { findPartitions } from './choose-partition.ts';
import type { Domains } from './domains.ts';
import type { RandomSource } from '../../random-source.ts';
import type { SearchState } from './search-state.ts';
import { SeatMoves } from './seat-moves.ts';
import { SplitMoves } from './split-moves.ts';
import { TimeMoves } from './time-moves.ts';

const LONGEST_CHAIN = 24;

/** Draws random moves of all kinds. */
export class Neighbourhood {
  readonly #state: SearchState;
  readonly #random: RandomSource;
  readonly #times: TimeMoves;
  readonly #splits: SplitMoves;
  readonly #seats: SeatMoves;
  /** Slots of events without a preassigned time. */
  readonly #movable: Int32Array;
  /** Events that can be split in more than one allowed way. */
  readonly #splittable: Int32Array;
  readonly #seatShare: number;
  readonly #splitShare: number;

  constructor(state: SearchState, domains: Domains, random: RandomSource) {
    this.#state = state;
    this.#random = random;
    this.#times = new TimeMoves(state, domains, random);
    this.#splits = new SplitMoves(state, this.#times, random);
    this.#seats = new SeatMoves(state, domains, random);
    const { model } = state;
    const isOpen = (event: number): boolean => (model.instance.events[event]?.time ?? -1) < 0;
    const slots = Int32Array.from({ length: model.slots }, (_, slot) => slot);
    this.#movable = slots.filter((slot) => isOpen(model.eventOfSlot[slot] as number));
    this.#splittable = Int32Array.from({ length: model.events }, (_, event) => event).filter((event) => {
      const isAlone = (model.onEvents.linked[event]?.length ?? 1) < 2;
      return (
        isOpen(event) &&
        isAlone &&
        findPartitions(model.durations[event] as number, model.onEvents.split[event] ?? []).hasChoice
      );
    });
    this.#seatShare =
      this.#seats.slots.length === 0
        ? 0
        : this.#movable.length === 0
          ? 1
          : 0.4 * Math.min(1, this.#seats.slots.length / this.#movable.length + 0.1);
    this.#splitShare = this.#splittable.length === 0 ? 0 : 0.08;
  }

  /** Makes one random change; false when the draw led to none. */
  change(): boolean {
    const random = this.#random;
    const kind = random.share();
    if (kind < this.#seatShare) {
      const slot = this.#seats.slots[random.below(this.#seats.slots.length)] as number;
      if (this.#state.duration[slot] === 0) return false;
      return random.below(2) === 0 ? this.#seats.replace(slot) : this.#seats.exchange(slot);
    }
    if (kind < this.#seatShare + this.#splitShare) {
      return this.#splits.change(this.#splittable[random.below(this.#splittable.length)] as number);
    }
    if (this.#movable.length === 0) return false;
    const slot = this.#movable[random.below(this.#movable.length)] as number;
    const length = this.#state.duration[slot] as number;
    if (length === 0) return false;
    const draw = random.share();
    if (draw < 0.08) return this.#times.exchangeNeighbours(slot);
    const time = this.#times.drawStart(this.#state.model.eventOfSlot[slot] as number, length);
    if (draw < 0.3) return this.#times.shift(slot, time);
    return this.#times.chain(slot, time, LONGEST_CHAIN);
  }
}

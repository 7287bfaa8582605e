import type { RandomSource } from '../../random-source.ts';
import type { SearchState } from './search-state.ts';
import type { TimeMoves } from './time-moves.ts';

/** Moves that change how an event is split. Events bound by links are left as they were split at first. */
export class SplitMoves {
  readonly #state: SearchState;
  readonly #times: TimeMoves;
  readonly #random: RandomSource;

  constructor(state: SearchState, times: TimeMoves, random: RandomSource) {
    this.#state = state;
    this.#times = times;
    this.#random = random;
  }

  /** Splits a part, joins two, or passes one time from one part to another. */
  change(event: number): boolean {
    const { model } = this.#state;
    const first = model.slotStarts[event] as number;
    const count = (model.slotStarts[event + 1] as number) - first;
    const one = first + this.#random.below(count);
    const two = first + this.#random.below(count);
    const lengthOne = this.#state.duration[one] as number;
    const lengthTwo = this.#state.duration[two] as number;
    if (one === two || lengthOne === 0) return false;
    if (lengthTwo > 0)
      return this.#random.below(2) === 0
        ? this.#resize(one, two, lengthOne + lengthTwo, 0)
        : this.#pass(one, two);
    if (lengthOne < 2) return false;
    const rest = 1 + this.#random.below(lengthOne - 1);
    return this.#resize(one, two, lengthOne - rest, rest);
  }

  #pass(one: number, two: number): boolean {
    const lengthTwo = this.#state.duration[two] as number;
    if (lengthTwo < 2) return false;
    return this.#resize(one, two, (this.#state.duration[one] as number) + 1, lengthTwo - 1);
  }

  #resize(one: number, two: number, lengthOne: number, lengthTwo: number): boolean {
    const { model, duration, time, seat } = this.#state;
    const event = model.eventOfSlot[one] as number;
    const startOne = time[one] as number;
    const startTwo = time[two] as number;
    const isNew = duration[two] === 0;
    this.#state.setTime(one, -1);
    this.#state.setTime(two, -1);
    this.#state.setDuration(two, lengthTwo);
    this.#state.setDuration(one, lengthOne);
    const from = model.seatStarts[one] as number;
    const places = (model.seatStarts[one + 1] as number) - from;
    if (isNew)
      for (let index = 0; index < places; index += 1)
        this.#state.setSeat(two, index, seat[from + index] as number);
    this.#state.setTime(one, this.#keepStart(event, startOne, lengthOne));
    if (lengthTwo > 0) this.#state.setTime(two, this.#keepStart(event, startTwo, lengthTwo));
    return true;
  }

  /** Mostly the old start when it still fits, else another. */
  #keepStart(event: number, start: number, length: number): number {
    const isKept = start >= 0 && start + length <= this.#state.model.times && this.#random.below(3) > 0;
    return isKept ? start : this.#times.drawStart(event, length);
  }
}

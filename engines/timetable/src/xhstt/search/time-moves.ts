import type { Domains } from './domains.ts';
import type { RandomSource } from '../../random-source.ts';
import type { SearchState } from './search-state.ts';

/** One in so many starts is drawn from all times instead of the allowed ones. */
const WILD = 64;
/** One in so many moves takes a part's start away: a part left out may cost less than the clashes it makes. */
const LIFTED = 256;

/** Moves that change when parts start. Each returns false when it changes nothing. */
export class TimeMoves {
  readonly #state: SearchState;
  readonly #domains: Domains;
  readonly #random: RandomSource;
  readonly #mark: Int32Array;
  readonly #chain: Int32Array;
  #stamp = 0;

  constructor(state: SearchState, domains: Domains, random: RandomSource) {
    this.#state = state;
    this.#domains = domains;
    this.#random = random;
    this.#mark = new Int32Array(state.model.slots);
    this.#chain = new Int32Array(state.model.slots);
  }

  /** A start for a part, drawn from those allowed; rarely any other, or none (−1). */
  drawStart(event: number, duration: number): number {
    const draw = this.#random.below(LIFTED);
    if (draw === 0) return -1;
    if (draw % WILD === 1 && (this.#state.model.instance.events[event]?.time ?? -1) < 0) {
      return this.#random.below(this.#state.model.times - duration + 1);
    }
    const starts = this.#domains.starts(event, duration);
    return starts[this.#random.below(starts.length)] as number;
  }

  /** Moves a part, and the parts of linked events with it, to a start, whoever is there. */
  shift(slot: number, time: number): boolean {
    const old = this.#state.time[slot] as number;
    if (old === time) return false;
    this.#stamp += 1;
    const length = this.#addBlock(slot, 0);
    for (let at = 0; at < length; at += 1) this.#state.setTime(this.#chain[at] as number, time);
    return true;
  }

  /**
   * Moves a part to a start; who is in the way there moves the opposite way by as much, who is then in their way follows the
   * part, and so on (a Kempe chain). Gives up when the chain gets longer than `longest` or reaches a forbidden start.
   */
  chain(slot: number, time: number, longest: number): boolean {
    const { model, duration, time: times, seat, resources } = this.#state;
    const old = times[slot] as number;
    if (old < 0 || time < 0) return this.shift(slot, time);
    const step = time - old;
    if (step === 0) return false;
    this.#stamp += 1;
    const forward = this.#stamp;
    this.#stamp += 1;
    const backward = this.#stamp;
    let length = this.#addBlock(slot, 0, forward);
    for (let at = 0; at < length; at += 1) {
      const part = this.#chain[at] as number;
      const isForward = this.#mark[part] === forward;
      const start = (times[part] as number) + (isForward ? step : -step);
      const long = duration[part] as number;
      if (!this.#domains.isStart(model.eventOfSlot[part] as number, long, start)) {
        if (at > 0 || start < 0 || start + long > model.times) return false;
      }
      const end = model.seatStarts[part + 1] as number;
      for (let place = model.seatStarts[part] as number; place < end; place += 1) {
        const resource = seat[place] as number;
        if (resource < 0) continue;
        const row = resource * model.times;
        for (let cell = row + start; cell < row + start + long; cell += 1) {
          if (resources.busy[cell] !== 1) continue;
          const other = resources.occupant[cell] as number;
          const mark = this.#mark[other] as number;
          if (mark === forward || mark === backward) continue;
          if (length >= longest) return false;
          length = this.#addBlock(other, length, isForward ? backward : forward);
        }
      }
    }
    for (let at = 0; at < length; at += 1) {
      const part = this.#chain[at] as number;
      const start = (times[part] as number) + (this.#mark[part] === forward ? step : -step);
      this.#state.setTime(part, start);
    }
    return true;
  }

  /** Exchanges a part with the one that follows it at one of its resources, both keeping the time they fill together. */
  exchangeNeighbours(slot: number): boolean {
    const { model, duration, time: times, seat, resources } = this.#state;
    const start = times[slot] as number;
    const seats = (model.seatStarts[slot + 1] as number) - (model.seatStarts[slot] as number);
    const end = start + (duration[slot] as number);
    if (start < 0 || seats === 0 || end >= model.times) return false;
    const resource = seat[(model.seatStarts[slot] as number) + this.#random.below(seats)] as number;
    const cell = resource * model.times + end;
    if (resource < 0 || resources.busy[cell] !== 1) return false;
    const other = resources.occupant[cell] as number;
    if (times[other] !== end) return false;
    this.shift(other, start);
    this.shift(slot, start + (duration[other] as number));
    return true;
  }

  /** The parts that run with this one because their events are linked, itself included, appended to the chain from `from` on. */
  #addBlock(slot: number, from: number, mark = this.#stamp): number {
    const { model, duration, time } = this.#state;
    let length = from;
    this.#mark[slot] = mark;
    this.#chain[length] = slot;
    length += 1;
    const event = model.eventOfSlot[slot] as number;
    const linked = model.onEvents.linked[event] as readonly number[];
    if (linked.length < 2) return length;
    for (const other of linked) {
      if (other === event) continue;
      for (
        let each = model.slotStarts[other] as number;
        each < (model.slotStarts[other + 1] as number);
        each += 1
      ) {
        if (time[each] !== time[slot] || duration[each] !== duration[slot] || this.#mark[each] === mark)
          continue;
        this.#mark[each] = mark;
        this.#chain[length] = each;
        length += 1;
        break;
      }
    }
    return length;
  }
}

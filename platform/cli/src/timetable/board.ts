/**
 * What the threads of one run share: whether to stop, and the best timetable any of them has (cost and where each node
 * begins). Nodes are numbered alike in every thread, since each compiles the same problem.
 */
export class Board {
  readonly buffer: SharedArrayBuffer;
  readonly #flags: Int32Array;
  readonly #cost: Float64Array;
  readonly #starts: Int32Array;

  constructor(lessons: number, buffer?: SharedArrayBuffer) {
    this.buffer = buffer ?? new SharedArrayBuffer(32 + 4 * lessons);
    this.#flags = new Int32Array(this.buffer, 0, 4);
    this.#cost = new Float64Array(this.buffer, 16, 2);
    this.#starts = new Int32Array(this.buffer, 32);
    if (buffer === undefined) this.#cost[0] = Infinity;
  }

  /** Asks all threads to end with their best. */
  stop(): void {
    Atomics.store(this.#flags, 0, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.#flags, 0) === 1;
  }

  /** Puts a better timetable on the board. */
  offer(cost: number, starts: Int32Array): void {
    this.#lock();
    if (cost < (this.#cost[0] as number)) {
      this.#starts.set(starts);
      this.#cost[0] = cost;
    }
    this.#unlock();
  }

  /** The best timetable of all threads when it costs less than `below`. */
  take(below: number): Int32Array | undefined {
    if ((this.#cost[0] as number) >= below) return undefined;
    this.#lock();
    const starts = Int32Array.from(this.#starts);
    this.#unlock();
    return starts;
  }

  #lock(): void {
    while (Atomics.compareExchange(this.#flags, 1, 0, 1) !== 0) Atomics.wait(this.#flags, 1, 1, 5);
  }

  #unlock(): void {
    Atomics.store(this.#flags, 1, 0);
    Atomics.notify(this.#flags, 1, 1);
  }
}

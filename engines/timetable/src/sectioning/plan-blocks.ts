import type { RandomSource } from '../random-source.ts';

/** Pupils who walk to the same subjects. */
export interface Walk {
  readonly subjects: readonly number[];
  readonly count: number;
}

/** What the blocks may hold. */
export interface BlockLimits {
  readonly blocks: number;
  readonly min: number;
  readonly max: number;
  /** At most so many classes in one block. */
  readonly rooms: number;
  /** At most so many classes of each subject in one block. */
  readonly teachers: readonly number[];
}

/** A plan of counts: classes of each subject in each block, and how many of each walk take which order of blocks. */
export interface BlockPlan {
  /** subject → block → classes. */
  readonly classes: readonly (readonly number[])[];
  /** walk → pupils by order. */
  readonly counts: readonly (readonly number[])[];
  /** walk → orders: the block of each of its subjects. */
  readonly orders: readonly (readonly (readonly number[])[])[];
}

const STEPS = 60_000;
const ROUNDS = 14;

/** All ways to put `places` subjects into different blocks. */
export function listOrders(places: number, blocks: number): number[][] {
  if (places === 0) return [[]];
  return listOrders(places - 1, blocks).flatMap((order) =>
    Array.from({ length: blocks }, (_, block) => block).flatMap((block) =>
      order.includes(block) ? [] : [[...order, block]],
    ),
  );
}

/** The fewest classes a number of pupils fits into. */
export function countFewest(pupils: number, max: number): number {
  return Math.ceil(pupils / max);
}

class BlockSearch {
  readonly classes: number[][];
  readonly counts: number[][];
  readonly orders: readonly (readonly (readonly number[])[])[];
  readonly #walks: readonly Walk[];
  readonly #limits: BlockLimits;
  readonly #loads: number[][];
  readonly #mins: readonly number[];

  constructor(
    walks: readonly Walk[],
    limits: BlockLimits,
    totals: readonly number[],
    pupils: readonly number[],
  ) {
    this.#walks = walks;
    this.#limits = limits;
    this.#mins = totals.map((total, subject) =>
      Math.min(limits.min, Math.floor((pupils[subject] ?? 0) / Math.max(1, total))),
    );
    let turn = 0;
    this.classes = totals.map((total) => {
      const row = Array.from({ length: limits.blocks }, () => Math.floor(total / limits.blocks));
      for (let rest = total % limits.blocks; rest > 0; rest -= 1) {
        row[turn % limits.blocks] = (row[turn % limits.blocks] ?? 0) + 1;
        turn += 1;
      }
      return row;
    });
    this.orders = walks.map(({ subjects }) => listOrders(subjects.length, limits.blocks));
    this.#loads = totals.map(() => Array.from({ length: limits.blocks }, () => 0));
    this.counts = walks.map(({ subjects, count }, walk) => {
      const orders = this.orders[walk] ?? [];
      return orders.map((order, index) => {
        const share = Math.floor(count / orders.length) + (index < count % orders.length ? 1 : 0);
        this.#load(subjects, order, share);
        return share;
      });
    });
  }

  /** Pupils without a seat, seats short of the least size, and what rooms and teachers cannot do. */
  get trouble(): number {
    let sum = 0;
    for (let block = 0; block < this.#limits.blocks; block += 1) sum += this.#roomTrouble(block);
    this.classes.forEach((row, subject) =>
      row.forEach((_, block) => (sum += this.#cellTrouble(subject, block))),
    );
    return sum;
  }

  /** The subject whose blocks are in most trouble. */
  get worst(): number {
    const sums = this.classes.map((row, subject) =>
      row.reduce((sum, _, block) => sum + this.#cellTrouble(subject, block), 0),
    );
    return sums.indexOf(Math.max(...sums));
  }

  /** Moves pupils between orders, or a class between blocks, cooling down; true when no trouble is left. */
  run(random: RandomSource): boolean {
    let trouble = this.trouble;
    for (let step = 0; step < STEPS && trouble > 0; step += 1) {
      const heat = 6 * (1 - step / STEPS) + 0.01;
      const undo = random.below(8) === 0 ? this.#moveClass(random) : this.#movePupils(random);
      if (undo === undefined) continue;
      const now = this.trouble;
      if (now <= trouble || random.share() < Math.exp((trouble - now) / heat)) trouble = now;
      else undo();
    }
    return trouble === 0;
  }

  #load(subjects: readonly number[], order: readonly number[], pupils: number): void {
    subjects.forEach((subject, place) => {
      const row = this.#loads[subject] ?? [];
      const block = order[place] ?? 0;
      row[block] = (row[block] ?? 0) + pupils;
    });
  }

  #cellTrouble(subject: number, block: number): number {
    const load = this.#loads[subject]?.[block] ?? 0;
    const classes = this.classes[subject]?.[block] ?? 0;
    const { max, teachers } = this.#limits;
    const over = Math.max(0, load - max * classes);
    const under = Math.max(0, (this.#mins[subject] ?? 0) * classes - load);
    return over + under + max * Math.max(0, classes - (teachers[subject] ?? Number.POSITIVE_INFINITY));
  }

  #roomTrouble(block: number): number {
    const used = this.classes.reduce((sum, row) => sum + (row[block] ?? 0), 0);
    return this.#limits.max * Math.max(0, used - this.#limits.rooms);
  }

  #movePupils(random: RandomSource): (() => void) | undefined {
    const walk = random.below(this.#walks.length);
    const counts = this.counts[walk] ?? [];
    const orders = this.orders[walk] ?? [];
    const from = random.below(orders.length);
    const to = random.below(orders.length);
    const most = counts[from] ?? 0;
    if (from === to || most === 0) return undefined;
    const moved = random.below(2) === 0 ? 1 : 1 + random.below(Math.min(most, 12));
    const { subjects } = this.#walks[walk] ?? { subjects: [] };
    const shift = (one: number, two: number): void => {
      counts[one] = (counts[one] ?? 0) - moved;
      counts[two] = (counts[two] ?? 0) + moved;
      this.#load(subjects, orders[one] ?? [], -moved);
      this.#load(subjects, orders[two] ?? [], moved);
    };
    if (moved > most) return undefined;
    shift(from, to);
    return () => shift(to, from);
  }

  #moveClass(random: RandomSource): (() => void) | undefined {
    const row = this.classes[random.below(this.classes.length)] ?? [];
    const from = random.below(row.length);
    const to = random.below(row.length);
    if (from === to || (row[from] ?? 0) === 0) return undefined;
    const shift = (one: number, two: number): void => {
      row[one] = (row[one] ?? 0) - 1;
      row[two] = (row[two] ?? 0) + 1;
    };
    shift(from, to);
    return () => shift(to, from);
  }
}

/**
 * Finds classes for each subject and block, and an order of blocks for every pupil as counts, so that nobody is in two classes at
 * once and no class is over its size: with the fewest classes a subject can have, else one more where it is tightest.
 * Undefined when no plan with at most two more classes a subject was found. `fixed`: classes of each subject that are already held
 * elsewhere do not count here.
 */
export function planBlocks(
  walks: readonly Walk[],
  subjects: number,
  limits: BlockLimits,
  random: RandomSource,
): BlockPlan | undefined {
  const pupils = Array.from({ length: subjects }, () => 0);
  for (const walk of walks)
    for (const subject of walk.subjects) pupils[subject] = (pupils[subject] ?? 0) + walk.count;
  const extra = Array.from({ length: subjects }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const totals = pupils.map((count, subject) => countFewest(count, limits.max) + (extra[subject] ?? 0));
    const search = new BlockSearch(walks, limits, totals, pupils);
    if (search.run(random)) return { classes: search.classes, counts: search.counts, orders: search.orders };
    const { worst } = search;
    if ((extra[worst] ?? 0) >= 2) return undefined;
    extra[worst] = (extra[worst] ?? 0) + 1;
  }
  return undefined;
}

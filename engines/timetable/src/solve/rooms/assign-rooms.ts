import type { PlacedLesson, Problem } from '../../model/problem.ts';
import { HARD_ROOM, RoomCosts, hardRooms } from './room-costs.ts';
import type { RoomCost } from './room-costs.ts';

/** A timetable with its rooms, and what the rooms cost beyond the times. */
export interface Roomed {
  readonly timetable: readonly PlacedLesson[];
  readonly cost: number;
}

const PASSES = 6;

/** Who has which room when. */
class RoomBook {
  readonly #taken = new Map<string, number>();
  readonly #problem: Problem;
  readonly #places: readonly (PlacedLesson | undefined)[];

  constructor(problem: Problem, places: readonly (PlacedLesson | undefined)[]) {
    this.#problem = problem;
    this.#places = places;
  }

  *#keys(lesson: number, room: string): Generator<string> {
    const place = this.#places[lesson];
    const { length = 1, week } = this.#problem.lessons[lesson] ?? {};
    if (place === undefined) return;
    for (const half of week === undefined ? ['odd', 'even'] : [week])
      for (let step = 0; step < length; step++) yield `${half} ${place.day} ${place.period + step} ${room}`;
  }

  /** The lesson that has a room while another would need it; −1: it is free. */
  holder(lesson: number, room: string): number {
    for (const key of this.#keys(lesson, room)) {
      const other = this.#taken.get(key);
      if (other !== undefined && other !== lesson) return other;
    }
    return -1;
  }

  /** Tells whether nobody but two lessons has a room while the first would need it. */
  isOnlyFor(lesson: number, room: string, other: number): boolean {
    for (const key of this.#keys(lesson, room)) {
      const holder = this.#taken.get(key);
      if (holder !== undefined && holder !== lesson && holder !== other) return false;
    }
    return true;
  }

  set(lesson: number, room: string | undefined, isTaken: boolean): void {
    if (room === undefined) return;
    for (const key of this.#keys(lesson, room)) {
      if (isTaken) this.#taken.set(key, lesson);
      else this.#taken.delete(key);
    }
  }
}

/** Rooms a lesson could take: those it must be in, else none or those that rules would like. */
function listOptions(problem: Problem, costs: RoomCosts): (readonly (string | undefined)[])[] {
  return hardRooms(problem).map((own, index) => own ?? [undefined, ...(costs.liked.get(index) ?? [])]);
}

/**
 * Chooses rooms for lessons that still have a choice: each takes the cheapest room that is free, or changes with the one who
 * has it, until nothing gets cheaper.
 */
export function assignRooms(problem: Problem, timetable: readonly PlacedLesson[]): Roomed {
  const byId = new Map(timetable.map((one) => [one.lesson, one]));
  const places = problem.lessons.map(({ id }) => byId.get(id));
  const roomCosts = new RoomCosts(problem, places);
  const { costs } = roomCosts;
  const rooms: (string | undefined)[] = places.map((place) => place?.room);
  if (costs.length === 0) return { timetable, cost: 0 };
  const costsOf: RoomCost[][] = problem.lessons.map(() => []);
  for (const cost of costs) for (const lesson of cost.lessons) costsOf[lesson]?.push(cost);
  const weigh = (list: readonly RoomCost[]): number =>
    list.reduce((sum, { weight, count }) => sum + weight * count(rooms), 0);
  const book = new RoomBook(problem, places);
  for (const [lesson, room] of rooms.entries()) book.set(lesson, room, true);
  const options = listOptions(problem, roomCosts);
  const open = [...places.keys()].filter(
    (index) => places[index] !== undefined && (options[index]?.length ?? 0) > 1,
  );
  const put = (lesson: number, room: string | undefined): void => {
    book.set(lesson, rooms[lesson], false);
    rooms[lesson] = room;
    book.set(lesson, room, true);
  };
  for (let pass = 0; pass < PASSES; pass++) {
    let isBetter = false;
    for (const lesson of open) {
      const own = costsOf[lesson] ?? [];
      let best = weigh(own);
      if (best <= 0) continue;
      for (const room of options[lesson] ?? []) {
        const before = rooms[lesson];
        if (room === before) continue;
        const other = room === undefined ? -1 : book.holder(lesson, room);
        if (other < 0) {
          put(lesson, room);
          const now = weigh(own);
          if (now < best - 1e-9) {
            best = now;
            isBetter = true;
          } else put(lesson, before);
          continue;
        }
        if (!(options[other]?.includes(before) ?? false)) continue;
        if (room === undefined || !book.isOnlyFor(lesson, room, other)) continue;
        if (before !== undefined && !book.isOnlyFor(other, before, lesson)) continue;
        const both = [...new Set([...own, ...(costsOf[other] ?? [])])];
        const joint = weigh(both);
        put(lesson, undefined);
        put(other, before);
        put(lesson, room);
        const now = weigh(both);
        if (now < joint - 1e-9) {
          isBetter = true;
          best = weigh(own);
        } else {
          put(lesson, undefined);
          put(other, room);
          put(lesson, before);
        }
      }
    }
    if (!isBetter) break;
  }
  const roomOf = new Map(problem.lessons.map(({ id }, index) => [id, rooms[index]]));
  const placed = timetable.map(({ lesson, day, period }): PlacedLesson => {
    const room = roomOf.get(lesson);
    return room === undefined ? { lesson, day, period } : { lesson, day, period, room };
  });
  const soft = costs.filter(({ weight }) => weight < HARD_ROOM);
  return { timetable: placed, cost: soft.reduce((sum, { weight, count }) => sum + weight * count(rooms), 0) };
}

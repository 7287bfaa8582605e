import { findAtoms, makeShares } from '../../model/group-atoms.ts';
import { matchLesson } from '../../model/match-lesson.ts';
import type { Lesson, PlacedLesson, Problem } from '../../model/problem.ts';
import type { Selector, Who } from '../../model/rule.ts';
import { isFar } from '../compile/compile-rooms.ts';
import { ownRooms } from '../../model/lesson-rooms.ts';

/** What a choice of rooms costs: a function of all lessons' rooms, for some of the lessons. */
export interface RoomCost {
  readonly weight: number;
  /** Breaches, given the room of each lesson (by its place in the problem). */
  count(rooms: readonly (string | undefined)[]): number;
  /** Lessons whose room matters to it. */
  readonly lessons: readonly number[];
}

/** A hard rule on rooms that the choice of times could not keep: dear, but not forbidden, while rooms are chosen. */
export const HARD_ROOM = 10_000;

const meet = (one: Lesson, other: Lesson): boolean =>
  one.week === undefined || other.week === undefined || one.week === other.week;

/** Lists what the choice of rooms costs once the times are known. */
export class RoomCosts {
  readonly costs: RoomCost[] = [];
  /** Rooms that rules with a weight would like a lesson to be in. */
  readonly liked = new Map<number, Set<string>>();
  readonly #problem: Problem;
  readonly #places: readonly (PlacedLesson | undefined)[];
  readonly #select: (selector: Selector) => number[];
  readonly #atoms: ReturnType<typeof findAtoms>;

  constructor(problem: Problem, places: readonly (PlacedLesson | undefined)[]) {
    this.#problem = problem;
    this.#places = places;
    this.#atoms = findAtoms(problem);
    const shares = makeShares(this.#atoms);
    const byId = new Map(problem.lessons.map(({ id }, index) => [id, index]));
    this.#select = ({ ids, ...rest }) => {
      const from = ids === undefined ? [...problem.lessons.keys()] : ids.map((id) => byId.get(id) as number);
      return [...new Set(from)].filter(
        (index) => places[index] !== undefined && matchLesson(rest, problem.lessons[index] as Lesson, shares),
      );
    };
    for (const rule of problem.rules) {
      if (rule.weight === 0) continue;
      const weight = rule.weight ?? HARD_ROOM;
      if (rule.type === 'rooms') this.#addRooms(rule.lessons, rule.rooms, weight);
      else if (rule.type === 'unavailable' && rule.rooms !== undefined)
        this.#addAbsence(rule.rooms, rule.slots, weight);
      else if (rule.type === 'fewRooms') this.#addFew(rule.lessons, rule.max, weight);
      else if (rule.type === 'sameRoomInRow') this.#addSame(rule.lessons, weight);
      else if (rule.type === 'roomChanges') this.#addChanges(rule.who, rule.max, weight);
      else if (rule.type === 'walk') this.#addWalks(rule.who, rule.gaps, rule.metres, weight);
    }
  }

  #addRooms(selector: Selector, rooms: readonly string[], weight: number): void {
    for (const lesson of this.#select(selector)) {
      const liked = this.liked.get(lesson) ?? new Set();
      this.liked.set(lesson, liked);
      for (const room of rooms) liked.add(room);
      this.costs.push({
        weight,
        lessons: [lesson],
        count: (all) => (rooms.includes(all[lesson] ?? '') ? 0 : 1),
      });
    }
  }

  #addAbsence(rooms: readonly string[], slots: readonly (readonly [number, number])[], weight: number): void {
    for (const [lesson, place] of this.#places.entries()) {
      if (place === undefined) continue;
      const length = this.#problem.lessons[lesson]?.length ?? 1;
      const touched = slots.filter(
        ([day, period]) => day === place.day && period >= place.period && period < place.period + length,
      ).length;
      if (touched > 0)
        this.costs.push({
          weight,
          lessons: [lesson],
          count: (all) => (rooms.includes(all[lesson] ?? '') ? touched : 0),
        });
    }
  }

  #addFew(selector: Selector, max: number, weight: number): void {
    const lessons = this.#select(selector);
    this.costs.push({
      weight,
      lessons,
      count: (all) => Math.max(0, new Set(lessons.flatMap((index) => all[index] ?? [])).size - max),
    });
  }

  #isNext(one: number, other: number): boolean {
    const [a, b] = [this.#places[one], this.#places[other]];
    const length = this.#problem.lessons[one]?.length ?? 1;
    return a !== undefined && b !== undefined && a.day === b.day && a.period + length === b.period;
  }

  #addSame(selector: Selector, weight: number): void {
    const lessons = this.#select(selector);
    for (const one of lessons)
      for (const other of lessons)
        if (this.#isNext(one, other))
          this.costs.push({
            weight,
            lessons: [one, other],
            count: (all) => (all[one] === all[other] ? 0 : 1),
          });
  }

  /** Lessons of each person or atom of a rule, one list a week. */
  #diaries(who: Who): number[][] {
    const { lessons, teachers, groups } = this.#problem;
    const isBiweekly = lessons.some(({ week }) => week !== undefined);
    const weeks = isBiweekly ? (['odd', 'even'] as const) : [undefined];
    const owners: ((lesson: Lesson) => boolean)[] = [];
    if ('teachers' in who) {
      const names = who.teachers === 'all' ? teachers.map(({ id }) => id) : who.teachers;
      for (const id of new Set(names)) owners.push((lesson) => lesson.teachers?.includes(id) === true);
    } else {
      const names = who.groups === 'all' ? groups.map(({ id }) => id) : who.groups;
      const atoms = new Set(names.flatMap((id) => this.#atoms.of.get(id) ?? []));
      for (const atom of atoms)
        owners.push((lesson) =>
          (lesson.groups ?? []).some((id) => this.#atoms.of.get(id)?.includes(atom) === true),
        );
    }
    return owners.flatMap((owns) =>
      weeks.map((week) =>
        lessons.flatMap((lesson, index) =>
          this.#places[index] !== undefined &&
          owns(lesson) &&
          (week === undefined || (lesson.week ?? week) === week)
            ? [index]
            : [],
        ),
      ),
    );
  }

  #addChanges(who: Who, max: number, weight: number): void {
    for (const lessons of this.#diaries(who)) {
      for (const day of this.#problem.days.keys()) {
        const own = lessons
          .filter((index) => this.#places[index]?.day === day)
          .toSorted((a, b) => (this.#places[a]?.period ?? 0) - (this.#places[b]?.period ?? 0));
        const count = (all: readonly (string | undefined)[]): number => {
          const rooms = own.flatMap((index) => all[index] ?? []);
          return Math.max(0, rooms.filter((room, at) => at > 0 && room !== rooms[at - 1]).length - max);
        };
        this.costs.push({ weight, lessons: own, count });
      }
    }
  }

  /** Pairs of lessons too close for a walk; those that no choice of rooms brings together were seen with the times. */
  #addWalks(who: Who, gaps: number, metres: number | undefined, weight: number): void {
    const far = isFar(this.#problem, metres);
    for (const lessons of this.#diaries(who)) {
      for (const [at, one] of lessons.entries()) {
        for (const other of lessons.slice(at + 1)) {
          const [a, b] = [this.#places[one] as PlacedLesson, this.#places[other] as PlacedLesson];
          const [first, second, lead] = a.period < b.period ? [a, b, one] : [b, a, other];
          const free = second.period - first.period - (this.#problem.lessons[lead]?.length ?? 1);
          if (
            a.day !== b.day ||
            free >= gaps ||
            !meet(this.#problem.lessons[one] as Lesson, this.#problem.lessons[other] as Lesson)
          )
            continue;
          this.costs.push({
            weight,
            lessons: [one, other],
            count: (all) => (far(all[one] ?? '', all[other] ?? '') ? 1 : 0),
          });
        }
      }
    }
  }
}

/** Rooms each lesson may take: undefined where no rule or homeroom asks for one. */
export function hardRooms(problem: Problem): (readonly string[] | undefined)[] {
  const own = ownRooms(problem);
  const shares = makeShares(findAtoms(problem));
  const rooms = problem.lessons.map((lesson) =>
    lesson.fixed?.room === undefined ? own(lesson) : [lesson.fixed.room],
  );
  const byId = new Map(problem.lessons.map(({ id }, index) => [id, index]));
  for (const rule of problem.rules) {
    if (rule.type !== 'rooms' || rule.weight !== undefined) continue;
    const { ids, ...rest } = rule.lessons;
    const from = ids === undefined ? [...problem.lessons.keys()] : ids.map((id) => byId.get(id) as number);
    for (const index of from) {
      if (!matchLesson(rest, problem.lessons[index] as Lesson, shares)) continue;
      const known = rooms[index];
      rooms[index] = known === undefined ? rule.rooms : known.filter((room) => rule.rooms.includes(room));
    }
  }
  return rooms;
}

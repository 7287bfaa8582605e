import type { Lesson } from '../../model/problem.ts';
import { ownRooms } from '../../model/lesson-rooms.ts';
import type { Rule } from '../../model/rule.ts';
import { PAIR } from '../compiled.ts';
import { sharesWeek } from './compile-bonds.ts';
import { lengthOf, slotIndex } from './draft.ts';
import type { Draft } from './draft.ts';

/** A lesson that has its room still to be chosen. */
export interface RoomDemand {
  readonly lesson: number;
  readonly node: number;
  readonly length: number;
  /** Lines of the rooms it may take, one list a week. */
  readonly lines: readonly number[];
}

/** Narrows the rooms of each lesson by the hard rules. */
function narrowRooms(draft: Draft): void {
  const { problem, roomsOf } = draft;
  const own = ownRooms(problem);
  for (const lesson of problem.lessons) {
    const fixed = lesson.fixed?.room;
    roomsOf.push(fixed === undefined ? own(lesson) : [fixed]);
  }
  for (const rule of problem.rules) {
    if (rule.type !== 'rooms' || rule.weight !== undefined) continue;
    for (const index of draft.select(rule.lessons)) {
      const known = roomsOf[index];
      roomsOf[index] = known === undefined ? rule.rooms : known.filter((room) => rule.rooms.includes(room));
    }
  }
}

/** A lesson whose rooms were narrowed to one takes that room's line; with several, it is left to choose. */
export function compileRooms(draft: Draft): RoomDemand[] {
  narrowRooms(draft);
  const { problem, lines, merged, roomsOf } = draft;
  const demands: RoomDemand[] = [];
  for (const [index, lesson] of problem.lessons.entries()) {
    const rooms = roomsOf[index];
    if (rooms === undefined) continue;
    const node = merged.nodeOf[index] as number;
    if (rooms.length === 0) lines.clashing.add(node);
    for (const week of draft.weeksOf(lesson)) {
      const own = rooms.map((room) => lines.find(`r${week} ${room}`, 'exclusive'));
      if (own.length === 1) lines.add(own[0] as number, node, lengthOf(lesson));
      else if (own.length > 1) demands.push({ lesson: index, node, length: lengthOf(lesson), lines: own });
    }
  }
  for (const rule of problem.rules) {
    if (rule.type !== 'unavailable' || rule.rooms === undefined || rule.weight !== undefined) continue;
    const slots = rule.slots.map((slot) => slotIndex(slot, draft.periods));
    for (const room of rule.rooms) {
      for (const week of [0, 1]) {
        const key = `r${week} ${room}`;
        if (lines.has(key)) barRoom(draft, lines.find(key, 'exclusive'), slots);
      }
    }
  }
  return demands;
}

/** Bars the lessons of a room from times it cannot be had. */
function barRoom(draft: Draft, line: number, barred: readonly number[]): void {
  draft.lines.block(line, barred);
  for (const [node, length] of draft.lines.lines[line]?.nodes ?? []) {
    for (const slot of barred)
      for (let step = 0; step < length; step++)
        if (slot - step >= 0) draft.allowed[node * draft.slots + slot - step] = 0;
  }
}

/** Tells whether people cannot go from one place to the other in a break. */
export function isFar(
  problem: Draft['problem'],
  metres: number | undefined,
): (one: string, other: string) => boolean {
  const rooms = new Map(problem.rooms.map((room) => [room.id, room]));
  return (one, other) => {
    const [a, b] = [rooms.get(one), rooms.get(other)];
    if (a === undefined || b === undefined || one === other) return false;
    if (metres !== undefined && a.x !== undefined && b.x !== undefined)
      return Math.hypot(a.x - b.x, (a.y ?? 0) - (b.y ?? 0)) > metres;
    return a.building !== undefined && b.building !== undefined && a.building !== b.building;
  };
}

/** Bonds between lessons of one person or atom whose every choice of rooms lies too far apart. */
export function compileWalks(draft: Draft, rule: Rule & { type: 'walk' }): void {
  // With a weight, walks are weighed once the rooms are known.
  if (rule.weight !== undefined) return;
  const { problem, roomsOf, merged } = draft;
  const far = isFar(problem, rule.metres);
  for (const key of draft.keysOf(rule.who)) {
    const own = draft.lessonsOfKey(key);
    for (const [i, one] of own.entries()) {
      for (const other of own.slice(i + 1)) {
        const [here, there] = [roomsOf[one] ?? [], roomsOf[other] ?? []];
        if (here.length === 0 || there.length === 0) continue;
        if (!sharesWeek(problem.lessons[one] as Lesson, problem.lessons[other] as Lesson)) continue;
        if (!here.every((a) => there.every((b) => far(a, b)))) continue;
        const [n, m] = [merged.nodeOf[one] as number, merged.nodeOf[other] as number];
        draft.pairs.add(n, m, PAIR.gap, rule.gaps, 0, 0);
      }
    }
  }
}

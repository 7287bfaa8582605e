import { ownRooms } from '../model/lesson-rooms.ts';
import type { Problem } from '../model/problem.ts';
import type { Rule, Selector } from '../model/rule.ts';
import { breach } from './breach.ts';
import type { Breach } from './breach.ts';
import { diariesOf } from './diary.ts';
import type { Book, Held } from './diary.ts';

type Chosen = (selector: Selector) => Held[];

function areFar(
  problem: Problem,
  one: string | undefined,
  other: string | undefined,
  metres: number | undefined,
): boolean {
  const [a, b] = [one, other].map((id) => problem.rooms.find((room) => room.id === id));
  if (a === undefined || b === undefined || a === b) return false;
  if (metres !== undefined && a.x !== undefined && b.x !== undefined)
    return Math.sqrt((a.x - b.x) ** 2 + ((a.y ?? 0) - (b.y ?? 0)) ** 2) > metres;
  return a.building !== undefined && b.building !== undefined && a.building !== b.building;
}

function checkWalk(book: Book, rule: Rule & { type: 'walk' }): Breach[] {
  return diariesOf(book, rule.who).flatMap(({ owner, held }) =>
    held.flatMap((one, index) =>
      held.slice(index + 1).flatMap((other) => {
        if (one.place.day !== other.place.day) return [];
        const [first, second] = one.place.period < other.place.period ? [one, other] : [other, one];
        const free = second.place.period - first.place.period - first.length;
        if (free >= rule.gaps || !areFar(book.problem, one.place.room, other.place.room, rule.metres))
          return [];
        const ids = [first.lesson.id, second.lesson.id];
        return [
          breach(
            1,
            [owner, ...ids],
            `${owner} 在 ${ids.join('、')} 之间来不及换地方`,
            `${owner} cannot walk from ${ids.join(' to ')} in time`,
          ),
        ];
      }),
    ),
  );
}

/** Breaches of a rule on rooms; undefined for a rule of another kind. */
export function checkRooms(book: Book, rule: Rule, chosen: Chosen): Breach[] | undefined {
  switch (rule.type) {
    case 'rooms':
      return chosen(rule.lessons)
        .filter(({ place }) => place.room === undefined || !rule.rooms.includes(place.room))
        .map(({ lesson }) =>
          breach(1, [lesson.id], `${lesson.id} 不在指定教室`, `${lesson.id} is not in one of its rooms`),
        );
    case 'fewRooms': {
      const held = chosen(rule.lessons);
      const used = new Set(held.flatMap(({ place }) => place.room ?? []));
      const over = used.size - rule.max;
      const ids = held.map(({ lesson }) => lesson.id);
      return over > 0
        ? [breach(over, ids, `用了 ${used.size} 间教室`, `${used.size} different rooms are used`)]
        : [];
    }
    case 'sameRoomInRow': {
      const held = chosen(rule.lessons);
      return held.flatMap((one) =>
        held
          .filter(
            (other) =>
              other !== one &&
              other.place.day === one.place.day &&
              other.place.period === one.place.period + one.length &&
              other.place.room !== one.place.room,
          )
          .map((other) => {
            const ids = [one.lesson.id, other.lesson.id];
            return breach(
              1,
              ids,
              `${ids.join('、')} 相连却不在同一教室`,
              `${ids.join(' and ')} follow in different rooms`,
            );
          }),
      );
    }
    case 'walk':
      return checkWalk(book, rule);
    default:
      return undefined;
  }
}

/** Lessons outside the rooms they ask for by themselves. */
export function checkOwnRooms(book: Book): Breach[] {
  const rooms = ownRooms(book.problem);
  return book.held.flatMap(({ lesson, place }) => {
    const own = rooms(lesson);
    if (own === undefined || (place.room !== undefined && own.includes(place.room))) return [];
    return [
      breach(1, [lesson.id], `${lesson.id} 不在自己的教室`, `${lesson.id} is not in one of its own rooms`),
    ];
  });
}

import type { Lesson, Problem } from './problem.ts';

/** Rooms a lesson asks for by itself: its own list, else the homeroom of its only group; undefined: it needs none. */
export function ownRooms(problem: Problem): (lesson: Lesson) => readonly string[] | undefined {
  const homerooms = new Map(problem.groups.flatMap(({ id, homeroom }) => (homeroom ? [[id, homeroom]] : [])));
  return ({ rooms, groups }) => {
    if (rooms !== undefined) return rooms;
    const homeroom = groups?.length === 1 ? homerooms.get(groups[0] as string) : undefined;
    return homeroom === undefined ? undefined : [homeroom];
  };
}

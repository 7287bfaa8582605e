import type { SectionPupil } from '@junheng/timetable';

/**
 * Walking classes as a clerk makes them, to be measured beside the engine: pupil after pupil takes the first order of blocks in which
 * all three classes have room, and opens a class where none has. Gives the number of classes.
 */
export function countGreedyClasses(pupils: readonly SectionPupil[], blocks: number, max: number): number {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const sizes = new Map<string, number>();
  let classes = 0;
  for (const { choices } of pupils) {
    const keys = (order: readonly number[]): string[] =>
      choices.map((elective, place) => `${elective} ${(order[place] ?? 0) % blocks}`);
    const opened = (order: readonly number[]): number =>
      keys(order).filter((key) => (sizes.get(key) ?? 0) % max === 0).length;
    const best = orders.toSorted((a, b) => opened(a) - opened(b))[0] ?? [];
    classes += opened(best);
    for (const key of keys(best)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return classes;
}

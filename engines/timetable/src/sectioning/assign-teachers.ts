/** A class that needs a teacher: in a block (no teacher is in two classes of one block) or not (−1). */
export interface TaughtClass {
  readonly block: number;
  readonly periods: number;
}

/**
 * Gives classes of one subject to numbered teachers: at most one class in each block, at most `most` periods, the teacher with the
 * fewest periods first. With a fixed number of teachers undefined when they do not suffice; without, as few as that takes.
 */
export function assignTeachers(
  classes: readonly TaughtClass[],
  most: number,
  fixed: number | undefined,
): readonly number[] | undefined {
  const inBlocks = new Map<number, number>();
  for (const { block } of classes) if (block >= 0) inBlocks.set(block, (inBlocks.get(block) ?? 0) + 1);
  const periods = classes.reduce((sum, each) => sum + each.periods, 0);
  const fewest = Math.max(1, Math.ceil(periods / most), ...inBlocks.values());
  for (let teachers = fixed ?? fewest; teachers <= (fixed ?? fewest + classes.length); teachers += 1) {
    const found = tryTeachers(classes, most, teachers);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tryTeachers(
  classes: readonly TaughtClass[],
  most: number,
  teachers: number,
): readonly number[] | undefined {
  const loads = Array.from({ length: teachers }, () => 0);
  const taken = new Set<string>();
  const found = classes.map(() => -1);
  // Blocks first: they leave the least choice.
  const order = classes
    .map((_, index) => index)
    .toSorted((a, b) => (classes[b]?.block ?? -1) - (classes[a]?.block ?? -1) || a - b);
  for (const index of order) {
    const { block, periods } = classes[index] as TaughtClass;
    let best = -1;
    loads.forEach((load, teacher) => {
      if (load + periods > most || (block >= 0 && taken.has(`${block} ${teacher}`))) return;
      if (best < 0 || load < (loads[best] ?? 0)) best = teacher;
    });
    if (best < 0) return undefined;
    loads[best] = (loads[best] ?? 0) + periods;
    taken.add(`${block} ${best}`);
    found[index] = best;
  }
  return found;
}

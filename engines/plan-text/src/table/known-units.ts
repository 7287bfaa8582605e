const LONGEST = 24;
const MOST_PARTS = 6;

/** Names of units that a cell prints without a separator ("教学处教科室"), cut where both are units of the same table ("教学处", "教科室"). */
export function separateKnown(names: readonly string[], known: ReadonlySet<string>): string[] {
  return names.flatMap((name) => cutName(name, known) ?? [name]);
}

/** The units that one name is made of; null unless the whole of it is two or more known names. */
function cutName(name: string, known: ReadonlySet<string>): string[] | null {
  if (name.length < 4 || name.length > LONGEST) return null;
  const ways: (string[] | null)[] = [[]];
  for (let end = 1; end <= name.length; end++) {
    ways.push(null);
    for (let start = Math.max(0, end - LONGEST); start <= end - 2; start++) {
      const before = ways[start];
      const part = name.slice(start, end);
      if (before === null || before === undefined || part === name || !known.has(part)) continue;
      if (before.length < MOST_PARTS && (ways[end] === null || before.length + 1 < (ways[end]?.length ?? 0)))
        ways[end] = [...before, part];
    }
  }
  return ways.at(-1) ?? null;
}

/** Every name that the rows of a table give more than the glued ones: those that stand alone in a cell or between separators. */
export function collectKnown(
  rows: readonly {
    readonly lead: readonly string[];
    readonly supporting: readonly string[];
    readonly responsible: readonly string[];
  }[],
): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ lead, supporting, responsible }) => [...lead, ...supporting, ...responsible]),
  );
}

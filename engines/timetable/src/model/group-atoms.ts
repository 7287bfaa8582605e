import type { Problem } from './problem.ts';

/** The atoms of every group: pupils that always go together, numbered in the order of the file. */
export interface GroupAtoms {
  readonly count: number;
  /** Name of each atom. */
  readonly names: readonly string[];
  readonly of: ReadonlyMap<string, readonly number[]>;
}

/** Resolves groups with parts into their atoms, along chains; a part named twice counts once. */
export function findAtoms(problem: Problem): GroupAtoms {
  const groups = new Map(problem.groups.map((group) => [group.id, group]));
  const names: string[] = [];
  const of = new Map<string, readonly number[]>();
  const resolve = (id: string): readonly number[] => {
    const known = of.get(id);
    if (known !== undefined) return known;
    const parts = groups.get(id)?.parts ?? [];
    const atoms = parts.length === 0 ? [names.push(id) - 1] : [...new Set(parts.flatMap(resolve))];
    of.set(id, atoms);
    return atoms;
  };
  for (const { id } of problem.groups) resolve(id);
  return { count: names.length, names, of };
}

/** A test whether two groups have pupils in common, remembered pair by pair. */
export function makeShares(atoms: GroupAtoms): (one: string, other: string) => boolean {
  const known = new Map<string, ReadonlySet<number>>();
  return (one, other) => {
    if (one === other) return true;
    let own = known.get(one);
    if (own === undefined) {
      own = new Set(atoms.of.get(one) ?? []);
      known.set(one, own);
    }
    return (atoms.of.get(other) ?? []).some((atom) => own.has(atom));
  };
}

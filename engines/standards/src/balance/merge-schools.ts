import type { School } from '../model/school.ts';

/** A school that counts, with the sites whose figures it takes in (itself first), as positions in the list of schools. */
export interface SchoolGroup {
  readonly root: number;
  readonly members: readonly number[];
}

/** What `groupSchools` gives: the groups, and the codes of sites whose parent is missing or goes in a circle. */
export interface SchoolGroups {
  readonly groups: readonly SchoolGroup[];
  readonly orphans: readonly string[];
}

/**
 * Adds each site with `countsAsSchool` = false to the school that it belongs to, along chains of parents.
 * `takesPart` says which schools exist in the year. A site whose own parent does not take part is an orphan: it stands for
 * itself, so that no pupil is lost.
 */
export function groupSchools(
  schools: readonly School[],
  takesPart: (school: School) => boolean,
): SchoolGroups {
  const position = new Map(schools.map((school, index) => [school.code, index]));
  const rootOf = (start: number): number | null => {
    let at = start;
    for (let steps = 0; steps <= schools.length; steps += 1) {
      const school = schools[at] as School;
      if (school.countsAsSchool) return at;
      const parent = school.parent === null ? undefined : position.get(school.parent);
      if (parent === undefined || !takesPart(schools[parent] as School)) return null;
      at = parent;
    }
    return null;
  };
  const members = new Map<number, number[]>();
  const orphans: string[] = [];
  schools.forEach((school, index) => {
    if (!takesPart(school)) return;
    let root = rootOf(index);
    if (root === null) {
      orphans.push(school.code);
      root = index;
    }
    const group = members.get(root) ?? [];
    if (root === index) group.unshift(index);
    else group.push(index);
    members.set(root, group);
  });
  return { groups: [...members].map(([root, list]) => ({ root, members: list })), orphans };
}

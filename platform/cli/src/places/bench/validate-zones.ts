/** The parts of a zoning request that a validator needs. */
export interface ZonesToValidate {
  readonly blocks: readonly {
    readonly id: string;
    readonly pupils: number;
    readonly x: number;
    readonly y: number;
  }[];
  readonly edges: readonly (readonly [string, string])[];
  readonly schools: readonly { readonly id: string; readonly block: string; readonly capacity: number }[];
}

/** What a validator found: the cost it counted itself, and every rule that is broken. */
export interface Validated {
  readonly cost: number;
  readonly faults: readonly string[];
}

/**
 * Reads a plan of zones again from the file's own numbers: every block in a known school, no more pupils than places, the
 * block of a school its own, each zone reached from its school over its own blocks. Stands outside the engine and uses none of its code.
 */
export function validateZones(
  file: ZonesToValidate,
  assignment: Readonly<Record<string, string>>,
): Validated {
  const faults: string[] = [];
  const schools = new Map(file.schools.map((school) => [school.id, school]));
  const blocks = new Map(file.blocks.map((block) => [block.id, block]));
  const load = new Map<string, number>();
  let cost = 0;
  for (const block of file.blocks) {
    const school = schools.get(assignment[block.id] ?? '');
    const home = blocks.get(school?.block ?? '');
    if (school === undefined || home === undefined) {
      faults.push(`block ${block.id}: no school`);
      continue;
    }
    load.set(school.id, (load.get(school.id) ?? 0) + block.pupils);
    cost += (block.pupils * Math.hypot(block.x - home.x, block.y - home.y)) / 1000;
  }
  const links = new Map<string, string[]>();
  for (const [a, b] of file.edges) {
    links.set(a, [...(links.get(a) ?? []), b]);
    links.set(b, [...(links.get(b) ?? []), a]);
  }
  let reached = 0;
  for (const school of file.schools) {
    if ((load.get(school.id) ?? 0) > school.capacity + 1e-9)
      faults.push(`school ${school.id}: too many pupils`);
    if (assignment[school.block] !== school.id) faults.push(`school ${school.id}: own block elsewhere`);
    const seen = new Set([school.block]);
    const queue = [school.block];
    for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
      reached += 1;
      for (const next of links.get(block) ?? []) {
        if (seen.has(next) || assignment[next] !== school.id) continue;
        seen.add(next);
        queue.push(next);
      }
    }
  }
  if (reached !== file.blocks.length)
    faults.push(`${file.blocks.length - reached} blocks cut off from their school`);
  return { cost, faults };
}

import type { ZoneRequest } from '../zones/model/zone-request.ts';

/** An independent reading of the rules: lists what a plan breaks. Shares no code with the engine. */
export function listFaults(request: ZoneRequest, assignment: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  const groupOf = new Map<string, string>();
  for (const { id } of request.schools) groupOf.set(id, id);
  for (const group of request.shared ?? []) for (const id of group) groupOf.set(id, group.join('+'));
  const zoneOf = new Map<string, string>();
  for (const { id } of request.blocks) {
    const school = assignment[id];
    const zone = school === undefined ? undefined : groupOf.get(school);
    if (zone === undefined) faults.push(`block ${id} lies nowhere`);
    else zoneOf.set(id, zone);
  }
  for (const school of request.schools) {
    if (zoneOf.get(school.block) !== groupOf.get(school.id))
      faults.push(`school ${school.id} lost its own block`);
  }
  for (const zone of new Set(groupOf.values())) {
    const members = request.schools.filter(({ id }) => groupOf.get(id) === zone);
    const own = request.blocks.filter(({ id }) => zoneOf.get(id) === zone);
    const load = own.reduce((sum, { pupils }) => sum + pupils, 0);
    const places = members.reduce((sum, { capacity }) => sum + capacity, 0);
    if (load > places + 1e-9) faults.push(`zone ${zone} holds ${load} in ${places} places`);
    const reached = new Set<string>(members[0] === undefined ? [] : [members[0].block]);
    let grew = true;
    while (grew) {
      grew = false;
      for (const [a, b] of request.edges) {
        if (zoneOf.get(a) !== zone || zoneOf.get(b) !== zone || reached.has(a) === reached.has(b)) continue;
        reached.add(a);
        reached.add(b);
        grew = true;
      }
    }
    for (const { id } of own) if (!reached.has(id)) faults.push(`block ${id} is cut off from ${zone}`);
  }
  if (request.weights?.together === undefined) {
    for (const group of request.together ?? []) {
      if (new Set(group.map((id) => zoneOf.get(id))).size > 1)
        faults.push(`group ${group.join(',')} is parted`);
    }
  }
  for (const [block, school] of Object.entries(request.fixed ?? {})) {
    if (zoneOf.get(block) !== groupOf.get(school)) faults.push(`block ${block} is not fixed`);
  }
  return faults;
}

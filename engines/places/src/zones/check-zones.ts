import type { PlacesProblem } from '../places-problem.ts';
import type { ZoneRequest } from './model/zone-request.ts';

/** Names of the first few, and how many more there are. */
export function nameSome(ids: readonly string[], most = 5): string {
  return ids.length <= most ? ids.join(', ') : `${ids.slice(0, most).join(', ')} … (+${ids.length - most})`;
}

/** Lists what makes a request meaningless: unknown and doubled names, negative numbers, parts without a school, too few places. */
export function checkZones(request: ZoneRequest): PlacesProblem[] {
  const problems: PlacesProblem[] = [];
  const note = (code: string, parameters: PlacesProblem['parameters'], element?: string): void => {
    if (problems.length < 50)
      problems.push({ code, parameters, ...(element === undefined ? {} : { element }) });
  };
  const { blocks, schools } = request;
  const blockAt = new Map<string, number>();
  for (const [row, block] of blocks.entries()) {
    if (blockAt.has(block.id)) note('PLACES_BLOCK_TWICE', { block: block.id }, `blocks[${row}].id`);
    else blockAt.set(block.id, row);
    if (block.pupils < 0)
      note('PLACES_PUPILS_NEGATIVE', { block: block.id, pupils: block.pupils }, `blocks[${row}].pupils`);
  }
  if (blocks.length === 0) note('PLACES_LIST_EMPTY', { field: 'blocks' }, 'blocks');
  if (schools.length === 0) note('PLACES_LIST_EMPTY', { field: 'schools' }, 'schools');
  const needBlock = (block: string, element: string): void => {
    if (!blockAt.has(block)) note('PLACES_BLOCK_UNKNOWN', { block, field: element }, element);
  };
  const schoolAt = new Map<string, number>();
  const shareOf = new Map<string, number>();
  for (const [row, group] of (request.shared ?? []).entries()) {
    for (const [at, id] of group.entries()) {
      if (shareOf.has(id)) note('PLACES_SCHOOL_TWICE', { school: id }, `shared[${row}][${at}]`);
      shareOf.set(id, row);
    }
  }
  const inBlock = new Map<string, string>();
  for (const [row, school] of schools.entries()) {
    if (schoolAt.has(school.id)) note('PLACES_SCHOOL_TWICE', { school: school.id }, `schools[${row}].id`);
    schoolAt.set(school.id, row);
    needBlock(school.block, `schools[${row}].block`);
    if (school.capacity < 0)
      note(
        'PLACES_CAPACITY_NEGATIVE',
        { school: school.id, capacity: school.capacity },
        `schools[${row}].capacity`,
      );
    const other = inBlock.get(school.block);
    const share = shareOf.get(school.id);
    if (other !== undefined && (share === undefined || shareOf.get(other) !== share))
      note(
        'PLACES_SCHOOLS_IN_ONE_BLOCK',
        { block: school.block, one: other, two: school.id },
        `schools[${row}].block`,
      );
    inBlock.set(school.block, school.id);
  }
  const needSchool = (school: string, element: string): void => {
    if (!schoolAt.has(school)) note('PLACES_SCHOOL_UNKNOWN', { school, field: element }, element);
  };
  for (const [row, [a, b]] of request.edges.entries()) {
    needBlock(a, `edges[${row}][0]`);
    needBlock(b, `edges[${row}][1]`);
  }
  for (const [row, entry] of (request.distance ?? []).entries()) {
    needBlock(entry.block, `distance[${row}].block`);
    needSchool(entry.school, `distance[${row}].school`);
    if (entry.metres < 0)
      note(
        'PLACES_NUMBER_NEGATIVE',
        { field: `distance[${row}].metres`, value: entry.metres },
        `distance[${row}].metres`,
      );
  }
  for (const [row, group] of (request.together ?? []).entries())
    for (const [at, id] of group.entries()) needBlock(id, `together[${row}][${at}]`);
  for (const [row, group] of (request.shared ?? []).entries())
    for (const [at, id] of group.entries()) needSchool(id, `shared[${row}][${at}]`);
  for (const field of ['fixed', 'today'] as const) {
    for (const [block, school] of Object.entries(request[field] ?? {})) {
      needBlock(block, `${field}.${block}`);
      needSchool(school, `${field}.${block}`);
    }
  }
  for (const field of ['longest', 'movedMost', 'balanceWithin'] as const) {
    const value = request[field];
    if (value !== undefined && value < 0) note('PLACES_NUMBER_NEGATIVE', { field, value }, field);
  }
  if (problems.length > 0) return problems;
  const pupils = blocks.reduce((sum, block) => sum + block.pupils, 0);
  const places = schools.reduce((sum, school) => sum + school.capacity, 0);
  if (places < pupils) note('PLACES_CAPACITY_SHORT', { places, pupils, missing: pupils - places }, 'schools');
  for (const part of listParts(request)) {
    if (!part.hasSchool)
      note(
        'PLACES_REGION_DISCONNECTED',
        { count: part.blocks.length, blocks: nameSome(part.blocks) },
        'edges',
      );
  }
  return problems;
}

/** The parts of the region that hang together, and whether a school stands in each. */
function listParts(request: ZoneRequest): { blocks: string[]; hasSchool: boolean }[] {
  const around = new Map<string, string[]>(request.blocks.map((block) => [block.id, []]));
  for (const [a, b] of request.edges) {
    around.get(a)?.push(b);
    around.get(b)?.push(a);
  }
  const homes = new Set(request.schools.map((school) => school.block));
  const seen = new Set<string>();
  const parts: { blocks: string[]; hasSchool: boolean }[] = [];
  for (const { id } of request.blocks) {
    if (seen.has(id)) continue;
    seen.add(id);
    const blocks = [id];
    for (const block of blocks) {
      for (const next of around.get(block) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        blocks.push(next);
      }
    }
    parts.push({ blocks, hasSchool: blocks.some((block) => homes.has(block)) });
  }
  return parts;
}

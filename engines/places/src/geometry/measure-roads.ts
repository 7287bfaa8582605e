import type { JsonReader } from './read-json.ts';
import type { Roads } from './read-roads.ts';
import { walkRoads } from './walk-roads.ts';
import type { Points } from './walk-roads.ts';

/** Metres along roads between a block and a school. */
export interface RoadDistance {
  readonly block: string;
  readonly school: string;
  readonly metres: number;
}

/** Metres on foot from every block to every school. A block that no road joins to a school is named as a problem. */
export function measureRoads(
  reader: JsonReader,
  roads: Roads,
  blocks: readonly { readonly id: string; readonly x: number; readonly y: number }[],
  schools: readonly { readonly id: string; readonly block: string }[],
): RoadDistance[] {
  if (roads.xs.length === 0) {
    reader.note('PLACES_LIST_EMPTY', { field: 'roads.nodes' }, 'roads.nodes');
    return [];
  }
  const at = new Map(blocks.map((block) => [block.id, block]));
  const placed = schools.flatMap((school) => {
    const home = at.get(school.block);
    return home === undefined ? [] : [{ id: school.id, x: home.x, y: home.y }];
  });
  const metres = walkRoads(roads, pointsOf(blocks), pointsOf(placed));
  const result: RoadDistance[] = [];
  for (const [column, school] of placed.entries()) {
    for (const [row, block] of blocks.entries()) {
      const way = metres[row * placed.length + column] as number;
      if (Number.isFinite(way)) result.push({ block: block.id, school: school.id, metres: way });
      else reader.note('PLACES_ROAD_NO_WAY', { block: block.id, school: school.id }, 'roads.links');
    }
  }
  return result;
}

/** The places of some rows. */
export function pointsOf(rows: readonly { readonly x: number; readonly y: number }[]): Points {
  return { xs: Float64Array.from(rows, ({ x }) => x), ys: Float64Array.from(rows, ({ y }) => y) };
}

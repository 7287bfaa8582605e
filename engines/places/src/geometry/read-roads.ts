import type { JsonReader } from './read-json.ts';
import type { PlaneCoordinates } from './read-projection.ts';
import { doCross } from './rings.ts';

/** A walking network: points, and ways between them with their lengths in metres. */
export interface Roads {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly links: readonly { readonly from: number; readonly to: number; readonly metres: number }[];
}

/**
 * Reads `roads`: `nodes: [{ id, x, y }]`, `links: [{ from, to, metres?, crossing? }]` and `barriers: [[[x, y], …]]` (rivers,
 * trunk roads). A link that crosses a barrier is left out unless it is a `crossing` (bridge, underpass).
 */
export function readRoads(reader: JsonReader, value: unknown, plane: PlaneCoordinates): Roads {
  const file = reader.object(value, 'roads');
  const at = new Map<string, number>();
  const points = reader.list(file['nodes'], 'roads.nodes').map((entry, row) => {
    const path = `roads.nodes[${row}]`;
    const node = reader.object(entry, path);
    at.set(reader.text(node['id'], `${path}.id`), row);
    return plane.toMetres(reader.number(node['x'], `${path}.x`), reader.number(node['y'], `${path}.y`));
  });
  const barriers = (
    file['barriers'] === undefined ? [] : reader.list(file['barriers'], 'roads.barriers')
  ).map((line, row) =>
    reader.list(line, `roads.barriers[${row}]`).map((point, place) => {
      const pair = reader.list(point, `roads.barriers[${row}][${place}]`);
      return plane.toMetres(Number(pair[0]), Number(pair[1]));
    }),
  );
  const links: { from: number; to: number; metres: number }[] = [];
  for (const [row, entry] of reader.list(file['links'], 'roads.links').entries()) {
    const path = `roads.links[${row}]`;
    const link = reader.object(entry, path);
    const ends = (['from', 'to'] as const).map((end) => {
      const id = reader.text(link[end], `${path}.${end}`);
      const node = at.get(id);
      if (node === undefined && id !== '')
        reader.note('PLACES_ROAD_NODE_UNKNOWN', { node: id }, `${path}.${end}`);
      return node;
    });
    const [from, to] = ends;
    if (from === undefined || to === undefined) continue;
    const a = points[from] as readonly [number, number];
    const b = points[to] as readonly [number, number];
    const isBarred =
      link['crossing'] !== true &&
      barriers.some((line) =>
        line.some(
          (point, place) => place > 0 && doCross(a, b, line[place - 1] as readonly [number, number], point),
        ),
      );
    if (isBarred) continue;
    const metres =
      link['metres'] === undefined
        ? Math.hypot(a[0] - b[0], a[1] - b[1])
        : reader.number(link['metres'], `${path}.metres`);
    if (metres < 0)
      reader.note('PLACES_NUMBER_NEGATIVE', { field: `${path}.metres`, value: metres }, `${path}.metres`);
    links.push({ from, to, metres });
  }
  return { xs: Float64Array.from(points, ([x]) => x), ys: Float64Array.from(points, ([, y]) => y), links };
}

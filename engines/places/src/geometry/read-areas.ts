import { findRingCrossing, measureRing, middleOfRing, holdsPoint } from './rings.ts';
import type { Ring } from './rings.ts';
import type { PlaneCoordinates } from './read-projection.ts';
import type { JsonReader } from './read-json.ts';

/** The outline of a block: outer rings in metres, closed, and the middle of the largest. */
export interface BlockArea {
  readonly block: string;
  readonly rings: readonly Ring[];
  readonly middle: readonly [number, number];
}

interface Hole {
  readonly block: string;
  readonly number: number;
  readonly ring: Ring;
  readonly path: string;
}

function readRing(reader: JsonReader, value: unknown, path: string, plane: PlaneCoordinates): Ring {
  const ring = reader.list(value, path).map((point, at): [number, number] => {
    const pair = reader.list(point, `${path}[${at}]`);
    const x = reader.number(pair[0], `${path}[${at}][0]`);
    const y = reader.number(pair[1], `${path}[${at}][1]`);
    const [east, north] = plane.toMetres(x, y);
    return [east, north];
  });
  const first = ring[0];
  const last = ring.at(-1);
  if (first !== undefined && last !== undefined && (first[0] !== last[0] || first[1] !== last[1]))
    ring.push(first);
  return ring;
}

/**
 * Reads a GeoJSON FeatureCollection of blocks (Polygon or MultiPolygon; the block's id in `id` or `properties.id`).
 * A ring that crosses itself is refused, and so is a hole that no other blocks fill.
 */
export function readAreas(reader: JsonReader, value: unknown, plane: PlaneCoordinates): BlockArea[] {
  const collection = reader.object(value, 'areas');
  const holes: Hole[] = [];
  const areas = reader.list(collection['features'], 'areas.features').map((entry, row): BlockArea => {
    const path = `areas.features[${row}]`;
    const feature = reader.object(entry, path);
    const properties = feature['properties'];
    const inner =
      typeof properties === 'object' && properties !== null
        ? (properties as Record<string, unknown>)['id']
        : undefined;
    const block = reader.text(feature['id'] ?? inner, `${path}.id`);
    const geometry = reader.object(feature['geometry'], `${path}.geometry`);
    const kind = geometry['type'];
    const coordinates = reader.list(geometry['coordinates'], `${path}.geometry.coordinates`);
    if (kind !== 'Polygon' && kind !== 'MultiPolygon') {
      reader.note('PLACES_AREA_KIND', { block, kind: String(kind) }, `${path}.geometry.type`);
      return { block, rings: [], middle: [0, 0] };
    }
    const polygons = kind === 'Polygon' ? [coordinates] : coordinates;
    const rings: Ring[] = [];
    for (const [part, polygon] of polygons.entries()) {
      const where =
        kind === 'Polygon' ? `${path}.geometry.coordinates` : `${path}.geometry.coordinates[${part}]`;
      for (const [number, one] of reader.list(polygon, where).entries()) {
        const ring = readRing(reader, one, `${where}[${number}]`, plane);
        if (ring.length < 4)
          reader.note('PLACES_AREA_RING_SHORT', { block, ring: number + 1 }, `${where}[${number}]`);
        else {
          const crossing = findRingCrossing(ring);
          if (crossing !== null)
            reader.note(
              'PLACES_AREA_CROSSES',
              { block, ring: number + 1, one: crossing[0] + 1, two: crossing[1] + 1 },
              `${where}[${number}]`,
            );
        }
        if (number === 0) rings.push(ring);
        else holes.push({ block, number: number + 1, ring, path: `${where}[${number}]` });
      }
    }
    const largest = rings.toSorted((a, b) => measureRing(b) - measureRing(a))[0];
    return {
      block,
      rings,
      middle: largest === undefined || largest.length < 4 ? [0, 0] : middleOfRing(largest),
    };
  });
  for (const hole of holes) {
    let filled = 0;
    for (const area of areas) {
      if (area.block === hole.block) continue;
      for (const ring of area.rings) {
        if (ring.length >= 4 && holdsPoint(hole.ring, middleOfRing(ring))) filled += measureRing(ring);
      }
    }
    const size = measureRing(hole.ring);
    if (Math.abs(filled - size) > 0.01 * size)
      reader.note(
        'PLACES_AREA_HOLE',
        { block: hole.block, ring: hole.number, hectares: Math.round(size / 1000) / 10 },
        hole.path,
      );
  }
  return areas;
}

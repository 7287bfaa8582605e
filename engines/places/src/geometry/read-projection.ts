import type { PlacesProblem } from '../places-problem.ts';
import type { JsonReader } from './read-json.ts';

/** How the file's coordinates become metres of one plane. */
export interface PlaneCoordinates {
  toMetres(x: number, y: number): readonly [number, number];
  readonly remarks: readonly PlacesProblem[];
}

const LOCAL: PlaneCoordinates = { toMetres: (x, y) => [x, y], remarks: [] };

/** Mean radius of the ellipsoid of CGCS2000 and WGS 84, metres. */
const RADIUS = 6371008.8;

/** Names by which degrees of latitude and longitude without offset are known. */
const DEGREES =
  /^(?:cgcs ?2000|epsg:+4490|epsg:+4326|wgs ?-?84|urn:ogc:def:crs:(?:epsg:[\d.]*:(?:4490|4326)|ogc:[\d.]*:crs84))$/iu;
/** Plane systems in metres: Gauss-Krüger zones of CGCS2000 (4491–4554), of Xian 1980 and Beijing 1954, UTM. */
const METRES =
  /^(?:metres|local|(?:urn:ogc:def:crs:)?epsg:[\d.]*:?(?:449[1-9]|45[0-4]\d|455[0-4]|23[2-9]\d|24\d\d|21[4-9]\d\d|326\d\d|327\d\d)|cgcs2000 ?\/ ?(?:3-degree )?gauss.*)$/iu;

function nameOf(file: Readonly<Record<string, unknown>>): string | undefined {
  const given =
    file['projection'] ?? file['crs'] ?? (file['areas'] as Record<string, unknown> | undefined)?.['crs'];
  if (typeof given === 'string') return given;
  if (typeof given !== 'object' || given === null) return undefined;
  const properties = (given as Record<string, unknown>)['properties'];
  const name =
    typeof properties === 'object' && properties !== null
      ? (properties as Record<string, unknown>)['name']
      : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Every coordinate of the file: points of blocks, sites and customers, corners of areas. */
function* listPoints(file: Readonly<Record<string, unknown>>): Generator<readonly [number, number]> {
  for (const key of ['blocks', 'customers', 'sites']) {
    const list = file[key];
    if (!Array.isArray(list)) continue;
    for (const entry of list) {
      const { x, y } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
        x?: unknown;
        y?: unknown;
      };
      if (typeof x === 'number' && typeof y === 'number') yield [x, y];
    }
  }
  const stack: unknown[] = [file['areas']];
  while (stack.length > 0) {
    const value = stack.pop();
    if (Array.isArray(value)) {
      if (typeof value[0] === 'number' && typeof value[1] === 'number') yield [value[0], value[1]];
      else for (const part of value) stack.push(part);
    } else if (typeof value === 'object' && value !== null) {
      for (const key of ['features', 'geometry', 'coordinates'])
        stack.push((value as Record<string, unknown>)[key]);
    }
  }
}

/**
 * Finds out what the coordinates are. Metres of a plane are taken as they are; degrees named CGCS2000 (EPSG:4490) or WGS 84
 * become metres around their middle (equirectangular; within a district of 50 km lengths are right to 1 in 1,000), and that is
 * remarked. GCJ-02, BD-09, Web Mercator and degrees without a name are refused by name, since each shifts or stretches distances.
 */
export function readPlaneCoordinates(
  reader: JsonReader,
  file: Readonly<Record<string, unknown>>,
): PlaneCoordinates {
  const name = nameOf(file);
  let least = [Infinity, Infinity] as [number, number];
  let most = [-Infinity, -Infinity] as [number, number];
  for (const [x, y] of listPoints(file)) {
    least = [Math.min(least[0], x), Math.min(least[1], y)];
    most = [Math.max(most[0], x), Math.max(most[1], y)];
  }
  const looksLikeDegrees =
    least[0] >= 70 && most[0] <= 140 && least[1] >= 0 && most[1] <= 60 && most[0] - least[0] < 10;
  if (name === undefined) {
    if (looksLikeDegrees && most[0] - least[0] < 5 && most[1] - least[1] < 5 && !isWholeGrid(file))
      reader.note('PLACES_COORDINATES_DEGREES', { x: least[0], y: least[1] }, 'projection');
    return LOCAL;
  }
  const text = name.trim();
  if (METRES.test(text) && !looksLikeDegrees) return LOCAL;
  if (
    !DEGREES.test(text) ||
    !Number.isFinite(least[0]) ||
    least[0] < -180 ||
    most[0] > 180 ||
    least[1] < -90 ||
    most[1] > 90
  ) {
    reader.note('PLACES_PROJECTION_UNSUPPORTED', { projection: text }, 'projection');
    return LOCAL;
  }
  const middle = [(least[0] + most[0]) / 2, (least[1] + most[1]) / 2] as const;
  const degree = (Math.PI / 180) * RADIUS;
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  return {
    toMetres: (x, y) => [(x - middle[0]) * degree * shrink, (y - middle[1]) * degree],
    remarks: [
      { code: 'PLACES_PROJECTION_CONVERTED', parameters: { projection: text }, element: 'projection' },
    ],
  };
}

/** Whole numbers only are a made-up grid, not degrees. */
function isWholeGrid(file: Readonly<Record<string, unknown>>): boolean {
  for (const [x, y] of listPoints(file)) if (!Number.isInteger(x) || !Number.isInteger(y)) return false;
  return true;
}

import { pointsOf } from '../geometry/measure-roads.ts';
import { openReader } from '../geometry/read-json.ts';
import type { JsonReader } from '../geometry/read-json.ts';
import { readPlaneCoordinates } from '../geometry/read-projection.ts';
import type { PlaneCoordinates } from '../geometry/read-projection.ts';
import { readRoads } from '../geometry/read-roads.ts';
import { walkRoads } from '../geometry/walk-roads.ts';
import type { PlacesProblem } from '../places-problem.ts';
import type { Result } from '../result.ts';
import { checkSites } from './check-sites.ts';
import { openWays } from './open-ways.ts';
import type { SiteCustomer, SiteDistance, SiteOption, SiteRequest, SiteYear } from './site-request.ts';

/** Ways along roads that are kept at most: 240 MB. */
const MOST_PAIRS = 60_000_000;

/** A request as read, with remarks on what was done to its coordinates. */
export interface ReadSites {
  readonly request: SiteRequest;
  readonly remarks: readonly PlacesProblem[];
}

/** Reads a siting request out of parsed JSON (CONTRACTS section 6); every mistake is named, with its place in the file. */
export function readSites(json: unknown): Result<ReadSites, readonly PlacesProblem[]> {
  const reader = openReader();
  const file = reader.object(json, '');
  const plane = readPlaneCoordinates(reader, file);
  const customers = reader.list(file['customers'], 'customers').map((value, row): SiteCustomer => {
    const path = `customers[${row}]`;
    const entry = reader.object(value, path);
    const [x, y] = plane.toMetres(
      reader.number(entry['x'], `${path}.x`),
      reader.number(entry['y'], `${path}.y`),
    );
    return {
      id: reader.text(entry['id'], `${path}.id`),
      demand: reader.number(entry['demand'], `${path}.demand`),
      x,
      y,
    };
  });
  const sites = reader.list(file['sites'], 'sites').map((value, row): SiteOption => {
    const path = `sites[${row}]`;
    const entry = reader.object(value, path);
    const hasPoint = entry['x'] !== undefined || entry['y'] !== undefined;
    const [x, y] = hasPoint
      ? plane.toMetres(reader.number(entry['x'], `${path}.x`), reader.number(entry['y'], `${path}.y`))
      : [0, 0];
    return {
      id: reader.text(entry['id'], `${path}.id`),
      capacity: reader.number(entry['capacity'], `${path}.capacity`),
      ...(entry['fixedCost'] === undefined
        ? {}
        : { fixedCost: reader.number(entry['fixedCost'], `${path}.fixedCost`) }),
      ...(entry['customer'] === undefined || entry['customer'] === null
        ? {}
        : { customer: reader.text(entry['customer'], `${path}.customer`) }),
      ...(hasPoint ? { x, y } : {}),
      ...(entry['existing'] === true ? { existing: true } : {}),
      ...(entry['enlarge'] === undefined
        ? {}
        : {
            enlarge: reader.list(entry['enlarge'], `${path}.enlarge`).map((size, at) => {
              const option = reader.object(size, `${path}.enlarge[${at}]`);
              return {
                capacity: reader.number(option['capacity'], `${path}.enlarge[${at}].capacity`),
                ...(option['fixedCost'] === undefined
                  ? {}
                  : { fixedCost: reader.number(option['fixedCost'], `${path}.enlarge[${at}].fixedCost`) }),
              };
            }),
          }),
    };
  });
  const choose = <Word extends string>(field: string, words: readonly Word[], absent: Word): Word => {
    const value = file[field];
    if (value === undefined) return absent;
    const known = words.find((word) => word === value);
    if (known === undefined)
      reader.note(
        'PLACES_CHOICE_WRONG',
        { field, value: JSON.stringify(value) ?? '', choices: words.join(', ') },
        field,
      );
    return known ?? absent;
  };
  const cost = choose('cost', ['distance', 'demandDistance'] as const, 'demandDistance');
  const round = choose('round', ['down', 'none'] as const, 'none');
  const optional = (field: string): Record<string, number> =>
    file[field] === undefined || file[field] === null ? {} : { [field]: reader.number(file[field], field) };
  let merging: { merging?: { reason: string } } = {};
  if (file['merging'] !== undefined && file['merging'] !== false && file['merging'] !== null) {
    const given =
      typeof file['merging'] === 'object'
        ? (file['merging'] as Record<string, unknown>)['reason']
        : undefined;
    const reason = typeof given === 'string' ? given.trim() : '';
    if (reason === '') reader.note('PLACES_MERGING_REASON_EMPTY', {}, 'merging.reason');
    merging = { merging: { reason } };
  }
  const years =
    file['years'] === undefined
      ? {}
      : {
          years: reader.list(file['years'], 'years').map((value, row): SiteYear => {
            const path = `years[${row}]`;
            const entry = reader.object(value, path);
            const demand: Record<string, number> = Object.create(null) as Record<string, number>;
            for (const [id, size] of Object.entries(reader.object(entry['demand'], `${path}.demand`)))
              demand[id] = reader.number(size, `${path}.demand.${id}`);
            return { year: reader.number(entry['year'], `${path}.year`), demand };
          }),
        };
  const distance =
    file['distance'] === undefined
      ? {}
      : {
          distance: reader.list(file['distance'], 'distance').map((value, row): SiteDistance => {
            const path = `distance[${row}]`;
            const entry = reader.object(value, path);
            return {
              customer: reader.text(entry['customer'], `${path}.customer`),
              site: reader.text(entry['site'], `${path}.site`),
              metres: reader.number(entry['metres'], `${path}.metres`),
            };
          }),
        };
  const request: SiteRequest = {
    customers,
    sites,
    cost,
    round,
    ...optional('open'),
    ...optional('scale'),
    ...optional('fairness'),
    ...merging,
    ...years,
    ...distance,
  };
  if (reader.problems.length > 0) return { ok: false, error: reader.problems };
  const problems = checkSites(request);
  if (problems.length > 0) return { ok: false, error: problems };
  const walked =
    file['roads'] === undefined ? {} : { walked: walkToSites(reader, file['roads'], plane, request) };
  return reader.problems.length > 0
    ? { ok: false, error: reader.problems }
    : { ok: true, value: { request: { ...request, ...walked }, remarks: plane.remarks } };
}

/** Metres along the roads from every customer to every site; a site to which no road leads from somewhere is named. */
function walkToSites(
  reader: JsonReader,
  json: unknown,
  plane: PlaneCoordinates,
  request: SiteRequest,
): Float32Array {
  const { customers, sites } = request;
  const none = new Float32Array(0);
  const roads = readRoads(reader, json, plane);
  if (roads.xs.length === 0) reader.note('PLACES_LIST_EMPTY', { field: 'roads.nodes' }, 'roads.nodes');
  const pairs = customers.length * sites.length;
  if (pairs > MOST_PAIRS) reader.note('PLACES_ROAD_PAIRS_TOO_MANY', { pairs, most: MOST_PAIRS }, 'roads');
  if (reader.problems.length > 0) return none;
  const ways = openWays(request);
  const walked = walkRoads(roads, pointsOf(customers), { xs: ways.xs, ys: ways.ys });
  const listed = new Set(
    (request.distance ?? []).map(({ customer, site }) => JSON.stringify([customer, site])),
  );
  for (const [column, site] of sites.entries()) {
    const cut = customers.find(
      ({ id }, row) =>
        !Number.isFinite(walked[row * sites.length + column]) && !listed.has(JSON.stringify([id, site.id])),
    );
    if (cut !== undefined)
      reader.note('PLACES_ROAD_NO_WAY', { block: cut.id, school: site.id }, 'roads.links');
  }
  return walked;
}

import { openReader } from '../geometry/read-json.ts';
import type { JsonReader } from '../geometry/read-json.ts';
import { readPlaneCoordinates } from '../geometry/read-projection.ts';
import { readAreas } from '../geometry/read-areas.ts';
import type { BlockArea } from '../geometry/read-areas.ts';
import { linkAreas } from '../geometry/link-areas.ts';
import { measureRoads } from '../geometry/measure-roads.ts';
import { readRoads } from '../geometry/read-roads.ts';
import type { PlacesProblem } from '../places-problem.ts';
import type { Result } from '../result.ts';
import { checkZones } from './check-zones.ts';
import type { ZoneBlock, ZoneRequest, ZoneSchool, ZoneWeights } from './model/zone-request.ts';

/** A request as read, with the outlines of blocks where the file has them and remarks on what was done to it. */
export interface ReadZones {
  readonly request: ZoneRequest;
  readonly areas: readonly BlockArea[];
  readonly remarks: readonly PlacesProblem[];
}

const WEIGHTS = ['distance', 'moved', 'longest', 'balance', 'compactness', 'together'] as const;

function readWeights(reader: JsonReader, value: unknown): ZoneWeights {
  const given = reader.object(value, 'weights');
  const weights: Partial<Record<(typeof WEIGHTS)[number], number>> = {};
  for (const [name, weight] of Object.entries(given)) {
    const known = WEIGHTS.find((other) => other === name);
    if (known === undefined)
      reader.note('PLACES_FIELD_UNKNOWN', { field: `weights.${name}` }, `weights.${name}`);
    else {
      weights[known] = reader.number(weight, `weights.${name}`);
      if ((weights[known] ?? 0) < 0)
        reader.note(
          'PLACES_NUMBER_NEGATIVE',
          { field: `weights.${name}`, value: weights[known] ?? 0 },
          `weights.${name}`,
        );
    }
  }
  return weights;
}

function readMap(reader: JsonReader, value: unknown, path: string): Record<string, string> {
  const map: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [block, school] of Object.entries(reader.object(value, path)))
    map[block] = reader.text(school, `${path}.${block}`);
  return map;
}

function readGroups(reader: JsonReader, value: unknown, path: string): string[][] {
  return reader
    .list(value, path)
    .map((group, row) =>
      reader.list(group, `${path}[${row}]`).map((id, at) => reader.text(id, `${path}[${row}][${at}]`)),
    );
}

/** Reads a zone request out of parsed JSON (CONTRACTS section 6): every mistake is named, with its place in the file. */
export function readZones(json: unknown): Result<ReadZones, readonly PlacesProblem[]> {
  const reader = openReader();
  const file = reader.object(json, '');
  const plane = readPlaneCoordinates(reader, file);
  const areas = file['areas'] === undefined ? [] : readAreas(reader, file['areas'], plane);
  const areaOf = new Map(areas.map((area) => [area.block, area]));
  const blocks = reader.list(file['blocks'], 'blocks').map((value, row): ZoneBlock => {
    const path = `blocks[${row}]`;
    const block = reader.object(value, path);
    const id = reader.text(block['id'], `${path}.id`);
    const middle = areaOf.get(id)?.middle;
    const isGiven = block['x'] !== undefined || middle === undefined;
    const x = isGiven ? reader.number(block['x'], `${path}.x`) : 0;
    const y = isGiven ? reader.number(block['y'], `${path}.y`) : 0;
    const [east, north] = isGiven ? plane.toMetres(x, y) : (middle as readonly [number, number]);
    return { id, pupils: reader.number(block['pupils'], `${path}.pupils`), x: east, y: north };
  });
  const schools = reader.list(file['schools'], 'schools').map((value, row): ZoneSchool => {
    const path = `schools[${row}]`;
    const school = reader.object(value, path);
    return {
      id: reader.text(school['id'], `${path}.id`),
      block: reader.text(school['block'], `${path}.block`),
      capacity: reader.number(school['capacity'], `${path}.capacity`),
    };
  });
  const edges =
    file['edges'] === undefined && areas.length > 0
      ? linkAreas(areas)
      : reader.list(file['edges'], 'edges').map((value, row): [string, string] => {
          const pair = reader.list(value, `edges[${row}]`);
          return [reader.text(pair[0], `edges[${row}][0]`), reader.text(pair[1], `edges[${row}][1]`)];
        });
  let distance =
    file['distance'] === undefined
      ? undefined
      : reader.list(file['distance'], 'distance').map((value, row) => {
          const path = `distance[${row}]`;
          const entry = reader.object(value, path);
          return {
            block: reader.text(entry['block'], `${path}.block`),
            school: reader.text(entry['school'], `${path}.school`),
            metres: reader.number(entry['metres'], `${path}.metres`),
          };
        });
  if (file['roads'] !== undefined && reader.problems.length === 0) {
    const roads = readRoads(reader, file['roads'], plane);
    const measured = measureRoads(reader, roads, blocks, schools);
    const given = new Set((distance ?? []).map((entry) => `${entry.block}\n${entry.school}`));
    distance = [
      ...measured.filter((entry) => !given.has(`${entry.block}\n${entry.school}`)),
      ...(distance ?? []),
    ];
  }
  const optional = (name: string): number | undefined =>
    file[name] === undefined ? undefined : reader.number(file[name], name);
  const longest = optional('longest');
  const movedMost = optional('movedMost');
  const balanceWithin = optional('balanceWithin');
  const request: ZoneRequest = {
    blocks,
    edges,
    schools,
    ...(distance === undefined ? {} : { distance }),
    ...(file['together'] === undefined ? {} : { together: readGroups(reader, file['together'], 'together') }),
    ...(file['shared'] === undefined ? {} : { shared: readGroups(reader, file['shared'], 'shared') }),
    ...(file['fixed'] === undefined ? {} : { fixed: readMap(reader, file['fixed'], 'fixed') }),
    ...(file['today'] === undefined ? {} : { today: readMap(reader, file['today'], 'today') }),
    ...(file['weights'] === undefined ? {} : { weights: readWeights(reader, file['weights']) }),
    ...(longest === undefined ? {} : { longest }),
    ...(movedMost === undefined ? {} : { movedMost }),
    ...(balanceWithin === undefined ? {} : { balanceWithin }),
  };
  if (reader.problems.length > 0) return { ok: false, error: reader.problems };
  const problems = checkZones(request);
  return problems.length > 0
    ? { ok: false, error: problems }
    : { ok: true, value: { request, areas, remarks: plane.remarks } };
}

import type { SampleDistrict } from '../sample-types.ts';
import { partRandom } from '../make-ids.ts';
import { cornerOf, layBlocks, listEdges, metresFrom } from './lay-blocks.ts';
import type { SampleBlock } from './lay-blocks.ts';
import { LAST_YEAR, sampleBirths, samplePupils } from './simulate-pupils.ts';
import type { PupilSchool } from './simulate-pupils.ts';

/** Input files of the commands of places for the sample district, by path inside one folder. */
export type PlacesFiles = Readonly<Record<string, string>>;

interface Placed {
  readonly name: string;
  readonly town: string;
  readonly block: string;
  readonly places: number;
}

/** Blocks of the town's middle hold more people: a weight that falls with the distance from the next school. */
function weighBlocks(blocks: readonly SampleBlock[], schools: readonly { x: number; y: number }[]): number[] {
  return blocks.map((block) => {
    const near = Math.min(...schools.map((school) => Math.hypot(school.x - block.x, school.y - block.y)));
    return 0.15 + Math.exp(-near / 2500);
  });
}

/**
 * Makes births, pupils, places, estates, addresses, blocks, a zoning and a siting problem for the sample district, as the files that
 * `places forecast`, `places zone` and `places site` read. Pure: the seed decides everything.
 */
export function buildPlacesFiles(district: SampleDistrict, seed: number): PlacesFiles {
  const random = partRandom(seed, 'places');
  const towns = new Map(district.towns.map((town) => [town.unitId, town.name]));
  const corner = cornerOf(district.towns);
  const units = district.units.filter(
    (unit) => unit.kind === 'school' && unit.status === 'open' && unit.lon !== null && unit.lat !== null,
  );
  const pupilSchools: PupilSchool[] = units.flatMap((unit) =>
    (['primary', 'junior'] as const)
      .filter((stage) => unit.stages.includes(stage))
      .map((stage) => ({
        name: unit.name,
        stage,
        weight: { urban: 3, town: 2, rural: 1 }[unit.area ?? 'rural'] * (0.7 + 0.6 * random.next()),
      })),
  );
  const births = sampleBirths(random);
  const pupils = samplePupils(pupilSchools, births, random);
  const today = new Map<string, number>();
  for (const row of pupils) {
    if (row.year !== LAST_YEAR) continue;
    const key = `${row.school}|${row.grade <= 6 ? 'primary' : 'junior'}`;
    today.set(key, (today.get(key) ?? 0) + row.pupils);
  }
  const capacity = pupilSchools.map((school) => {
    const now = today.get(`${school.name}|${school.stage}`) ?? 0;
    const size = school.stage === 'primary' ? 45 : 50;
    const grades = school.stage === 'primary' ? 6 : 3;
    const classes = Math.max(grades, Math.ceil((now * (0.95 + 0.25 * random.next())) / size));
    return { ...school, classes, places: classes * size };
  });
  const blocks = layBlocks(district.towns);
  const placed = placeSchools(
    units.filter((unit) => unit.stages.includes('primary')),
    blocks,
    (unit) => ({
      name: unit.name,
      town: towns.get(unit.townId ?? '') ?? '',
      places: capacity.find((one) => one.name === unit.name && one.stage === 'primary')?.places ?? 0,
      ...metresFrom(corner, [unit.lon ?? 0, unit.lat ?? 0]),
    }),
  );
  const places = placed.reduce((sum, school) => sum + school.places, 0);
  const spots = placed.map((school) => blocks.find((block) => block.id === school.block) as SampleBlock);
  const weights = weighBlocks(blocks, spots);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const living = Math.min(
    0.94 * places,
    pupils
      .filter((row) => row.year === LAST_YEAR && row.grade <= 6)
      .reduce((sum, row) => sum + row.pupils, 0),
  );
  const children = weights.map((one) => Math.max(1, Math.floor((living * one) / weight)));
  const zoneOf = new Map(units.map((unit) => [unit.name, towns.get(unit.townId ?? '') ?? '']));
  const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
    `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
  const townNames = district.towns.map((town) => town.name);
  const newTown = townNames[0] ?? '';
  const crowded = placed.filter((school) => school.town === newTown).slice(0, 2);
  return {
    'enrolment.csv': csv(
      'year,school,grade,pupils',
      pupils.map((row) => [row.year, row.school, row.grade, row.pupils]),
    ),
    'births.csv': csv(
      'year,births',
      births.map((row) => [row.year, row.births]),
    ),
    'schools.csv': csv(
      'school,zone',
      [...new Set(pupilSchools.map((school) => school.name))].map((name) => [name, zoneOf.get(name) ?? '']),
    ),
    'capacity.csv': csv(
      'school,stage,year,places,classes',
      capacity.map((one) => [one.name, one.stage, 2013, '', one.classes]),
    ),
    'housing.csv': csv(
      'year,zone,flats,known',
      townNames.slice(0, 4).flatMap((town, at) => [
        [LAST_YEAR - 2 + at, town, 400 + 200 * at, LAST_YEAR - 4],
        [LAST_YEAR + 2 + at, town, 600 + 100 * at, LAST_YEAR],
      ]),
    ),
    'addresses.csv': csv(
      'address,lon,lat,block',
      blocks.map((block, at) => [
        `${block.town}第${at + 1}小区`,
        block.place[0].toFixed(5),
        block.place[1].toFixed(5),
        block.id,
      ]),
    ),
    'what-if-new-school.json': `${JSON.stringify(
      {
        name: `${newTown}新建一所小学`,
        merging: { on: false, reason: '' },
        changes: [
          {
            kind: 'newSchool',
            year: LAST_YEAR + 2,
            reason: '规划重点建设项目',
            school: `${newTown}新建小学`,
            zone: newTown,
            stage: 'primary',
            places: 1080,
            takes: Object.fromEntries(crowded.map((school) => [school.name, 0.25])),
            reach: 'entrants',
          },
        ],
      },
      null,
      2,
    )}\n`,
    'zone.json': `${JSON.stringify({
      blocks: blocks.map((block, at) => ({ id: block.id, pupils: children[at], x: block.x, y: block.y })),
      edges: listEdges(blocks),
      schools: placed.map((school) => ({ id: school.name, block: school.block, capacity: school.places })),
    })}\n`,
    'site.json': `${JSON.stringify({
      customers: blocks.map((block, at) => ({ id: block.id, demand: children[at], x: block.x, y: block.y })),
      sites: [
        ...placed.map((school) => ({
          id: school.name,
          capacity: school.places,
          customer: school.block,
          existing: true,
        })),
        ...blocks
          .filter((block) => block.town === newTown && !placed.some((school) => school.block === block.id))
          .filter((_, at) => at % 5 === 0)
          .map((block) => ({ id: `候选 ${block.id}`, capacity: 1080, customer: block.id })),
      ],
      open: placed.length + 1,
      cost: 'demandDistance',
      round: 'none',
    })}\n`,
  };
}

/** Gives each school the nearest block that no other school has. */
function placeSchools<Unit>(
  units: readonly Unit[],
  blocks: readonly SampleBlock[],
  read: (unit: Unit) => { name: string; town: string; places: number; x: number; y: number },
): Placed[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const { x, y, ...school } = read(unit);
    let nearest: SampleBlock | undefined;
    for (const block of blocks) {
      if (taken.has(block.id)) continue;
      if (
        nearest === undefined ||
        Math.hypot(block.x - x, block.y - y) < Math.hypot(nearest.x - x, nearest.y - y)
      )
        nearest = block;
    }
    if (nearest === undefined) throw new RangeError('fewer blocks than schools');
    taken.add(nearest.id);
    return { ...school, block: nearest.id };
  });
}

import { stagesOf } from '@junheng/domain';
import type { MakeId } from '@junheng/kernel';
import { middleOf, placeInTown } from '../map/place-in-town.ts';
import { partRandom } from '../make-ids.ts';
import type { Point, SampleUnit } from '../sample-types.ts';
import { listSchools } from './list-schools.ts';
import { departments, offices, towns } from './unit-data.ts';
import type { NamedUnit } from './unit-data.ts';

const NO_SCHOOL = {
  schoolType: null,
  stages: [],
  ownership: null,
  area: null,
  opened: null,
  status: 'open',
} as const;
const NOWHERE = { townId: null, lon: null, lat: null } as const;

function numbered(prefix: string, index: number): string {
  return `${prefix}${String(index + 1).padStart(3, '0')}`;
}

function bureauUnits(makeId: MakeId, place: Point): SampleUnit[] {
  const bureauId = makeId();
  const bureau: SampleUnit = {
    ...NO_SCHOOL,
    id: bureauId,
    key: 'bureau',
    kind: 'bureau',
    name: '云岭区教育局',
    nameEn: 'Yunling District Education Bureau',
    shortName: '区教育局',
    code: 'JY000',
    parentId: null,
    townId: null,
    lon: place[0],
    lat: place[1],
  };
  const ofOffice = (office: NamedUnit, index: number): SampleUnit => ({
    ...NO_SCHOOL,
    ...NOWHERE,
    id: makeId(),
    key: `office:${office.key}`,
    kind: 'office',
    name: `区教育局${office.name}`,
    nameEn: office.nameEn,
    shortName: office.name,
    code: numbered('JY', index),
    parentId: bureauId,
  });
  return [bureau, ...offices.map(ofOffice)];
}

function departmentUnits(makeId: MakeId): SampleUnit[] {
  return departments.map((department, index) => ({
    ...NO_SCHOOL,
    ...NOWHERE,
    id: makeId(),
    key: `department:${department.key}`,
    kind: 'department',
    name: department.key === 'police' ? '云岭公安分局' : `云岭区${department.name}`,
    nameEn: `Yunling ${department.nameEn}`,
    shortName: department.key === 'police' ? '公安云岭分局' : `区${department.name}`,
    code: numbered('BM', index),
    parentId: null,
  }));
}

function townUnits(makeId: MakeId, rings: ReadonlyMap<string, readonly Point[]>): SampleUnit[] {
  return towns.map((town, index) => {
    const [lon, lat] = middleOf(rings.get(town.key) ?? []);
    return {
      ...NO_SCHOOL,
      id: makeId(),
      key: `town:${town.key}`,
      kind: 'town',
      name: town.name,
      nameEn: town.nameEn,
      shortName: town.name,
      code: numbered('990001', index),
      parentId: null,
      townId: null,
      lon: Math.round(lon * 1e5) / 1e5,
      lat: Math.round(lat * 1e5) / 1e5,
      area: town.area,
    };
  });
}

function schoolUnits(
  seed: number,
  makeId: MakeId,
  rings: ReadonlyMap<string, readonly Point[]>,
  bureauId: string,
  townIds: ReadonlyMap<string, string>,
): SampleUnit[] {
  const random = partRandom(seed, 'places');
  const taken: Point[] = [];
  const ids = new Map<string, string>();
  const drafts = listSchools(partRandom(seed, 'schools'));
  const counts = { school: 0, kindergarten: 0 };
  return drafts.map((draft) => {
    const kind = draft.type === 'kindergarten' ? 'kindergarten' : 'school';
    const code = numbered(kind === 'school' ? 'XX' : 'YE', counts[kind]);
    counts[kind] += 1;
    const id = makeId();
    ids.set(draft.key, id);
    const [lon, lat] = placeInTown(rings.get(draft.townKey) ?? [], taken, random);
    taken.push([lon, lat]);
    const earliest = kind === 'kindergarten' ? 1986 : draft.ownership === 'private' ? 2002 : 1952;
    return {
      id,
      key: draft.key,
      kind,
      name: draft.name,
      nameEn: draft.nameEn,
      shortName: draft.name.replace(/^云岭区/u, '').replace('九年一贯制学校', '九年制学校'),
      code,
      parentId: draft.parentKey === null ? bureauId : (ids.get(draft.parentKey) ?? bureauId),
      townId: townIds.get(draft.townKey) ?? null,
      lon,
      lat,
      schoolType: draft.type,
      stages: stagesOf(draft.type),
      ownership: draft.ownership,
      area: draft.area,
      opened: earliest + random.below(2024 - earliest),
      status: 'open',
    };
  });
}

/** All units of the sample: bureau and offices, departments, towns, schools, kindergartens, in this order. */
export function buildUnits(
  seed: number,
  makeId: MakeId,
  rings: ReadonlyMap<string, readonly Point[]>,
): SampleUnit[] {
  const cityRing = rings.get('qinglan') ?? [];
  const bureau = bureauUnits(makeId, placeInTown(cityRing, [], partRandom(seed, 'bureau')));
  const townList = townUnits(makeId, rings);
  const townIds = new Map(townList.map((town) => [town.key.replace('town:', ''), town.id]));
  const schools = schoolUnits(seed, makeId, rings, bureau[0]?.id ?? '', townIds);
  return [...bureau, ...departmentUnits(makeId), ...townList, ...schools];
}

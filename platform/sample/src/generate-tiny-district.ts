import { makeIdsFrom, partRandom } from './make-ids.ts';
import type { Point, SampleDistrict, SampleOptions, SampleUnit } from './sample-types.ts';

const RING: readonly Point[] = [
  [111, 31],
  [111.1, 31],
  [111.1, 31.1],
  [111, 31.1],
  [111, 31],
];
const SENTENCE = '到2028年，学前三年毛入园率达到95%以上。';
const TASK = '1.新建镇中心幼儿园。新建镇中心幼儿园1所。（牵头单位：区教育局）';
const HEADING = '一、主要目标和任务';

function makeUnit(
  id: string,
  key: string,
  kind: SampleUnit['kind'],
  name: string,
  nameEn: string,
  code: string,
): SampleUnit {
  return {
    id,
    key,
    kind,
    name,
    nameEn,
    shortName: name,
    code,
    parentId: null,
    townId: null,
    lon: null,
    lat: null,
    schoolType: null,
    stages: [],
    ownership: null,
    area: null,
    opened: null,
    status: 'open',
  };
}

/**
 * Makes a second district (990002) of three units, one target and one task. It exists for the tests that prove that
 * one district never sees another; nobody is shown it.
 */
export function generateTinyDistrict({ seed }: SampleOptions): SampleDistrict {
  const makeId = makeIdsFrom(partRandom(seed, 'tiny'));
  const bureau = makeUnit(
    makeId(),
    'bureau',
    'bureau',
    '别处区教育局',
    'Elsewhere Education Bureau',
    'JY000',
  );
  const town = makeUnit(makeId(), 'town:only', 'town', '别处镇', 'Elsewhere Town', '990002001');
  const school: SampleUnit = {
    ...makeUnit(makeId(), 'school:only', 'school', '别处小学', 'Elsewhere Primary School', 'XX001'),
    parentId: bureau.id,
    townId: town.id,
    lon: 111.05,
    lat: 31.05,
    schoolType: 'primary',
    stages: ['primary'],
    ownership: 'public',
    area: 'town',
    opened: 1990,
  };
  const text = `别处区教育行动计划\n${HEADING}\n${SENTENCE}\n${TASK}\n`;
  const sourceOf = (words: string) => ({
    kind: 'plan' as const,
    text: words,
    place: HEADING,
    span: [text.indexOf(words), text.indexOf(words) + words.length] as const,
  });
  const targetId = makeId();
  const lead = [{ role: 'lead' as const, unitId: bureau.id }];
  const account = (userName: string, role: 'administrator' | 'clerk', unitId: string) => ({
    id: makeId(),
    userName,
    displayName: userName,
    role,
    unitId,
    password: 'Elsewhere@2026',
  });
  return {
    district: {
      id: '990002',
      name: '别处区',
      nameEn: 'Elsewhere District',
      platformName: '别处区教育规划实施监测平台',
      platformNameEn: 'Elsewhere District Education Plan Monitor',
    },
    towns: [{ unitId: town.id, name: town.name, nameEn: town.nameEn, ring: RING }],
    units: [bureau, town, school],
    plan: {
      id: makeId(),
      title: '别处区教育行动计划（2025—2028年）',
      titleEn: 'Elsewhere District Education Plan (2025–2028)',
      issuer: '别处区人民政府',
      number: '别政发〔2025〕1号',
      issued: '2025-01-10',
      from: 2025,
      to: 2028,
      text,
    },
    targets: [
      {
        id: targetId,
        key: 'only',
        number: 1,
        group: '学前教育',
        groupEn: 'Preschool',
        name: '学前三年毛入园率',
        nameEn: 'Gross enrolment in three preschool years',
        unit: '%',
        baseYear: 2024,
        baseValue: '90',
        year: 2028,
        comparator: '≥',
        value: '95',
        valueMax: null,
        binding: 'expected',
        measure: 'level',
        exemptRule: null,
        parentId: null,
        duties: lead,
        source: sourceOf(SENTENCE),
        printedPath: [],
        values: [],
      },
    ],
    tasks: [
      {
        id: makeId(),
        parentId: null,
        number: 1,
        outline: [HEADING],
        title: '新建镇中心幼儿园',
        titleEn: 'Build a central kindergarten',
        text: '新建镇中心幼儿园1所。',
        starts: '2025-01-10',
        due: '2027-12-31',
        duties: lead,
        milestones: [],
        source: sourceOf(TASK),
        targetIds: [targetId],
        reports: [],
      },
    ],
    accounts: [
      account('elsewhere-admin', 'administrator', bureau.id),
      account('elsewhere-clerk', 'clerk', school.id),
    ],
  };
}

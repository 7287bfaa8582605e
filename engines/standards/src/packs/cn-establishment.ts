import type { Pack, UnitIndicator } from '../pack/pack.ts';

const unified = { source: 'unified-2014', confidence: 'A' } as const;
const stages = ['primary', 'junior', 'senior'] as const;

/** 生师比 is national; 班师比 is set by provinces, no national figure was found: the defaults are to be replaced. */
const parameters = {
  pupilsPerStaff: { unit: 'pupil/person', byStage: { primary: 19, junior: 13.5, senior: 12.5 } },
  staffPerClass: { unit: 'person/class', byStage: { primary: 2, junior: 3, senior: 3.5 } },
} as const;

/** Posts that a school should have, its stages added before anything is rounded (分段相加); small rural schools: the larger of pupils and classes. */
const BY_PUPILS = 'wholeSchool(pupils / pupilsPerStaff)';
const NEEDED = `if(isArea('rural') and wholeSchool(pupils) < 200 [pupil], greatest(${BY_PUPILS}, wholeSchool(classes * staffPerClass)), ${BY_PUPILS})`;

function balance(code: string, zh: string, en: string, item: string, unit: string): UnitIndicator {
  return {
    code,
    name: { zh, en },
    expression: unit === 'person' ? `${item} - ${NEEDED}` : `${item} - ceil(${NEEDED}) * 1 [post/person]`,
    unit,
    ratio: null,
    comparator: '≥',
    thresholds: { primary: 0, junior: 0, senior: 0 },
    parameters,
    citation: unified,
  };
}

/** 教职工编制: 1 : 19 / 13.5 / 12.5, and for small rural schools the class ratio where it gives more. */
export const establishment: Pack = {
  id: 'cn-establishment',
  version: '1.1.0',
  name: { zh: '教职工编制', en: 'Establishment of staff' },
  summary: {
    zh: '教职工与学生比小学 1:19、初中 1:13.5、高中 1:12.5，九年一贯制分段相加；村小、教学点按生师比与班师比取较大者。',
    en: 'Staff to pupils 1:19, 1:13.5, 1:12.5; combined schools add their stages; small rural schools take the larger of pupil ratio and class ratio.',
  },
  region: 'CN',
  validFrom: '2014-11-13',
  validTo: null,
  sources: [
    {
      id: 'unified-2014',
      title: {
        zh: '关于统一城乡中小学教职工编制标准的通知',
        en: 'Notice on one standard of posts for town and country',
      },
      number: '中央编办发〔2014〕72号',
      note: {
        zh: '沿用国办发〔2001〕74号城市标准。',
        en: 'Takes over the urban standard of 国办发〔2001〕74号.',
      },
    },
  ],
  stages,
  scope: {
    types: ['primary', 'junior', 'senior', 'nineYear', 'twelveYear', 'completeSecondary', 'teachingSite'],
    ownerships: ['public'],
    areas: ['urban', 'town', 'rural'],
    teachingSiteMinimum: null,
    citation: unified,
  },
  indicators: [
    {
      code: 'E1',
      name: { zh: '生师比（学生数与教职工数之比）', en: 'Pupils per member of staff' },
      expression: 'pupils / staff',
      unit: 'pupil/person',
      ratio: null,
      comparator: '≤',
      thresholds: parameters.pupilsPerStaff.byStage,
      // In a combined school the stages are added (E2); no ratio of the whole is written anywhere.
      types: ['primary', 'junior', 'senior', 'teachingSite'],
      citation: unified,
    },
    balance('E2', '现有教职工与应配数之差', 'Staff less staff needed', 'schoolStaff', 'person'),
    balance('E3', '核定编制与应配数之差', 'Approved posts less posts needed', 'schoolApprovedPosts', 'post'),
    {
      code: 'E4',
      name: {
        zh: '核定编制与在编人数之差（小于 0 为超编）',
        en: 'Approved less filled posts (below 0: over-filled)',
      },
      expression: 'schoolApprovedPosts - schoolFilledPosts',
      unit: 'post',
      ratio: null,
      comparator: '≥',
      thresholds: { primary: 0, junior: 0, senior: 0 },
      citation: { source: 'unified-2014', confidence: 'B' },
    },
  ],
  schoolRule: null,
  variation: null,
  schoolsDecide: true,
  countyItems: [],
  vetoes: [],
  relaxations: [],
  disputes: [
    {
      zh: '班师比由省定，没有查到全国统一数字；默认小学 2、初中 3、高中 3.5 人/班，须由本地调整（staffPerClass）。',
      en: 'The class ratio is set by provinces; no national figure was found. The defaults 2 / 3 / 3.5 people a class are to be replaced (staffPerClass).',
    },
    {
      zh: '“村小、教学点”按乡村且不足 200 人理解，可按本地口径修改。',
      en: 'Small rural schools are taken as rural with fewer than 200 pupils.',
    },
  ],
  overridden: [],
};

import type { SettlementArea } from '@junheng/vocabulary';

/** One line of the list of offices, departments or towns: key, short name, English name. */
export interface NamedUnit {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The sections of the bureau. */
export const offices: readonly NamedUnit[] = [
  { key: 'general', name: '办公室', nameEn: 'General Office' },
  { key: 'planning', name: '发展规划科', nameEn: 'Planning Office' },
  { key: 'basic', name: '基础教育科', nameEn: 'Basic Education Office' },
  { key: 'preschool', name: '学前教育科', nameEn: 'Preschool Office' },
  { key: 'vocational', name: '职业与成人教育科', nameEn: 'Vocational and Adult Education Office' },
  { key: 'personnel', name: '人事与教师工作科', nameEn: 'Personnel and Teachers Office' },
  { key: 'finance', name: '财务与审计科', nameEn: 'Finance and Audit Office' },
  { key: 'safety', name: '安全管理科', nameEn: 'School Safety Office' },
  { key: 'supervision', name: '教育督导室', nameEn: 'Supervision Office' },
  { key: 'health', name: '体育卫生与艺术科', nameEn: 'Sports, Health and Arts Office' },
  { key: 'private', name: '民办教育管理科', nameEn: 'Private Education Office' },
];

/** Other bodies of the district's government. */
export const departments: readonly NamedUnit[] = [
  { key: 'reform', name: '发展和改革局', nameEn: 'Development and Reform Bureau' },
  { key: 'treasury', name: '财政局', nameEn: 'Finance Bureau' },
  { key: 'labour', name: '人力资源和社会保障局', nameEn: 'Human Resources and Social Security Bureau' },
  { key: 'establishment', name: '机构编制委员会办公室', nameEn: 'Establishment Commission Office' },
  { key: 'land', name: '自然资源局', nameEn: 'Natural Resources Bureau' },
  { key: 'housing', name: '住房和城乡建设局', nameEn: 'Housing and Construction Bureau' },
  { key: 'healthcare', name: '卫生健康局', nameEn: 'Health Bureau' },
  { key: 'police', name: '公安分局', nameEn: 'Police Branch' },
  { key: 'market', name: '市场监督管理局', nameEn: 'Market Supervision Bureau' },
  { key: 'culture', name: '文化和旅游局', nameEn: 'Culture and Tourism Bureau' },
  { key: 'civil', name: '民政局', nameEn: 'Civil Affairs Bureau' },
  { key: 'disabled', name: '残疾人联合会', nameEn: 'Disabled Persons’ Federation' },
];

/** A street or town with what its schools are called after, and how many it has. */
export interface TownPlan extends NamedUnit {
  /** The name without 街道, 镇 or 乡. */
  readonly root: string;
  readonly rootEn: string;
  readonly area: SettlementArea;
  readonly primaries: number;
  readonly juniors: number;
  readonly nineYears: number;
  readonly sites: number;
  readonly kindergartens: number;
}

/** Three streets round the old city, five towns, two rural townships. */
export const towns: readonly TownPlan[] = [
  {
    key: 'qinglan',
    name: '青岚街道',
    nameEn: 'Qinglan Street',
    root: '青岚',
    rootEn: 'Qinglan',
    area: 'urban',
    primaries: 6,
    juniors: 2,
    nineYears: 1,
    sites: 0,
    kindergartens: 9,
  },
  {
    key: 'lanyue',
    name: '揽月街道',
    nameEn: 'Lanyue Street',
    root: '揽月',
    rootEn: 'Lanyue',
    area: 'urban',
    primaries: 5,
    juniors: 2,
    nineYears: 1,
    sites: 0,
    kindergartens: 9,
  },
  {
    key: 'shuangxi',
    name: '双溪桥街道',
    nameEn: 'Shuangxiqiao Street',
    root: '双溪桥',
    rootEn: 'Shuangxiqiao',
    area: 'urban',
    primaries: 5,
    juniors: 2,
    nineYears: 1,
    sites: 0,
    kindergartens: 9,
  },
  {
    key: 'songfeng',
    name: '松风岭镇',
    nameEn: 'Songfengling Town',
    root: '松风岭',
    rootEn: 'Songfengling',
    area: 'town',
    primaries: 3,
    juniors: 1,
    nineYears: 0,
    sites: 1,
    kindergartens: 5,
  },
  {
    key: 'luming',
    name: '鹿鸣湾镇',
    nameEn: 'Lumingwan Town',
    root: '鹿鸣湾',
    rootEn: 'Lumingwan',
    area: 'town',
    primaries: 3,
    juniors: 1,
    nineYears: 0,
    sites: 0,
    kindergartens: 5,
  },
  {
    key: 'wanghe',
    name: '望禾镇',
    nameEn: 'Wanghe Town',
    root: '望禾',
    rootEn: 'Wanghe',
    area: 'town',
    primaries: 3,
    juniors: 1,
    nineYears: 1,
    sites: 1,
    kindergartens: 5,
  },
  {
    key: 'shiquan',
    name: '石泉坪镇',
    nameEn: 'Shiquanping Town',
    root: '石泉坪',
    rootEn: 'Shiquanping',
    area: 'town',
    primaries: 3,
    juniors: 1,
    nineYears: 0,
    sites: 1,
    kindergartens: 5,
  },
  {
    key: 'bailu',
    name: '白鹭洲镇',
    nameEn: 'Bailuzhou Town',
    root: '白鹭洲',
    rootEn: 'Bailuzhou',
    area: 'town',
    primaries: 3,
    juniors: 1,
    nineYears: 0,
    sites: 0,
    kindergartens: 5,
  },
  {
    key: 'xinghua',
    name: '杏花溪乡',
    nameEn: 'Xinghuaxi Township',
    root: '杏花溪',
    rootEn: 'Xinghuaxi',
    area: 'rural',
    primaries: 2,
    juniors: 0,
    nineYears: 1,
    sites: 2,
    kindergartens: 4,
  },
  {
    key: 'guiyun',
    name: '归云乡',
    nameEn: 'Guiyun Township',
    root: '归云',
    rootEn: 'Guiyun',
    area: 'rural',
    primaries: 2,
    juniors: 0,
    nineYears: 1,
    sites: 2,
    kindergartens: 4,
  },
];

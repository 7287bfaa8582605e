import type { ValueStage } from '../statistics-reading.ts';

/** What a column of a list of schools can hold: who the school is, the year, or a figure. */
export type IdentityField =
  'code' | 'name' | 'type' | 'ownership' | 'area' | 'status' | 'year' | 'district' | 'counts';

/** Columns that tell who a school is, by the last label of their path. */
export const identityColumns: readonly (readonly [IdentityField, RegExp])[] = [
  ['code', /^(?:学校(?:\(机构\))?标识码|标识码|学校代码|机构标识码|code|school)$/u],
  ['name', /^(?:学校(?:\(机构\))?名称|学校名称|机构名称|单位名称|校名|名称|name)$/u],
  ['type', /^(?:(?:学校(?:\(机构\))?)?办学类型|学校类型|办学类别|type)$/u],
  ['ownership', /^(?:(?:学校(?:\(机构\))?)?举办者(?:类型)?|办别|办学性质|ownership)$/u],
  ['area', /^(?:(?:学校(?:\(机构\))?)?(?:驻地|所在地)?城乡(?:类型|分类)|area)$/u],
  ['status', /^(?:办学状态|状态|status)$/u],
  ['year', /^(?:学年|年份|年度|统计年份|year)$/u],
  ['district', /^(?:统计[一二三四]级|区县|所属区县|县区|镇街|乡镇|街道|town|序号|cluster|集团|教育集团)$/u],
  ['counts', /^(?:是否计校数|计校数|countsAsSchool)$/u],
];

/** An item by the paths of its columns in district exports and in our own template. */
export interface ListItem {
  readonly item: string;
  readonly path: RegExp;
  /** The unit of a column that says 万元 is ten thousand yuan; areas may be in 亩. */
  readonly unit?: 'yuan' | 'm2';
  readonly label: { readonly zh: string; readonly unit: string };
  /** The types of school whose template asks for it; all when left out. */
  readonly stages: readonly ValueStage[];
}

const SUM = String.raw`(?:/(?:合计|计|总计|小计))?(?:\([^)]*\))?$`;
const path = (words: string): RegExp => new RegExp(`(?:^|/)(?:${words})${SUM}`, 'u');
const SCHOOLS: readonly ValueStage[] = ['primary', 'junior'];
const ALL: readonly ValueStage[] = ['kindergarten', 'primary', 'junior', 'senior'];

/** Figures of a list of schools; the first that fits a path is taken. */
export const listItems: readonly ListItem[] = [
  {
    item: 'pupils',
    path: path('在校学?生数?|在园(?:幼儿|人)数?|学生数|幼儿数|pupils'),
    label: { zh: '在校生数', unit: '人' },
    stages: ALL,
  },
  { item: 'entrants', path: path('招生数?|入园人数'), label: { zh: '招生数', unit: '人' }, stages: ALL },
  { item: 'leavers', path: path('毕业生数?|离园人数'), label: { zh: '毕业生数', unit: '人' }, stages: ALL },
  {
    item: 'classes',
    path: path('班数|班级数|教学班数?|classes'),
    label: { zh: '班数', unit: '个' },
    stages: ALL,
  },
  {
    item: 'teachersAboveNorm',
    path: path('高于规定学历(?:专任)?教师数?|teachersAboveNorm'),
    label: { zh: '高于规定学历教师数', unit: '人' },
    stages: SCHOOLS,
  },
  {
    item: 'backboneTeachers',
    path: path('(?:县级(?:及)?以上)?骨干教师(?:数)?(?:\\((?:小学|初中|高中)\\))?|backboneTeachers'),
    label: { zh: '县级以上骨干教师数', unit: '人' },
    stages: SCHOOLS,
  },
  {
    item: 'artsPeTeachers',
    path: path('体育、?艺术(?:专任)?教师数?|体育艺术专任教师数?|artsPeTeachers'),
    label: { zh: '体育艺术专任教师数', unit: '人' },
    stages: SCHOOLS,
  },
  { item: 'pe', path: path('体育与健康'), label: { zh: '', unit: '' }, stages: [] },
  { item: 'arts', path: path('艺术'), label: { zh: '', unit: '' }, stages: [] },
  {
    item: 'teachersPostgraduate',
    path: path('按学历分/(?:研究生(?:毕业)?|硕士(?:研究生)?)'),
    label: { zh: '', unit: '' },
    stages: [],
  },
  { item: 'teachersDoctor', path: path('按学历分/博士(?:研究生)?'), label: { zh: '', unit: '' }, stages: [] },
  { item: 'teachersBachelor', path: path('按学历分/本科(?:毕业)?'), label: { zh: '', unit: '' }, stages: [] },
  { item: 'teachersCollege', path: path('按学历分/专科(?:毕业)?'), label: { zh: '', unit: '' }, stages: [] },
  {
    item: 'teachers',
    path: path('专任教师数?|teachers'),
    label: { zh: '专任教师数', unit: '人' },
    stages: ALL,
  },
  { item: 'staff', path: path('教职工数?|staff'), label: { zh: '教职工数', unit: '人' }, stages: ALL },
  {
    item: 'teachingFloorArea',
    path: path('教学及辅助用房面积|教学及辅助用房(?:面积)?不含室内体育用房|teachingFloorArea'),
    unit: 'm2',
    label: { zh: '教学及辅助用房面积', unit: '平方米' },
    stages: SCHOOLS,
  },
  {
    item: 'teachingRooms',
    path: path('教学及辅助用房'),
    unit: 'm2',
    label: { zh: '', unit: '' },
    stages: [],
  },
  {
    item: 'indoorSportsArea',
    path: path('室内体育用房(?:面积)?'),
    unit: 'm2',
    label: { zh: '', unit: '' },
    stages: [],
  },
  {
    item: 'sportsArea',
    path: path('体育运动场馆面积|体育场馆面积|sportsArea'),
    unit: 'm2',
    label: { zh: '体育运动场馆面积', unit: '平方米' },
    stages: SCHOOLS,
  },
  {
    item: 'groundsArea',
    path: path('运动场地(?:面积)?'),
    unit: 'm2',
    label: { zh: '', unit: '' },
    stages: [],
  },
  {
    item: 'equipmentValue',
    path: path('教学(?:、实习)?仪器设备(?:资产)?(?:总)?值|equipmentValue'),
    unit: 'yuan',
    label: { zh: '教学仪器设备值', unit: '元' },
    stages: SCHOOLS,
  },
  {
    item: 'networkedClassrooms',
    path: path('网络多媒体教室(?:间数|数)?|networkedClassrooms'),
    label: { zh: '网络多媒体教室数', unit: '间' },
    stages: SCHOOLS,
  },
  {
    item: 'books',
    path: path('图书(?:总)?(?:册)?数?|books'),
    label: { zh: '图书数', unit: '册' },
    stages: ALL,
  },
  {
    item: 'computers',
    path: path('(?:教学用)?(?:计算机|数字终端)(?:台)?数?|computers'),
    label: { zh: '计算机数', unit: '台' },
    stages: SCHOOLS,
  },
  {
    item: 'outdoorPlayArea',
    path: path('户外活动场地(?:面积)?|outdoorPlayArea'),
    unit: 'm2',
    label: { zh: '户外活动场地面积', unit: '平方米' },
    stages: ['kindergarten'],
  },
  {
    item: 'activityRoomArea',
    path: path('活动室(?:面积)?|activityRoomArea'),
    unit: 'm2',
    label: { zh: '活动室面积', unit: '平方米' },
    stages: ['kindergarten'],
  },
  {
    item: 'landArea',
    path: path('占地面积'),
    unit: 'm2',
    label: { zh: '占地面积', unit: '平方米' },
    stages: ALL,
  },
  {
    item: 'buildingArea',
    path: path('校舍建筑面积|建筑面积'),
    unit: 'm2',
    label: { zh: '校舍建筑面积', unit: '平方米' },
    stages: ALL,
  },
];

/** Words at the beginning of a path, or in brackets behind a label, that tell a stage. */
export const stageWords: readonly (readonly [RegExp, ValueStage])[] = [
  [/(?:^|\/)(?:幼儿园|学前)(?:\/|$)|\((?:幼儿园|学前)\)/u, 'kindergarten'],
  [/(?:^|\/)(?:普通)?小学(?:\/|$)|\(小学\)/u, 'primary'],
  [/(?:^|\/)(?:普通)?初中(?:\/|$)|\(初中\)/u, 'junior'],
  [/(?:^|\/)(?:普通)?高中(?:\/|$)|\(高中\)/u, 'senior'],
  [/(?:^|\/)(?:全校|学校)(?:\/|$)|\((?:全校|共用)\)/u, 'whole'],
];

/** Sums that a list gives in parts: known when the first part is, the others count as 0 where empty. */
export const derivedItems: readonly {
  readonly item: string;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly stages?: readonly ValueStage[];
}[] = [
  {
    item: 'teachersAboveNorm',
    plus: ['teachersBachelor', 'teachersPostgraduate', 'teachersDoctor', 'teachersCollege'],
    stages: ['primary'],
  },
  {
    item: 'teachersAboveNorm',
    plus: ['teachersBachelor', 'teachersPostgraduate', 'teachersDoctor'],
    stages: ['junior'],
  },
  { item: 'artsPeTeachers', plus: ['pe', 'arts'] },
  { item: 'teachingFloorArea', plus: ['teachingRooms'], minus: ['indoorSportsArea'] },
  { item: 'sportsArea', plus: ['groundsArea', 'indoorSportsArea'] },
];
/** Parts that are no items of their own. */
export const PARTS_ONLY: ReadonlySet<string> = new Set([
  'pe',
  'arts',
  'teachersDoctor',
  'teachingRooms',
  'groundsArea',
]);

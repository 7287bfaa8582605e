import { cellAt } from './form-layout.ts';
import type { FormItem, FormLayout } from './form-layout.ts';
import type { ValueStage } from '../statistics-reading.ts';

const TOTAL = '^(?:总计|合计)$';
/** Totals of a column group: 计, 合计 or the group alone. */
const of = (name: string): string => `^(?:${name})(?:人数|数)?(?:/(?:合计|计|总计))?$`;
const one = (item: string, stage: FormItem['stage'], row: string, column: string): FormItem => ({
  item,
  stage,
  plus: [cellAt(row, column)],
});

/** Pupils by type: 毕业生, 招生, 在校生. */
function pupilForm(
  numbers: readonly string[],
  title: string,
  stage: ValueStage,
  isTried: boolean,
): FormLayout {
  return {
    numbers,
    title,
    isTried,
    items: [
      one('pupils', stage, TOTAL, of('在校学?生')),
      one('entrants', stage, TOTAL, of('招生')),
      one('leavers', stage, TOTAL, of('毕业生')),
      one('girls', stage, TOTAL, '^在校学?生数?/?(?:其中:)?女$'),
      one('boarders', stage, '寄宿生$', of('在校学?生')),
      one('migrantPupils', stage, '(?:^|/)随迁子女$', of('在校学?生')),
    ],
  };
}

/** Full-time teachers by subject and degree. Above the required degree: primary 专科 and above, junior 本科 and above (教督〔2017〕6号, numerators). */
function teacherForm(
  numbers: readonly string[],
  title: string,
  stage: 'primary' | 'junior',
  isTried: boolean,
): FormLayout {
  const degrees = stage === 'primary' ? ['博士', '硕士', '本科', '专科'] : ['博士', '硕士', '本科'];
  const SUM = '^(?:合计|计|总计)$';
  return {
    numbers,
    title,
    isTried,
    items: [
      one('teachers', stage, TOTAL, SUM),
      {
        item: 'teachersAboveNorm',
        stage,
        plus: degrees.map((degree) => cellAt(`${degree}(?:研究生)?(?:毕业)?$`, SUM)),
        emptyIsZero: true,
      },
      {
        item: 'artsPeTeachers',
        stage,
        // 艺术 is the sum of what stands right of it (音乐, 美术): only its total is taken.
        plus: [cellAt(TOTAL, '^体育与健康$|^体育$'), cellAt(TOTAL, '^艺术(?:/(?:合计|计|小计))?$')],
        emptyIsZero: true,
      },
    ],
  };
}

/** Forms of primary and secondary schools, put together from descriptions of both generations (未经实测). */
export const schoolForms: readonly FormLayout[] = [
  {
    numbers: ['212', '2106'],
    title: '小学(?:班数|班额)',
    isTried: false,
    items: [one('classes', 'primary', TOTAL, '^(?:合计|班数|计|班数/合计)$')],
  },
  {
    numbers: ['213', '2107'],
    title: '(?:初中|中学)(?:班数|班额)',
    isTried: false,
    items: [one('classes', 'junior', `${TOTAL}|^初中$`, '^(?:合计|班数|计|班数/合计)$')],
  },
  pupilForm(['312', '3112'], '^小学.*学生数', 'primary', false),
  pupilForm(['313', '3115'], '^初中.*学生数', 'junior', false),
  pupilForm(['314', '3118'], '^(?:普通高中|普高|高中).*学生数', 'senior', false),
  {
    numbers: ['412', '4149'],
    title: '^中小学.*教职工',
    isTried: false,
    items: [
      one('staff', 'school', TOTAL, of('教职工')),
      one('schoolTeachers', 'school', TOTAL, '(?:^|/)专任教师$'),
    ],
  },
  teacherForm(['423', '4155'], '小学.*分课程', 'primary', false),
  teacherForm(['424', '4156'], '(?:初中|中学).*分课程', 'junior', false),
  {
    numbers: ['112', '1102'],
    title: '学校\\(机构\\)(?:基本情况|补充情况)',
    isTried: true,
    items: [
      one(
        'backboneTeachers',
        'primary',
        '^县级(?:及)?以上骨干教师\\(小学\\)$|^县级及以上骨干教师\\(小学\\)$',
        '内容',
      ),
      one('backboneTeachers', 'junior', '^县级(?:及)?以上骨干教师\\(初中\\)$', '内容'),
      one('backboneTeachers', 'senior', '^县级(?:及)?以上骨干教师\\(高中\\)$', '内容'),
      one('guards', 'whole', '^安全保卫人员$', '内容'),
    ],
  },
  {
    numbers: ['512', '5170'],
    title: '中小学校舍|^小学.*校舍|^中学.*校舍',
    isTried: false,
    items: [
      {
        item: 'teachingFloorArea',
        stage: 'school',
        plus: [cellAt('教学及辅助用房$', '^(?:校舍建筑面积/)?(?:合计|计)$')],
        minus: [cellAt('室内体育用房$', '^(?:校舍建筑面积/)?(?:合计|计)$')],
        emptyIsZero: true,
      },
      one('indoorSportsArea', 'school', '室内体育用房$', '^(?:校舍建筑面积/)?(?:合计|计)$'),
      one('buildingArea', 'school', TOTAL, '^(?:校舍建筑面积/)?(?:合计|计)$'),
    ],
  },
  {
    numbers: ['522', '5176'],
    title: '中小学占地|占地面积及其他办学条件',
    isTried: false,
    items: [
      one('groundsArea', 'school', TOTAL, '运动场地面积'),
      one('landArea', 'school', TOTAL, '^占地面积.*/(?:计|合计)$'),
      one('books', 'school', TOTAL, '图书'),
      one('networkedClassrooms', 'school', TOTAL, '网络多媒体教室'),
      {
        ...one('equipmentValue', 'school', TOTAL, '教学仪器设备资产值|教学、?实习仪器设备资产值'),
        factor: 10_000,
      },
      one('computers', 'school', TOTAL, '^(?:教学用)?(?:计算机|数字终端)'),
    ],
  },
];

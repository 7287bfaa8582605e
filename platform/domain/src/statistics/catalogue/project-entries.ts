import { except, phrase } from './source-entry.ts';
import type { SourceEntry } from './source-entry.ts';

const BUILT =
  '学校|小学|初中|中学|高中|幼儿园|中小学|校园|校舍|教学楼|宿舍|食堂|操场|运动场|综合楼|公办园|中心园|九年一贯|中心校|教学点|校区|分校';

/** What building projects give: how many, places, money and areas, by type, stage, place and year. */
export const projectEntries: readonly SourceEntry[] = [
  {
    code: 'project.new',
    source: 'project',
    area: 'projects',
    label: { zh: '新建学校（幼儿园）数', en: 'Schools newly built' },
    formula: {
      zh: '项目表中类型为新建、已到约定阶段的项目个数',
      en: 'projects of the type new that reached the stage agreed',
    },
    units: ['count'],
    phrases: [
      except(
        phrase('新建|新增建设|规划建设|迁建|建成|建设|开工', BUILT),
        '改扩建|扩建|改建|示范|特色|智慧|品牌|集团|基地|队伍|学位|标准化|投资|资金|面积|亩|平安|文化|竣工|续建|项目|公寓',
      ),
    ],
  },
  {
    code: 'project.expand',
    source: 'project',
    area: 'projects',
    label: { zh: '改扩建学校（幼儿园）数', en: 'Schools enlarged' },
    formula: {
      zh: '项目表中类型为改建、扩建、已到约定阶段的项目个数',
      en: 'projects of the type enlarged that reached the stage agreed',
    },
    units: ['count'],
    phrases: [
      except(
        phrase('改扩建|扩建|改建|改造提升|维修改造|加固|提升改造|改造', `${BUILT}|项目`),
        '新建|学位|投资|资金|面积|投入',
      ),
    ],
  },
  {
    code: 'project.newOrExpand',
    source: 'project',
    area: 'projects',
    label: { zh: '新建、改扩建学校（幼儿园）数', en: 'Schools newly built or enlarged' },
    formula: { zh: '新建与改扩建两类之和', en: 'the sum of both types' },
    units: ['count'],
    phrases: [
      except(
        phrase(
          '新建改扩建|新建、改扩建|新改扩建|新（改、扩）建|新改建|新建和改扩建|新建、改建|新建、扩建|新（改）扩建',
        ),
        '学位|投资|资金|面积',
      ),
    ],
  },
  {
    code: 'project.count',
    source: 'project',
    area: 'projects',
    label: { zh: '建设项目数（续建、前期、竣工、开工）', en: 'Building projects' },
    formula: {
      zh: '项目表中类型、年份相符且已到约定阶段的项目个数',
      en: 'projects of the type and year that reached the stage agreed',
    },
    units: ['count'],
    phrases: [
      except(
        phrase('续建|基建|前期|教育|建设|竣工|开工|在建|重点|校建', '项目|工程'),
        '投资|投入|资金|课题|实事|课程|改革|试点|研究|民生',
      ),
      except(phrase('竣工|续建|在建|投入使用|建成', BUILT), '学位|投资|资金|面积'),
    ],
  },
  {
    code: 'project.added',
    source: 'project',
    area: 'projects',
    label: { zh: '新增学校数', en: 'Schools added' },
    formula: { zh: '期内开学的项目个数', en: 'projects that opened in the term' },
    units: ['count'],
    phrases: [except(phrase('新增', BUILT), '学位|公办园|公办幼儿园|公办性质|示范|特色|智慧|教师|学生|投资')],
  },
  {
    code: 'project.places',
    source: 'project',
    area: 'projects',
    label: { zh: '新增学位数', en: 'Places added' },
    formula: { zh: '期内建成移交项目的设计学位之和', en: 'places of the projects handed over in the term' },
    units: ['count', 'people'],
    phrases: [except(phrase('学位', '新增|增加|提供|新建|扩充|增|累计|建成'), '占|比例|总数|购买')],
  },
  {
    code: 'places.capacity',
    source: 'indicator',
    area: 'places',
    label: { zh: '学位总数（可容纳学生数）', en: 'Places in all' },
    formula: {
      zh: '各校班数 × 标准班额之和，加规划期内建成的项目',
      en: 'classes × standard size over all schools, and the projects of the term',
    },
    units: ['count', 'people'],
    phrases: [except(phrase('可容纳|容纳学生|学位总数|学位数|学位供给|提供学位'), '新增|增加|占|比例')],
  },
  {
    code: 'project.money',
    source: 'project',
    area: 'projects',
    label: { zh: '项目投资额', en: 'Money of projects' },
    formula: {
      zh: '项目表计划（完成）投资之和，按类型、年份',
      en: 'money planned (paid) over the projects, by type and year',
    },
    units: ['money'],
    phrases: [
      except(
        phrase(
          '投资|投入|资金|造价|概算',
          '项目|工程|改扩建|新建|续建|基建|建设|前期|幼儿园|学校|校舍|总投资|投资',
        ),
        '培训|生均|奖|专项经费|补贴|科研|企业',
      ),
    ],
  },
  {
    code: 'project.floor',
    source: 'project',
    area: 'projects',
    label: { zh: '项目建筑面积', en: 'Floor area of projects' },
    formula: { zh: '项目建筑面积逐项或合计', en: 'floor area of each project or in all' },
    units: ['area'],
    phrases: [except(phrase('建筑面积|校舍面积|总建筑|建设面积|校舍'), '生均')],
  },
  {
    code: 'project.land',
    source: 'project',
    area: 'projects',
    label: { zh: '项目占地面积', en: 'Land of projects' },
    formula: {
      zh: '项目占地面积逐项与标准比；亩 × 666.67 = 平方米',
      en: 'land of each project against the standard; mu × 666.67 = m²',
    },
    units: ['area'],
    phrases: [except(phrase('占地|用地|征地'), '生均')],
  },
  {
    code: 'project.classes',
    source: 'project',
    area: 'projects',
    label: { zh: '项目办学规模（班数）', en: 'Classes of projects' },
    formula: { zh: '项目设计班数', en: 'classes that the projects are designed for' },
    units: ['count'],
    phrases: [phrase('办园规模|办学规模|建设规模|设计规模', '班|规模')],
  },
];

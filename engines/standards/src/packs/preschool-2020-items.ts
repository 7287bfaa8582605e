import type { Citation, CountyItem } from '../pack/pack.ts';
import { evidenceItem, figureItem, measure } from './county-lines.ts';

const paper: Citation = { source: 'method-2020', confidence: 'A' };
const names: Citation = { source: 'shenyang', confidence: 'B' };
const nanjiang: Citation = { source: 'nanjiang', confidence: 'B' };

const EQUIPPED =
  'outdoorPlayArea / pupils >= 4 [m2/pupil] and activityRoomArea / pupils >= 8.17 [m2/pupil] and buildingArea / pupils >= 10.44 [m2/pupil]';

const OLDER = "isType('kindergarten') and opened < 2017 [year]";

/** Universal and inclusive: the three figures of 教督〔2020〕1号. */
const universality: readonly CountyItem[] = [
  figureItem(
    'P1',
    'universality',
    '学前三年毛入园率达到 85%',
    'Gross enrolment of three years at least 85 %',
    paper,
    [
      measure(
        'P1.1',
        '学前三年毛入园率',
        'Gross enrolment',
        ['≥', 85, '%'],
        "percent(sum(pupils), county('preschoolAgeChildren'))",
      ),
    ],
  ),
  figureItem(
    'P2',
    'universality',
    '普惠性幼儿园覆盖率达到 80%',
    'At least 80 % of children in inclusive kindergartens',
    paper,
    [
      measure(
        'P2.1',
        '公办园和普惠性民办园在园幼儿占比',
        'Share of children in public and inclusive private kindergartens',
        ['≥', 80, '%'],
        "percent(sum(if(isOwnership('public', 'inclusivePrivate'), pupils, 0)), sum(pupils))",
      ),
    ],
  ),
  figureItem(
    'P3',
    'universality',
    '公办园在园幼儿占比达到 50%',
    'At least 50 % of children in public kindergartens',
    paper,
    [
      measure(
        'P3.1',
        '公办园在园幼儿占比',
        'Share of children in public kindergartens',
        ['≥', 50, '%'],
        "percent(sum(if(isOwnership('public'), pupils, 0)), sum(pupils))",
      ),
    ],
  ),
];

const assurance: readonly CountyItem[] = [
  evidenceItem('PG1', 'assurance', '党的领导坚强有力', 'Leadership', names),
  evidenceItem('PG2', 'assurance', '发展规划科学合理', 'Planning', names),
  evidenceItem(
    'PG3',
    'assurance',
    '公共服务网络基本完善（每个乡镇至少 1 所公办中心园）',
    'A public central kindergarten in every town',
    names,
  ),
  evidenceItem(
    'PG4',
    'assurance',
    '小区配套幼儿园管理规范',
    'Kindergartens of residential areas are handed over and run properly',
    names,
  ),
  figureItem(
    'PG5',
    'assurance',
    '财政投入到位：公办园生均公用经费不低于 500 元',
    'Public funds of at least 500 yuan per child',
    nanjiang,
    [
      measure(
        'PG5.1',
        '公办园生均公用经费',
        'Public funds per child',
        ['≥', 500, 'yuan/pupil'],
        "county('publicFundsPerPupil.kindergarten')",
      ),
    ],
  ),
  evidenceItem('PG6', 'assurance', '收费合理', 'Reasonable fees', names),
  figureItem(
    'PG7',
    'assurance',
    '教师工资待遇有保障：非在编与在编教师平均工资之比不低于 75%',
    'Pay of teachers without a post at least 75 % of those with one',
    nanjiang,
    [measure('PG7.1', '非在编与在编教师平均工资之比', 'Ratio of pay', ['≥', 75, '%'])],
  ),
  evidenceItem('PG8', 'assurance', '安全风险防控机制健全', 'Safety', names),
  evidenceItem('PG9', 'assurance', '监管制度比较完善', 'Oversight', names),
  evidenceItem('PG10', 'assurance', '办园条件不断改善', 'Conditions improve', names),
  evidenceItem('PG11', 'assurance', '无重大安全责任事故', 'No grave accidents', names),
];

const quality: readonly CountyItem[] = [
  figureItem(
    'PQ1',
    'quality',
    '办园条件合格（室外场地 ≥4 ㎡、活动用房 ≥8.17 ㎡、建筑面积 ≥10.44 ㎡）',
    'Space: outdoors 4 m², rooms 8.17 m², building 10.44 m² per child',
    nanjiang,
    [
      measure(
        'PQ1.1',
        '2017 年及以后开办而不合格的园数',
        'Kindergartens opened from 2017 on that fall short',
        ['≤', 0, '1'],
        `count(isType('kindergarten') and opened >= 2017 [year] and not (${EQUIPPED}))`,
        { canFailEarly: true },
      ),
      measure(
        'PQ1.2',
        '2017 年以前开办的幼儿园合格率',
        'Share of the kindergartens opened before 2017',
        ['≥', 50, '%'],
        `if(count(${OLDER}) = 0, 100 [%], percent(count(${OLDER} and ${EQUIPPED}), count(${OLDER})))`,
      ),
    ],
  ),
  figureItem(
    'PQ2',
    'quality',
    '班额普遍达标（达标率不低于 85%）',
    'At least 85 % of groups within size',
    nanjiang,
    [
      measure(
        'PQ2.1',
        '班额达标率',
        'Share of groups',
        ['≥', 85, '%'],
        '100 [%] - percent(sum(classesOverStandard), sum(classesCounted))',
      ),
    ],
  ),
  figureItem(
    'PQ3',
    'quality',
    '教师配足配齐（专任教师与幼儿比不低于 1:15，持证率 100%）',
    'One teacher to at most 15 children, all certified',
    nanjiang,
    [
      measure(
        'PQ3.1',
        '每名专任教师对应的幼儿数',
        'Children per teacher',
        ['≤', 15, 'pupil/person'],
        'ratioOfSums(pupils, teachers)',
      ),
      measure(
        'PQ3.2',
        '专任教师持证率',
        'Certified teachers',
        ['≥', 100, '%'],
        'percent(sum(certifiedTeachers), sum(teachers))',
      ),
    ],
  ),
  evidenceItem('PQ4', 'quality', '教师管理制度严格', 'Management of teachers', names),
  evidenceItem('PQ5', 'quality', '落实科学保教要求', 'Proper care and teaching', names),
  evidenceItem('PQ6', 'quality', '有效克服“小学化”倾向', 'No primary-school teaching', names),
  figureItem('PS1', 'recognition', '社会认可度达到 85%', 'Public recognition of at least 85 %', paper, [
    measure('PS1.1', '社会认可度', 'Public recognition', ['≥', 85, '%']),
  ]),
];

/** The 3 + 11 + 6 items of 教督〔2020〕1号 and public recognition. */
export const preschoolItems: readonly CountyItem[] = [...universality, ...assurance, ...quality];

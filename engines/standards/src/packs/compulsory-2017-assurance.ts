import type { Citation, CountyItem } from '../pack/pack.ts';
import { evidenceItem, figureItem, measure } from './county-lines.ts';

const paper: Citation = { source: 'method-2017', clause: '第八条', confidence: 'A' };
const practice: Citation = { source: 'shenyang', confidence: 'B' };

/** Government assurance (政府保障程度), items G1…G15 of 教督〔2017〕6号. */
export const compulsoryAssurance: readonly CountyItem[] = [
  evidenceItem(
    'G1',
    'assurance',
    '县域内义务教育学校规划布局合理，符合国家规定要求',
    'Schools are well planned and placed',
    paper,
  ),
  evidenceItem(
    'G2',
    'assurance',
    '城乡学校建设标准、教师编制标准、生均公用经费基准定额、基本装备配置标准统一',
    'One standard for town and country: building, posts, public funds, equipment',
    paper,
  ),
  evidenceItem(
    'G3',
    'assurance',
    '每 12 个班级配备音乐、美术专用教室各 1 间以上（音乐 ≥96 ㎡，美术 ≥90 ㎡）',
    'A music room (96 m²) and an art room (90 m²) or more for each 12 classes',
    paper,
    [
      measure(
        'G3.1',
        '专用教室不足的学校数',
        'Schools with too few rooms',
        ['≤', 0, '1'],
        'count(leadUnit = 1 and (musicRooms < ceil(classes / 12 [class/room]) or artRooms < ceil(classes / 12 [class/room])))',
        { canFailEarly: true, takesPlain: true },
      ),
    ],
  ),
  evidenceItem(
    'G4',
    'assurance',
    '小学、初中规模不超过 2000 人，九年一贯制学校不超过 2500 人',
    'At most 2,000 pupils in primary and junior schools, 2,500 in nine-year schools',
    paper,
    [
      measure(
        'G4.1',
        '超规模学校数',
        'Schools over the limit',
        ['≤', 0, '1'],
        "count(leadUnit = 1 and compulsoryPupils > if(isType('nineYear', 'twelveYear'), 2500 [pupil], 2000 [pupil]))",
        { canFailEarly: true, takesPlain: true },
      ),
    ],
  ),
  evidenceItem(
    'G5',
    'assurance',
    '小学、初中所有班级学生数分别不超过 45 人、50 人',
    'At most 45 pupils in every primary class and 50 in every junior class',
    paper,
    [
      measure(
        'G5.1',
        '超标准班额的班数',
        'Classes over standard',
        ['≤', 0, 'class'],
        'sum(classesOverStandard)',
        {
          canFailEarly: true,
          takesPlain: true,
        },
      ),
    ],
  ),
  evidenceItem(
    'G6',
    'assurance',
    '不足 100 名学生的村小学和教学点按 100 名学生核定公用经费',
    'Village schools and sites under 100 pupils get public funds for 100',
    paper,
  ),
  figureItem(
    'G7',
    'assurance',
    '特殊教育学校生均公用经费不低于 6000 元',
    'Public funds per pupil of special schools',
    paper,
    [
      measure('G7.1', '特殊教育学校生均公用经费', 'Public funds per pupil of special schools', [
        '≥',
        6000,
        'yuan/pupil',
      ]),
    ],
  ),
  figureItem(
    'G8',
    'assurance',
    '义务教育学校教师平均工资收入水平不低于当地公务员',
    'Teachers earn on average no less than civil servants',
    paper,
    [
      measure(
        'G8.1',
        '教师与公务员年平均工资之差',
        'Average pay of teachers less that of civil servants',
        ['≥', 0, 'yuan/person'],
        "county('teacherPay') - county('civilServantPay')",
      ),
    ],
  ),
  figureItem(
    'G9',
    'assurance',
    '教师 5 年 360 学时培训完成率达到 100%',
    'All teachers with 360 hours of training in five years',
    paper,
    [
      measure(
        'G9.1',
        '完成率',
        'Share of teachers',
        ['≥', 100, '%'],
        'percent(sum(teachersWith360Hours), sum(teachers))',
      ),
    ],
  ),
  evidenceItem(
    'G10',
    'assurance',
    '县级教育行政部门在核定的编制总额和岗位总量内统筹分配',
    'The bureau distributes posts within the approved total',
    paper,
  ),
  figureItem(
    'G11',
    'assurance',
    '交流轮岗教师不低于符合条件教师的 10%，其中骨干教师不低于交流教师的 20%',
    'At least 10 % of eligible teachers rotate, at least 20 % of them backbone teachers',
    paper,
    [
      measure('G11.1', '交流轮岗教师占比', 'Share of eligible teachers', ['≥', 10, '%']),
      measure('G11.2', '骨干教师占交流教师的比例', 'Share of backbone teachers among them', ['≥', 20, '%']),
    ],
  ),
  figureItem(
    'G12',
    'assurance',
    '专任教师持有教师资格证上岗率达到 100%',
    'All full-time teachers hold a certificate',
    paper,
    [
      measure(
        'G12.1',
        '持证上岗率',
        'Share of teachers',
        ['≥', 100, '%'],
        'percent(sum(certifiedTeachers), sum(teachers))',
      ),
    ],
  ),
  figureItem(
    'G13',
    'assurance',
    '城区和镇区公办小学、初中就近划片入学比例分别达到 100%、95% 以上',
    'Pupils of public schools in towns who enter by zone: primary all, junior 95 %',
    paper,
    [
      measure('G13.1', '小学就近划片入学比例', 'Primary', ['≥', 100, '%']),
      measure('G13.2', '初中就近划片入学比例', 'Junior', ['≥', 95, '%'], null, { takesPlain: true }),
    ],
  ),
  figureItem(
    'G14',
    'assurance',
    '优质高中招生名额分配比例不低于 50%，并向农村初中倾斜',
    'At least half of the places of good senior schools are given to junior schools',
    paper,
    [measure('G14.1', '名额分配比例', 'Share of places', ['≥', 50, '%'])],
  ),
  {
    ...figureItem(
      'G15',
      'assurance',
      '留守儿童关爱体系健全，符合条件的随迁子女在公办和政府购买学位学校就读比例不低于 85%',
      'At least 85 % of eligible migrant children are in public or publicly paid places',
      paper,
      [measure('G15.1', '随迁子女就读比例', 'Share of children', ['≥', 85, '%'])],
    ),
    note: { zh: '字段和算法按沈阳系统的做法。', en: 'Fields as in the system of Shenyang.' },
    citation: { ...practice, clause: '第八条' },
  },
];

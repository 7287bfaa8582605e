import type { Citation, CountyItem } from '../pack/pack.ts';
import { evidenceItem, figureItem, measure } from './county-lines.ts';

const paper: Citation = { source: 'method-2017', clause: '第九条', confidence: 'A' };
const practice: Citation = { source: 'shenyang', confidence: 'B' };

/** Quality of education (教育质量) Q1…Q9 and public recognition (社会认可度) S1 of 教督〔2017〕6号. */
export const compulsoryQuality: readonly CountyItem[] = [
  figureItem(
    'Q1',
    'quality',
    '初中三年巩固率达到 95% 以上',
    'At least 95 % of juniors stay three years',
    paper,
    [measure('Q1.1', '初中三年巩固率', 'Retention', ['≥', 95, '%'])],
  ),
  figureItem(
    'Q2',
    'quality',
    '残疾儿童少年入学率达到 95% 以上（含随班就读、送教上门）',
    'At least 95 % of children with disabilities are in school',
    paper,
    [measure('Q2.1', '残疾儿童少年入学率', 'Rate', ['≥', 95, '%'])],
  ),
  evidenceItem(
    'Q3',
    'quality',
    '所有学校制定章程，实现学校管理与教学信息化',
    'Every school has a charter; management and teaching use information technology',
    paper,
  ),
  {
    ...figureItem(
      'Q4',
      'quality',
      '所有学校按照不低于学校年度公用经费预算总额的 5% 安排教师培训经费',
      'Every school spends at least 5 % of its budget of public funds on training teachers',
      paper,
      [
        measure(
          'Q4.1',
          '各校中最低的培训经费占比',
          'Lowest share of any school',
          ['≥', 5, '%'],
          'min(percent(trainingFunds, publicFunds))',
        ),
      ],
    ),
  },
  evidenceItem(
    'Q5',
    'quality',
    '教师能熟练运用信息化手段组织教学',
    'Teachers are at ease with information technology',
    paper,
  ),
  evidenceItem(
    'Q6',
    'quality',
    '所有学校德育工作、校园文化建设水平达到良好以上',
    'Moral education and school culture are good or better',
    paper,
  ),
  evidenceItem(
    'Q7',
    'quality',
    '课程开齐开足，教学秩序规范，综合实践活动有效开展',
    'All courses are taught in full',
    paper,
  ),
  evidenceItem('Q8', 'quality', '无过重课业负担', 'No excessive burden of homework', paper),
  figureItem(
    'Q9',
    'quality',
    '国家义务教育质量监测中相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于 0.15',
    'National assessment: level III or above, difference between schools under 0.15',
    practice,
    [
      measure('Q9.1', '校际差异率（最高的科目）', 'Largest difference between schools', ['<', 0.15, '1']),
      measure('Q9.2', '学业水平等级（最低的科目）', 'Level of the lowest subject', ['≥', 3, '1']),
    ],
  ),
  figureItem(
    'S1',
    'recognition',
    '社会认可度达到 85% 以上',
    'Public recognition of at least 85 %',
    { ...paper, clause: '第十条' },
    [measure('S1.1', '社会认可度', 'Public recognition', ['≥', 85, '%'])],
  ),
];

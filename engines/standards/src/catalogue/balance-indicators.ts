import { compulsoryIndicators } from '../packs/compulsory-2017-indicators.ts';
import { line } from './catalogue-line.ts';
import type { CatalogueIndicator } from './catalogue-line.ts';

const METHOD = ['教督〔2017〕6号', 'Method 教督〔2017〕6号', 'A'] as const;
const LIMITS = { primary: 0.5, junior: 0.45 } as const;

/** The seven resource indicators, and their spread in primary and junior schools (rows 5 and 6). */
export const balanceIndicators: readonly CatalogueIndicator[] = [
  ...compulsoryIndicators.map((indicator) =>
    line(
      [5, 6],
      `balance.${indicator.code}`,
      [indicator.name.zh, indicator.name.en],
      [indicator.expression, indicator.unit],
      METHOD,
      { goal: { comparator: '≥', byStage: indicator.thresholds }, scope: { stages: ['primary', 'junior'] } },
    ),
  ),
  ...(['primary', 'junior'] as const).flatMap((stage) =>
    compulsoryIndicators.map((indicator) =>
      line(
        [6],
        `balance.cv.${stage}.${indicator.code}`,
        [
          `${stage === 'primary' ? '小学' : '初中'}${indicator.name.zh}的差异系数`,
          `Variation, ${stage}: ${indicator.name.en}`,
        ],
        [`cv(${indicator.expression}, pupils)`, '1'],
        METHOD,
        { scope: { stages: [stage] }, goal: { comparator: '≤', threshold: LIMITS[stage] } },
      ),
    ),
  ),
  ...(['primary', 'junior'] as const).map((stage) =>
    line(
      [6],
      `balance.cityComposite.${stage}`,
      [
        `市域${stage === 'primary' ? '小学' : '初中'}综合差异系数`,
        `Composite variation of the city, ${stage}`,
      ],
      [`county('cityCompositeCv.${stage}')`, '1'],
      ['地方规划口径：市域、综合、低于', 'As local plans print it: city, composite, strictly below', 'B'],
      { goal: { comparator: '<', threshold: LIMITS[stage] } },
    ),
  ),
  line(
    [5],
    'school.classSize.mean',
    ['平均班额', 'Average class size'],
    ['pupils / classes', 'pupil/class'],
    ['教育事业统计通用指标', 'Common use in education statistics', 'C'],
  ),
  line(
    [5],
    'school.pupilsPerTeacher',
    ['生师比（专任教师）', 'Pupils per full-time teacher'],
    ['pupils / teachers', 'pupil/person'],
    ['教育事业统计通用指标', 'Common use in education statistics', 'C'],
  ),
  line(
    [5],
    'school.booksPerPupil',
    ['生均图书册数', 'Books per pupil'],
    ['books / pupils', 'book/pupil'],
    ['教督〔2012〕3号', 'Method 教督〔2012〕3号', 'A'],
  ),
  line(
    [5],
    'school.certified',
    ['专任教师持证率', 'Certified teachers'],
    ['percent(certifiedTeachers, teachers)', '%'],
    METHOD,
    { goal: { comparator: '≥', threshold: 100 } },
  ),
];

import { line } from './catalogue-line.ts';
import type { CatalogueIndicator } from './catalogue-line.ts';

const HOURS = ['教师〔2011〕1号', '教师〔2011〕1号', 'A'] as const;
const PLAN = ['地方规划目标', 'Goals of local plans', 'B'] as const;
const STEPS = [
  [2019, 5],
  [2020, 6],
  [2021, 7],
  [2022, 8],
] as const;

/** Training of teachers and the talent ladder (row 17). */
export const trainingIndicators: readonly CatalogueIndicator[] = [
  line(
    [17],
    'training.hours360',
    ['五年 360 学时完成率', '360 hours in five years'],
    ['percent(sum(teachersWith360Hours), sum(teachers))', '%'],
    HOURS,
    {
      goal: { comparator: '≥', threshold: 100 },
    },
  ),
  line(
    [17],
    'training.hours72',
    ['当年 72 学时完成率', '72 hours this year'],
    ['percent(sum(teachersWith72Hours), sum(teachers))', '%'],
    HOURS,
    {
      goal: { comparator: '≥', threshold: 100 },
    },
  ),
  line(
    [17],
    'training.behind',
    ['五年学时未完成的教师数', 'Teachers behind on 360 hours'],
    ['sum(teachers - teachersWith360Hours)', 'person'],
    HOURS,
    {
      goal: { comparator: '=', threshold: 0 },
    },
  ),
  ...STEPS.map(([year, least]) =>
    line(
      [17, 26],
      `training.funds.${year}`,
      [`${year} 年学校培训经费占公用经费比例`, `Training funds in public funds, ${year}`],
      ['percent(trainingFunds, publicFunds)', '%'],
      PLAN,
      { scope: { years: [year, year] }, goal: { comparator: '≥', threshold: least } },
    ),
  ),
  line(
    [17],
    'talent.cityBackbone',
    ['市级骨干教师数', 'Backbone teachers of the city'],
    ["county('cityBackboneTeachers')", 'person'],
    PLAN,
  ),
  line(
    [17],
    'talent.districtBackbone',
    ['区级骨干教师数', 'Backbone teachers of the district'],
    ["county('districtBackboneTeachers')", 'person'],
    PLAN,
  ),
  line(
    [17],
    'talent.studios',
    ['名师工作室数', 'Studios of master teachers'],
    ["county('masterStudios')", '1'],
    PLAN,
  ),
];

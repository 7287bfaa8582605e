import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPromises, promisedType } from './count-promises.ts';
import { findMissingAnnex } from './find-missing-annex.ts';
import { schoolTypeOfProject } from './school-type-of-project.ts';

const project = (name: string, keyYear: number | null = 2020, stages: string[] = []) =>
  ({ name, kind: 'new', stages, keyYear }) as const;
const promise = (schoolType: string, count: number, year = 2020) =>
  ({ kind: 'new', schoolType, year, count }) as const;

test('[P99] three promised, two named: same year, kind and type', () => {
  const projects = [
    project('东山小学'),
    project('城北学校', 2020, ['primary']),
    project('城南小学', 2021),
    project('城西初级中学'),
    { ...project('云湖小学'), kind: 'enlarge' as const },
    project('未定小学', null),
  ];
  expect(countPromises([promise('primary', 3), promise('junior', 1)], projects)).toMatchObject([
    { schoolType: 'primary', planned: 3, named: 2, unnamed: 1 },
    { schoolType: 'junior', planned: 1, named: 1, unnamed: 0 },
  ]);
});

test('[P99] a nine-year school keeps a promise of a school, not one of a primary school', () => {
  const projects = [project('云岭实验学校', 2020, ['primary', 'junior'])];
  const counts = countPromises([promise('primary', 1), promise('any', 1), promise('nineYear', 1)], projects);
  expect(counts.map(({ schoolType, named }) => [schoolType, named])).toEqual([
    ['primary', 0],
    ['any', 1],
    ['nineYear', 1],
  ]);
});

test('[P99] promises of the same year, kind and type are added; more named than promised leaves none open', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), fc.nat(20), (counts, named) => {
      const promises = counts.map((count) => promise('小学', count));
      const projects = Array.from({ length: named }, (_, index) => project(`第${index}小学`));
      const planned = counts.reduce((sum, count) => sum + count, 0);
      expect(countPromises(promises, projects)).toMatchObject([
        { planned, named, unnamed: Math.max(0, planned - named) },
      ]);
    }),
  );
});

test('[P99] the type comes from the name where the plan gives no stage', () => {
  const names = [
    '高职城一小',
    '滨江路学校',
    '龙洲湾初级中学',
    '某某九年一贯制学校',
    '云山晓幼儿园',
    '区特殊教育学校',
  ];
  expect(names.map((name) => schoolTypeOfProject({ name, stages: [] }))).toEqual([
    'primary',
    'any',
    'junior',
    'nineYear',
    'kindergarten',
    'special',
  ]);
  expect(['小学', 'primary', '普通高中', '中小学', '学校', ''].map(promisedType)).toEqual([
    'primary',
    'primary',
    'senior',
    'any',
    'any',
    'any',
  ]);
});

test('[P99] a plan that names a table of projects without having one says which line it was', () => {
  const text = '一、总则\n附件：1.编制依据 2.教育事业发展规划项目表\n';
  expect(findMissingAnnex(text, 0)).toEqual({
    text: '附件：1.编制依据 2.教育事业发展规划项目表',
    span: [5, 28],
  });
  expect(findMissingAnnex(text, 3)).toBeNull();
  expect(findMissingAnnex('附件：1.编制依据\n', 0)).toBeNull();
});

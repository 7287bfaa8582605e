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

test('[P99] each type of school has its words, in simplified and traditional characters and as kept', () => {
  const words: Readonly<Record<string, readonly string[]>> = {
    kindergarten: ['公办幼儿园', '公辦幼兒園', 'kindergarten'],
    nineYear: ['九年一贯制学校', '九年一貫制學校', 'nineYear'],
    twelveYear: ['十二年一贯制学校', 'twelveYear'],
    completeSecondary: ['完全中学', 'completeSecondary'],
    special: ['特殊教育学校', '特教学校', 'special'],
    vocational: ['中职学校', '中職學校', 'vocational'],
    any: ['中小学', '中小學', '学校', ''],
    primary: ['小学', '小學', 'primary'],
    junior: ['初中', 'junior'],
    senior: ['普通高中', 'senior'],
  };
  for (const [type, list] of Object.entries(words))
    expect([type, ...list.map(promisedType)]).toEqual([type, ...list.map(() => type)]);
});

test('[P99] the name of a project says its type in the order that keeps 九年 before 小学', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    kindergarten: ['东山幼儿园', '東山幼兒園', '某小学附属幼儿园'],
    special: ['区特殊教育学校', '特教中心', '培智学校'],
    vocational: ['职业教育中心', '職業學校', '职教中心', '技工学校'],
    twelveYear: ['十二年一贯制学校'],
    nineYear: ['九年一贯制小学部'],
    completeSecondary: ['完全中学', '完全中學', '云岭完中'],
    primary: ['东山小学', '東山小學', ...[...'一二三四五六七八九十'].map((number) => `城关${number}小`)],
    junior: ['东山初中', '东山初级中学', '東山初級中學'],
    senior: ['东山高中', '东山高级中学', '東山高級中學'],
    any: ['东山中学', '滨江学校'],
  };
  const typeOf = (name: string): string => schoolTypeOfProject({ name, stages: [] });
  for (const [type, list] of Object.entries(names))
    expect([type, ...list.map(typeOf)]).toEqual([type, ...list.map(() => type)]);
});

test('[P99] stages outweigh the name, but for special and vocational schools', () => {
  const typeOf = (stages: string[], name = '东山小学'): string => schoolTypeOfProject({ name, stages });
  expect(['kindergarten', 'primary', 'junior', 'senior'].map((stage) => typeOf([stage]))).toEqual([
    'kindergarten',
    'primary',
    'junior',
    'senior',
  ]);
  expect(typeOf(['junior', 'primary'])).toBe('nineYear');
  expect(typeOf(['primary', 'junior', 'senior'])).toBe('twelveYear');
  expect(typeOf(['junior', 'senior'])).toBe('completeSecondary');
  expect(typeOf(['primary', 'senior'])).toBe('primary');
  expect(typeOf(['primary'], '区特殊教育学校')).toBe('special');
  expect(typeOf(['senior'], '职业教育中心')).toBe('vocational');
});

test('[P99] a promise of “schools” is kept by every type but a kindergarten', () => {
  const projects = ['东山幼儿园', '东山小学', '东山初中', '东山中学'].map((name) => project(name));
  expect(countPromises([promise('any', 9), promise('kindergarten', 1)], projects)).toMatchObject([
    { schoolType: 'any', named: 3, unnamed: 6 },
    { schoolType: 'kindergarten', named: 1, unnamed: 0 },
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

import { expect, test } from 'vitest';
import { sourceCatalogue } from '../catalogue/source-catalogue.ts';
import { bindTarget, clauseAround, waitsFor } from './bind-target.ts';
import { unitFamilyOf } from './unit-family.ts';

const bind = (
  name: string,
  unit: string,
  rest: { clause?: string; whole?: string; value?: number | null } = {},
) =>
  bindTarget(
    {
      name,
      unit,
      value: rest.value === undefined ? 1 : rest.value,
      whole: rest.whole ?? '',
      clause: rest.clause ?? name,
    },
    sourceCatalogue,
  );

/** The forty figures that plans ask for most, each in words of our own, with its code. */
const ASKED: readonly (readonly [name: string, unit: string, code: string])[] = [
  ['新建幼儿园', '所', 'project.new'],
  ['改扩建初中', '所', 'project.expand'],
  ['新建、改扩建中小学', '所', 'project.newOrExpand'],
  ['续建项目', '个', 'project.count'],
  ['学前三年毛入园率', '%', 'kindergarten.grossEnrolment3'],
  ['小学专任教师本科及以上学历比例', '%', 'teachers.bachelor.primary'],
  ['幼儿园专任教师专科及以上学历占比', '%', 'teachers.college.kindergarten'],
  ['普通高中专任教师研究生学历占比', '%', 'teachers.postgraduate.senior'],
  ['省级心理健康教育特色学校', '所', 'register.schoolTitle'],
  ['新增小学学位', '个', 'project.places'],
  ['初中在校学生数', '万人', 'pupils.enrolled.junior'],
  ['义务教育管理标准化学校占比', '%', 'register.schoolTitleShare'],
  ['示范幼儿园占比', '%', 'register.kindergartenGradeShare'],
  ['市级名班主任', '名', 'register.personTitle'],
  ['普惠性幼儿园覆盖率', '%', 'kindergarten.inclusiveShare'],
  ['九年义务教育巩固率', '%', 'compulsory.retention'],
  ['总投资', '亿元', 'project.money'],
  ['高中阶段教育毛入学率', '%', 'senior.grossEnrolment'],
  ['教师培训经费占公用经费比例', '%', 'funds.trainingShare'],
  ['适龄残疾儿童少年义务教育入学率', '%', 'compulsory.disabledEnrolment'],
  ['公办园在园幼儿占比', '%', 'kindergarten.publicPupilShare'],
  ['大班额比例', '%', 'classes.largeShare'],
  ['掌握运动技能', '项', 'survey.sportSkills'],
  ['教育集团', '个', 'register.cluster'],
  ['适龄儿童入学率', '%', 'compulsory.ageEnrolment'],
  ['新增公办幼儿园', '所', 'kindergarten.publicCount'],
  ['每个乡镇公办中心幼儿园', '所', 'kindergarten.perTown'],
  ['项目占地面积', '亩', 'project.land'],
  ['总建筑面积', '万平方米', 'project.floor'],
  ['学生体质健康合格率', '%', 'fitness.pass'],
  ['学生体质健康优良率', '%', 'fitness.good'],
  ['每天校园体育活动时间', '小时', 'timetable.sport'],
  ['双师型教师占比', '%', 'teachers.dualQualified'],
  ['自评在督导评估中所占比例', '%', 'supervision.selfAssessment'],
  ['民族团结教育专项经费', '万元', 'funds.special'],
  ['2岁幼儿入园率', '%', 'kindergarten.enrolmentAge2'],
  ['学位总数', '个', 'places.capacity'],
  ['托育中心', '所', 'register.earlyCentre'],
  ['每校专职心理健康教师', '名', 'teachers.mental'],
  ['城乡结对学校', '对', 'register.pairs'],
  ['劳动教育每周课时', '课时', 'timetable.labour'],
  ['教师资格证持证率', '%', 'teachers.certified'],
  ['教师年培训学时', '学时', 'teachers.trainingHours'],
  ['初中书面作业时间', '分钟', 'ledger.homework'],
  ['学生数与卫生保健教师比', '比', 'teachers.health'],
  ['儿童青少年总体近视率', '%', 'health.myopia'],
  ['专兼职督学与学校数比', '比', 'supervision.inspectors'],
  ['校园网络带宽', 'Mbps', 'school.bandwidth'],
  ['劳动年龄人口平均受教育年限', '年', 'external.labourYears'],
  ['市域综合差异系数', '', 'external.cityComposite'],
];

test.each(ASKED)('[BT1] %s (%s) is %s', (name, unit, code) => {
  expect(bind(name, unit)?.code).toBe(code);
});

test('[BT1] a part is told by the words of its whole', () => {
  expect(bind('其中：本科及以上', '%', { whole: '初中专任教师学历比例' })?.code).toBe(
    'teachers.bachelor.junior',
  );
  expect(bind('养护修复道路', '公里')).toBeNull();
});

test('[BT2] the clause tells where the name does not, with less confidence, by five characters or a rare unit', () => {
  const told = bind('县城', '所', { clause: '县城新建幼儿园2所' });
  expect([told?.code, told?.toldBy, (told?.confidence ?? 1) < 0.7]).toEqual(['project.new', 'clause', true]);
});

test('[BT2] four characters of a clause are too few, and two are enough for a ratio', () => {
  expect(bind('县城', '所', { clause: '县城建设小学2所' })).toBeNull();
  expect(bind('按照与学校数', '比', { clause: '专兼职督学按照与学校数1:5配备' })?.code).toBe(
    'supervision.inspectors',
  );
});

test('[BT3] two kinds that weigh the same give no source', () => {
  const [first] = sourceCatalogue;
  if (first === undefined) throw new Error('empty');
  const known = { ...first, units: ['count'] as const, phrases: [{ all: ['水塔'] }] };
  const twins = [
    { ...known, code: 'a', source: 'register' as const },
    { ...known, code: 'b', source: 'project' as const },
  ];
  const target = { name: '水塔', unit: '座', value: 1, whole: '', clause: '' };
  expect(bindTarget(target, twins)).toBeNull();
  expect(bindTarget(target, twins.slice(0, 1))?.code).toBe('a');
});

test('[BT4] each code stands once, and each entry has words, formula and unit in both languages', () => {
  const codes = sourceCatalogue.map((entry) => entry.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { label, formula, units, phrases } of sourceCatalogue) {
    expect([label.zh, label.en, formula.zh, formula.en].every((text) => text.length > 1)).toBe(true);
    expect(units.length * phrases.length).toBeGreaterThan(0);
  }
});

test('[BT5] the stage is the one that the name tells', () => {
  const stages = ['义务教育', '中小学', '小学和初中', '高中阶段(中等职业教育)', ''].map(
    (words) => bind(`${words}在校学生数`, '万人')?.code,
  );
  expect(stages).toEqual([
    'pupils.enrolled.compulsory',
    'pupils.enrolled.schools',
    'pupils.enrolled.compulsory',
    'pupils.enrolled.vocational',
    'pupils.enrolled',
  ]);
});

test('[BT6] units are told by their family', () => {
  const families = ['%', '个百分点', '万元', '亩', '人次', '学时', '比', '', '所', 'Mbps'].map(unitFamilyOf);
  expect(families).toEqual([
    'share',
    'share',
    'money',
    'area',
    'people',
    'time',
    'ratio',
    'none',
    'count',
    'speed',
  ]);
  expect([bind('公办园占比', '%')?.code, bind('公办园总数', '所')?.code]).toEqual([
    'kindergarten.publicShare',
    'kindergarten.publicCount',
  ]);
});

test('[BT2] a clause ends at stops and lines', () => {
  const text = '甲。到2025年，新建小学2所；乙\n丙';
  expect(clauseAround(text, [11, 14])).toBe('到2025年，新建小学2所');
});

test('[BT4] data that are not there yet are awaited, projects are there, outside figures never come', () => {
  expect([waitsFor('projects'), waitsFor('statistics'), waitsFor(null)]).toEqual([null, 'statistics', null]);
});

import { checkPassword, isCombinedSchool } from '@junheng/domain';
import { isDecimal, isDay, isUuid } from '@junheng/kernel';
import { expect, test } from 'vitest';
import { generateSampleDistrict } from './generate-sample-district.ts';
import { SAMPLE_DAY } from './sample-types.ts';

const sample = generateSampleDistrict({ seed: 990001 });
const countOf = (kind: string) => sample.units.filter((unit) => unit.kind === kind).length;

test('the same seed gives the same district, another seed another one', () => {
  expect(generateSampleDistrict({ seed: 990001 })).toEqual(sample);
  const other = generateSampleDistrict({ seed: 7 });
  expect(other.units.map((unit) => unit.id)).not.toEqual(sample.units.map((unit) => unit.id));
  expect(other.tasks.map((task) => task.title)).toEqual(sample.tasks.map((task) => task.title));
});

test('it has the units of a district', () => {
  expect(countOf('bureau')).toBe(1);
  expect([countOf('office'), countOf('department'), countOf('town')]).toEqual([11, 12, 10]);
  expect([countOf('school'), countOf('kindergarten')]).toEqual([70, 60]);
});

test('all types of school are among them, combined ones, teaching sites and private ones too', () => {
  const types = new Set(sample.units.flatMap((unit) => (unit.schoolType === null ? [] : [unit.schoolType])));
  expect(types.size).toBe(10);
  expect([...types].filter(isCombinedSchool).length).toBe(3);
  expect(new Set(sample.units.map((unit) => unit.ownership)).size).toBe(4);
  expect(new Set(sample.units.flatMap((unit) => unit.area ?? [])).size).toBe(3);
});

test('ids, codes and names are unique, and every unit has both names', () => {
  const everything = [...sample.units, ...sample.targets, ...sample.tasks, ...sample.accounts];
  const reports = sample.tasks.flatMap((task) => task.reports);
  const values = sample.targets.flatMap((target) => target.values);
  const ids = [...everything, ...reports, ...values, sample.plan].map((each) => each.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isUuid)).toBe(true);
  const { units } = sample;
  for (const field of ['code', 'name', 'nameEn', 'key'] as const) {
    expect(new Set(units.map((unit) => unit[field])).size, field).toBe(units.length);
  }
  expect(units.every((unit) => /^[\p{Script=Han}]+$/u.test(unit.name))).toBe(true);
  expect(units.every((unit) => /^[A-Z][\w .’-]+(?:,[\w ]+)*$/u.test(unit.nameEn))).toBe(true);
});

test('parents and towns are units of the sample, teaching sites belong to a school', () => {
  const byId = new Map(sample.units.map((unit) => [unit.id, unit]));
  for (const unit of sample.units) {
    if (unit.parentId !== null) expect(byId.has(unit.parentId), unit.name).toBe(true);
    if (unit.townId !== null) expect(byId.get(unit.townId)?.kind, unit.name).toBe('town');
    if (unit.schoolType === 'teachingSite') expect(byId.get(unit.parentId ?? '')?.schoolType).toBe('primary');
  }
});

test('every role has an account with a password that the rules accept', () => {
  expect(new Set(sample.accounts.map((account) => account.role)).size).toBe(6);
  const unitIds = new Set(sample.units.map((unit) => unit.id));
  for (const account of sample.accounts) {
    expect(unitIds.has(account.unitId)).toBe(true);
    expect(checkPassword(account.password, account.userName).ok, account.userName).toBe(true);
    expect(account.userName).toMatch(/^[a-z0-9][a-z0-9._-]{1,39}$/u);
  }
  const kinds = sample.accounts
    .filter((account) => account.role === 'clerk')
    .map((account) => sample.units.find((unit) => unit.id === account.unitId)?.kind);
  expect(kinds.toSorted()).toEqual(['department', 'office', 'school', 'town']);
});

test('nothing lies after the sample’s day, and days and numbers are well formed', () => {
  const moments = [
    ...sample.targets.flatMap((target) => target.values.map((value) => value.recordedAt)),
    ...sample.tasks.flatMap((task) =>
      task.reports.flatMap((report) => [report.reportedAt, report.reviewedAt ?? '']),
    ),
  ];
  expect(moments.toSorted().at(-1)?.slice(0, 10) ?? '' <= SAMPLE_DAY).toBeTruthy();
  expect(moments.every((moment) => moment.slice(0, 10) <= SAMPLE_DAY)).toBe(true);
  const values = sample.targets.flatMap((target) => target.values);
  expect(values.every((value) => isDay(value.day) && isDecimal(value.value))).toBe(true);
  expect(sample.tasks.every((task) => isDay(task.starts) && isDay(task.due) && task.starts < task.due)).toBe(
    true,
  );
});

import { randomBytes } from 'node:crypto';
import type { ReaderScope } from '@junheng/domain';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseDoor, DistrictTransaction } from '../door/database-door.ts';
import { insertSmallDistrict, openTestDatabase, testId } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { smallPlan } from '../testing/small-plan.ts';
import { findReport, insertReport, reviewReportRow } from '../work/change-report.ts';
import { claimTarget, withdrawTargetValue } from './change-target.ts';
import { findTargets } from './find-targets.ts';
import type { TargetFilter } from './target-conditions.ts';
import { findTargetsOfTask, findTasks } from '../work/find-tasks.ts';
import type { TaskFilter } from '../work/find-tasks.ts';
import { insertPlan } from './insert-plan.ts';
import { findPlanInForce, findPlanText } from './plan-in-force.ts';

const districtId = '990001';
const WHOLE: ReaderScope = { kind: 'district' };
const below = (word: string): ReaderScope => ({ kind: 'units', rootUnitId: testId(word) });
let database: TestDatabase;
let door: DatabaseDoor;
beforeAll(async () => {
  database = await openTestDatabase();
  door = database.door;
  await insertSmallDistrict(door);
  await insertSmallDistrict(door, '990002');
});
afterAll(() => database.close());

const run = <T>(work: (transaction: DistrictTransaction) => Promise<T>): Promise<T> =>
  door.inDistrict({ districtId }, work);
const targets = (scope: ReaderScope, filter: TargetFilter = { year: 2026 }) =>
  run((transaction) => findTargets(transaction, { districtId, scope }, filter));
const tasks = (scope: ReaderScope, filter: TaskFilter = { year: 2026 }) =>
  run((transaction) => findTasks(transaction, { districtId, scope }, filter));
const namesEn = (rows: readonly { nameEn: string }[]) => rows.map((row) => row.nameEn);
const titlesEn = (rows: readonly { titleEn: string }[]) => rows.map((row) => row.titleEn);

test('[D20] a target comes whole: decimals as printed, duties in order, path and values by day', async () => {
  const [rate] = await targets(WHOLE);
  expect(rate).toMatchObject({
    name: '学前三年毛入园率',
    baseValue: '92.50',
    value: '98.0',
    planFrom: 2024,
    planTo: 2028,
    version: 1,
    exemptRule: null,
    duties: [{ role: 'lead', unitId: testId('basic'), unitName: '基础教育科', unitNameEn: 'basic' }],
    printedPath: [{ year: 2026, value: '96.0' }],
    values: [{ day: '2025-09-01', value: '95.10', recordedAt: '2026-01-05T02:00:00.000Z' }],
  });
});

test('[D51] [X3] targets are those in which the own unit or one below it has a duty', async () => {
  expect(namesEn(await targets(WHOLE))).toEqual(['rate', 'schools', 'classes']);
  expect(namesEn(await targets(below('first')))).toEqual(['schools']);
  expect(namesEn(await targets(below('bureau')))).toEqual(['rate', 'schools']);
  expect(await targets(below('site'))).toEqual([]);
  expect(await targets(below('tenth'), { id: testId('rate') })).toEqual([]);
  expect(namesEn(await targets(WHOLE, { year: 2026, unitId: testId('first') }))).toEqual(['schools']);
  expect(namesEn(await targets(WHOLE, { year: 2026, q: '大班', binding: 'binding' }))).toEqual(['classes']);
});

test('[D51] [X3] tasks are limited alike, and reports to those of the own units', async () => {
  expect(titlesEn(await tasks(WHOLE))).toEqual(['build', 'funds', 'train']);
  const ofFinance = await tasks(below('finance'));
  expect(titlesEn(ofFinance)).toEqual(['build', 'funds']);
  expect(ofFinance[0]?.reports).toEqual([]);
  expect(ofFinance[0]?.progress).toMatchObject([{ percent: 40, state: 'accepted' }]);
  const [build] = await tasks(below('first'));
  expect(build?.reports).toMatchObject([{ words: '完成基础施工', unitName: '云湖区第一小学' }]);
  const find = (scope: ReaderScope) =>
    run((transaction) => findReport(transaction, { districtId, scope }, testId('build/report')));
  expect(await find(below('finance'))).toBeUndefined();
  expect(await find(below('first'))).toMatchObject({ percent: 40, version: 1 });
  const served = await run((transaction) =>
    findTargetsOfTask(transaction, { districtId, scope: below('finance') }, testId('build')),
  );
  expect(served).toEqual([]);
});

test('[D51] filters on tasks: role and unit together, year of running, words', async () => {
  const unitId = testId('finance');
  expect(titlesEn(await tasks(WHOLE, { year: 2026, unitId }))).toEqual(['build', 'funds']);
  expect(titlesEn(await tasks(WHOLE, { year: 2026, unitId, role: 'lead' }))).toEqual(['funds']);
  expect(titlesEn(await tasks(WHOLE, { year: 2026, role: 'supporting' }))).toEqual(['build', 'train']);
  expect(titlesEn(await tasks(WHOLE, { year: 2026, runsIn: 2026 }))).toEqual(['build', 'funds']);
  expect(titlesEn(await tasks(WHOLE, { year: 2026, q: '公用经费' }))).toEqual(['funds']);
});

test('[D52] the plan in force in the year is used, else the newest', async () => {
  const other = (word: string): string => testId(`2030/${word}`);
  const clock = fixedClock(0);
  const plan = smallPlan(other);
  await run((transaction) =>
    insertPlan(
      { transaction, districtId, makeId: uuidV7Maker(clock, randomBytes) },
      { plan: { ...plan.plan, title: '下一规划', from: 2029, to: 2033 }, targets: [], tasks: [] },
    ),
  );
  const titleIn = async (year: number) =>
    (await run((transaction) => findPlanInForce(transaction, districtId, year)))?.title;
  expect(await titleIn(2028)).toBe('云湖区教育发展规划（2024—2028年）');
  expect(await titleIn(2029)).toBe('下一规划');
  expect(await titleIn(2040)).toBe('下一规划');
  expect(await titleIn(2010)).toBe('下一规划');
  expect(await targets(WHOLE, { year: 2030 })).toEqual([]);
  const text = await run((transaction) => findPlanText(transaction, districtId, testId('plan')));
  expect(text?.text).toContain('98%');
  expect(
    await run((transaction) => findPlanText(transaction, districtId, testId('plan', '990002'))),
  ).toBeUndefined();
});

test('[D53] a change is kept only on the version that was seen', async () => {
  const target = { districtId, id: testId('classes'), version: 1 };
  expect(await run((transaction) => claimTarget(transaction, target))).toBe(true);
  expect(await run((transaction) => claimTarget(transaction, target))).toBe(false);
  const report = { districtId, id: testId('new-report'), version: 1 };
  await run((transaction) =>
    insertReport(transaction, {
      ...report,
      taskId: testId('funds'),
      unitId: testId('finance'),
      percent: 10,
      words: '已开始',
      reportedBy: 'clerk.finance',
      reportedByAccountId: testId('clerk.finance'),
      reportedAt: '2026-02-01T00:00:00.000Z',
    }),
  );
  const review = {
    state: 'accepted',
    reason: null,
    reviewedBy: 'head',
    reviewedByAccountId: testId('head'),
    reviewedAt: '2026-02-02T00:00:00.000Z',
  } as const;
  expect(await run((transaction) => reviewReportRow(transaction, report, review))).toBe(true);
  expect(await run((transaction) => reviewReportRow(transaction, report, review))).toBe(false);
});

test('[D53] a withdrawn value counts nowhere and cannot be withdrawn twice', async () => {
  const value = {
    districtId,
    targetId: testId('schools'),
    id: testId('schools/value'),
    withdrawnAt: '2026-02-01T00:00:00.000Z',
  };
  expect(await run((transaction) => withdrawTargetValue(transaction, value))).toBe(true);
  expect(await run((transaction) => withdrawTargetValue(transaction, value))).toBe(false);
  const [schools] = await targets(WHOLE, { id: testId('schools') });
  expect(schools?.values).toEqual([]);
});

import * as routes from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { findAuditEntries } from '@junheng/database';
import { insertSmallDistrict, openTestDatabase, smallReader, testId } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Handler } from '../handler.ts';
import { callOperation } from '../testing/call-operation.ts';
import type { RawInput } from '../testing/call-operation.ts';
import { handle as findTargets } from './targets/find-targets.ts';
import { handle as findTasks } from '../work/tasks/find-tasks.ts';
import { handle as getPlanHome } from './plans/get-plan-home.ts';
import { handle as getPlanText } from './plans/get-plan-text.ts';
import { handle as getTarget } from './targets/get-target.ts';
import { handle as getTask } from '../work/tasks/get-task.ts';
import { handle as recordTargetValue } from './targets/record-target-value.ts';
import { handle as reportTask } from '../work/tasks/report-task.ts';
import { handle as reviewTaskReport } from '../work/tasks/review-task-report.ts';
import { handle as withdrawTargetValue } from './targets/withdraw-target-value.ts';

const AT = '2026-11-21T02:00:00.000Z';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await insertSmallDistrict(database.door, '990002');
});
afterAll(() => database.close());

/** Calls as a user of the small district; a failure is a thrown code. */
async function call<R extends Route>(
  route: R,
  handle: Handler<R>,
  user: string,
  raw: RawInput = {},
  at = AT,
) {
  const done = await callOperation(database.door, { route, handle }, { reader: smallReader(user), at }, raw);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

const trailOf = (entity: string, word: string) =>
  database.door.inDistrict(smallReader('admin'), async (transaction) => {
    const query = { districtId: '990001', entity, entityId: testId(word), page: 1, pageSize: 50 };
    return (await findAuditEntries(transaction, query)).items;
  });

test('[SP1] count, states and pages of targets agree under the same filters', async () => {
  const all = await call(routes.findTargets, findTargets, 'head');
  expect(all).toMatchObject({ total: 3, groups: ['主要指标'] });
  const states = Object.values(all.states).reduce((sum, count) => sum + count, 0);
  expect(states).toBe(3);
  for (const [state, count] of Object.entries(all.states)) {
    const some = await call(routes.findTargets, findTargets, 'head', { query: { state } });
    expect([some.total, some.states]).toEqual([count, all.states]);
  }
  const second = await call(routes.findTargets, findTargets, 'head', { query: { page: '2', pageSize: '2' } });
  expect([second.total, second.items.map((target) => target.number)]).toEqual([3, [3]]);
  const named = await call(routes.findTargets, findTargets, 'head', { query: { sort: 'name' } });
  expect(named.items.map((target) => target.name)).toEqual(['大班额', '新建学校', '学前三年毛入园率']);
});

test('[SP2] a value counts at once, and a stale version changes nothing', async () => {
  const params = { id: testId('rate') };
  const before = await call(routes.getTarget, getTarget, 'head', { params });
  expect(before).toMatchObject({ latest: { value: '95.10' }, version: 1 });
  const body = { version: 1, day: '2026-09-01', value: '96.20', sourceText: '2026年统计' };
  const after = await call(routes.recordTargetValue, recordTargetValue, 'head', { params, body });
  expect(after).toMatchObject({
    version: 2,
    latest: { value: '96.20', source: { kind: 'typed', text: '2026年统计' }, recordedBy: 'head' },
  });
  const again = call(routes.recordTargetValue, recordTargetValue, 'reviewer', {
    params,
    body: { ...body, value: '96.30' },
  });
  await expect(again).rejects.toThrow('CONTRACT_VERSION_STALE');
  const trail = await trailOf('target', 'rate');
  expect(trail).toHaveLength(1);
  expect(trail[0]).toMatchObject({ accountName: 'head', unitName: '规划科', after: { value: '96.20' } });
  const future = call(routes.recordTargetValue, recordTargetValue, 'head', {
    params,
    body: { ...body, version: 2, day: '2026-11-22' },
  });
  await expect(future).rejects.toThrow('PLAN_VALUE_DAY_IN_FUTURE');
});

test('[SP3] a withdrawn value counts no more and stays in the trail', async () => {
  const params = { id: testId('schools'), valueId: testId('schools/value') };
  const query = { version: '1' };
  const after = await call(routes.withdrawTargetValue, withdrawTargetValue, 'head', { params, query });
  expect(after).toMatchObject({ latest: null, values: [], version: 2 });
  const twice = call(routes.withdrawTargetValue, withdrawTargetValue, 'head', { params, query });
  await expect(twice).rejects.toThrow('PLAN_VALUE_NOT_FOUND');
  expect((await trailOf('target', 'schools'))[0]).toMatchObject({ before: { value: '1' }, after: null });
});

test('[SP4] a report waits, is not reviewed by its writer, and moves the task once accepted', async () => {
  const params = { id: testId('funds') };
  const body = { percent: 60, words: '经费已拨付六成' };
  const report = await call(routes.reportTask, reportTask, 'clerk.finance', { params, body });
  expect(report).toMatchObject({ state: 'submitted', unitName: '区财政局', version: 1 });
  const twice = call(routes.reportTask, reportTask, 'clerk.finance', { params, body });
  await expect(twice).rejects.toThrow('PLAN_REPORT_ALREADY_WAITING');
  const foreign = call(routes.reportTask, reportTask, 'clerk.tenth', { params, body });
  await expect(foreign).rejects.toThrow('PLAN_TASK_NOT_FOUND');
  const idle = call(routes.reportTask, reportTask, 'head', { params, body });
  await expect(idle).rejects.toThrow('PLAN_REPORT_UNIT_HAS_NO_DUTY');
  const waiting = await call(routes.getTask, getTask, 'head', { params });
  expect(waiting).toMatchObject({ percent: null, waitingReports: 1, state: 'notReported' });

  const review = (user: string, version = 1) =>
    call(routes.reviewTaskReport, reviewTaskReport, user, {
      params: { id: report.id },
      body: { decision: 'accept', version },
    });
  await expect(review('clerk.finance')).rejects.toThrow('ACCESS_RIGHT_MISSING');
  await expect(review('head', 7)).rejects.toThrow('CONTRACT_VERSION_STALE');
  expect(await review('head')).toMatchObject({ state: 'accepted', reviewedBy: 'head', version: 2 });
  await expect(review('reviewer', 2)).rejects.toThrow('PLAN_REPORT_ALREADY_REVIEWED');
  const moved = await call(routes.getTask, getTask, 'head', { params });
  expect(moved).toMatchObject({ percent: 60, waitingReports: 0 });
  const trail = (await trailOf('task', 'funds')).toSorted((left, right) => left.id.localeCompare(right.id));
  expect(trail.map((entry) => entry.accountName).toSorted()).toEqual(['clerk.finance', 'head']);
});

test('[SP5] on a past day a report reviewed later still waits, and later reports are not there', async () => {
  const params = { id: testId('build') };
  const on = (asOf: string) => call(routes.getTask, getTask, 'head', { params, query: { asOf } });
  expect(await on('2026-01-04')).toMatchObject({ percent: null, lastReport: null });
  expect(await on('2026-01-05')).toMatchObject({ percent: null, lastReport: { percent: 40 } });
  expect(await on('2026-01-06')).toMatchObject({ percent: 40 });
  const past = await call(routes.getTarget, getTarget, 'head', {
    params: { id: testId('rate') },
    query: { asOf: '2025-08-31' },
  });
  expect(past).toMatchObject({ latest: null, values: [] });
});

test('[SP7] each number on the home page is the count of its list', async () => {
  for (const user of ['head', 'leader', 'clerk.first', 'clerk.finance', 'clerk.tenth']) {
    const home = await call(routes.getPlanHome, getPlanHome, user);
    const targets = await call(routes.findTargets, findTargets, user);
    const tasks = await call(routes.findTasks, findTasks, user);
    expect([home.targetCount, home.targetStates], user).toEqual([targets.total, targets.states]);
    expect([home.taskCount, home.taskStates], user).toEqual([tasks.total, tasks.states]);
    const soon = await call(routes.findTasks, findTasks, user, { query: { dueSoon: 'true' } });
    const overdue = await call(routes.findTasks, findTasks, user, { query: { state: 'overdue' } });
    const returned = await call(routes.findTasks, findTasks, user, { query: { returned: 'true' } });
    const open = await call(routes.findTasks, findTasks, user, { query: { state: 'notReported' } });
    const behind = await call(routes.findTasks, findTasks, user, { query: { state: 'behind' } });
    const missed = await call(routes.findTargets, findTargets, user, {
      query: { state: 'missed', binding: 'binding' },
    });
    const failing = await call(routes.findTargets, findTargets, user, { query: { verdict: 'fail' } });
    expect(home.pressing.toSorted(), user).toEqual(failing.items.map(({ id }) => id).toSorted());
    const counted = { ...home.mine, toReview: 0 };
    expect(counted, user).toEqual({
      toReview: 0,
      toReport: open.total,
      returned: returned.total,
      dueSoon: soon.total,
      overdue: overdue.total,
      behind: behind.total,
      missedBinding: missed.total,
    });
  }
  const home = await call(routes.getPlanHome, getPlanHome, 'head');
  expect(home).toMatchObject({ planYear: 3, plan: { from: 2024, to: 2028 }, mine: { toReview: 0 } });
});

test('[SP8] a limited reader sees how a task stands, but no words of other units', async () => {
  const ofFinance = await call(routes.getTask, getTask, 'clerk.finance', { params: { id: testId('build') } });
  expect(ofFinance).toMatchObject({ percent: 40, reports: [], lastReport: null, targets: [] });
  const ofFirst = await call(routes.getTask, getTask, 'clerk.first', { params: { id: testId('build') } });
  expect(ofFirst.reports).toMatchObject([{ words: '完成基础施工' }]);
  expect(ofFirst.targets).toMatchObject([{ name: '新建学校' }]);
  expect((await call(routes.findTasks, findTasks, 'clerk.tenth')).items.map((task) => task.title)).toEqual([
    '开展教师培训',
  ]);
});

test('[SP9] what lies outside the scope is not found, whoever asks for it by id', async () => {
  const foreign = { id: testId('rate', '990002') };
  await expect(call(routes.getTarget, getTarget, 'admin', { params: foreign })).rejects.toThrow(
    'PLAN_TARGET_NOT_FOUND',
  );
  const own = { id: testId('rate') };
  await expect(call(routes.getTarget, getTarget, 'clerk.tenth', { params: own })).rejects.toThrow(
    'PLAN_TARGET_NOT_FOUND',
  );
  const text = call(routes.getPlanText, getPlanText, 'admin', {
    query: { planId: testId('plan', '990002') },
  });
  await expect(text).rejects.toThrow('PLAN_NOT_FOUND');
});

import * as routes from '@junheng/contract';
import type { PlanReview, ReviewItem, Route } from '@junheng/contract';
import { findMatchableRows } from '@junheng/database';
import { insertSmallDistrict, openTestDatabase, smallReader } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEnginePool } from '../engines/engine-pool.ts';
import type { Handler } from '../handler.ts';
import { callAccess, callOperation } from '../testing/call-operation.ts';
import type { RawInput } from '../testing/call-operation.ts';
import { smallPlanText } from '../testing/small-plan-text.ts';
import { handle as acceptUndoubted } from './accept-undoubted-items.ts';
import { handle as check } from './check-plan-review.ts';
import { handle as decide } from './decide-review-items.ts';
import { handle as findTargets } from '../plan/targets/find-targets.ts';
import { handle as findVersions } from '../plan/versions/find-plan-versions.ts';
import { handle as getReview } from './get-plan-review.ts';
import { handle as getVersion } from '../plan/versions/get-plan-version.ts';
import { handle as judgeVersion } from '../plan/versions/judge-plan-version.ts';
import { handle as paste } from '../plan/loading/paste-plan-document.ts';
import { handle as publish } from './publish-plan-review.ts';
import { handle as recordTargetValue } from '../plan/targets/record-target-value.ts';
import { handle as resolveDoubt } from './resolve-review-doubt.ts';

const AT = '2028-03-01T02:00:00.000Z';
const engines = makeEnginePool(1);
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
});
afterAll(async () => {
  await engines.close();
  await database.close();
});

async function call<R extends Route>(route: R, handle: Handler<R>, raw: RawInput = {}, at = AT) {
  const who = { reader: smallReader('head'), at };
  const done = await callOperation(database.door, { route, handle }, who, raw);
  if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.parameters)}`);
  return done.value;
}

async function open(text: string, planId?: string): Promise<PlanReview> {
  const who = { reader: smallReader('head'), at: AT };
  const operation = { route: routes.pastePlanDocument, handle: paste };
  const body = { title: '', text, ...(planId === undefined ? {} : { planId }) };
  const done = await callAccess(database.door, engines, operation, who, { body });
  if (!done.ok) throw new Error(done.error.code);
  return call(routes.getPlanReview, getReview, { params: { id: done.value.reviewId } });
}

/** Decides everything that is open: contradictions by the first reading, the rest by accepting. */
async function decideAll(review: PlanReview): Promise<PlanReview> {
  const params = { id: review.id };
  const now = () => call(routes.getPlanReview, getReview, { params });
  for (const item of review.items) {
    if (item.kind !== 'doubt') continue;
    const body = {
      version: item.version,
      chosen: item.payload.readings.length > 0 ? 0 : null,
      words: '核对原件',
    };
    await call(routes.resolveReviewDoubt, resolveDoubt, { params: { ...params, itemId: item.id }, body });
  }
  const pending = (await now()).items.filter((item) => item.decision === 'pending');
  const decisions = pending.map((item) => ({ itemId: item.id, version: item.version, decision: 'accept' }));
  await call(routes.decideReviewItems, decide, { params, body: { decisions } });
  return now();
}

const publishNow = (review: PlanReview, more: object = {}, at = AT) =>
  call(
    routes.publishPlanReview,
    publish,
    { params: { id: review.id }, body: { version: review.version, ...more } },
    at,
  );
const rowsOf = (planId: string) =>
  database.door.inDistrict(smallReader('head'), (transaction) =>
    findMatchableRows(transaction, '990001', planId),
  );
const namesOf = (items: readonly ReviewItem[]) =>
  items.flatMap((item) => (item.kind === 'target' && item.decision !== 'rejected' ? item.payload.name : []));

test('[S64] nothing is published over an open contradiction; what is pending is published without on demand', async () => {
  const review = await open(`${smallPlanText}\n（征求意见稿）`);
  await expect(publishNow(review)).rejects.toThrow('PLAN_REVIEW_DOUBTS_OPEN {"count":1');
  await expect(publishNow(review, { leaveOut: true })).rejects.toThrow('PLAN_REVIEW_DOUBTS_OPEN');
  const doubt = review.items.find((item) => item.kind === 'doubt' && item.payload.isBlocking)!;
  const params = { id: review.id };
  const decided = await call(routes.resolveReviewDoubt, resolveDoubt, {
    params: { ...params, itemId: doubt.id },
    body: { version: doubt.version, chosen: 0 },
  });
  await expect(publishNow(decided)).rejects.toThrow('PLAN_REVIEW_ITEMS_PENDING');
  const accepted = await call(routes.acceptUndoubtedItems, acceptUndoubted, {
    params,
    body: { kinds: ['target'] },
  });
  const preview = await call(routes.checkPlanReview, check, { params });
  expect(preview.obstacles.map(({ code, canLeaveOut }) => [code, canLeaveOut])).toEqual([
    ['PLAN_REVIEW_ITEMS_PENDING', true],
  ]);
  expect(preview).toMatchObject({ versionNumber: 1, taskCount: 0, difference: null });
  const published = await publishNow(accepted, { leaveOut: true });
  const rows = await rowsOf(published.planId);
  expect(rows.map((row) => row.of)).toEqual(rows.map(() => 'target'));
  expect(rows.length).toBe(preview.targetCount);
  await expect(publishNow(accepted)).rejects.toThrow('PLAN_REVIEW_CLOSED');
});

test('[S64] a plan is published, adjusted and judged again: ids stay, the difference is readable, verdicts are reproduced', async () => {
  const review = await decideAll(await open(smallPlanText));
  const preview = await call(routes.checkPlanReview, check, { params: { id: review.id } });
  expect(preview).toMatchObject({ obstacles: [], newUnits: ['区城市更新局'] });
  const first = await publishNow(review, { note: '首次发布' });
  expect(first).toMatchObject({ number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  const before = await rowsOf(first.planId);
  expect(
    before
      .filter((row) => row.of === 'target')
      .map((row) => row.name)
      .toSorted(),
  ).toEqual(namesOf(review.items).toSorted());
  const { rows: units } = await database.door.pool.query(
    `select kind from unit where name = '区城市更新局' and district_id = '990001'`,
  );
  expect(units).toEqual([{ kind: 'department' }]);

  const { rows: told } = await database.door.pool.query<{ unit: string; zh: string }>(
    `select u.name as unit, m.zh from inbox_message m join unit u on u.district_id = m.district_id and u.id = m.unit_id
      where m.once_key like $1 order by u.name`,
    [`published:${first.versionId}:%`],
  );
  expect(told.map((message) => message.unit)).toEqual(
    expect.arrayContaining(['东山镇', '区财政局', '区城市更新局']),
  );
  expect(told[0]?.zh).toMatch(/第 1 版已发布，涉及本单位目标 \d+ 项、任务 \d+ 项/u);

  const query = { planId: first.planId };
  const live = await call(routes.findTargets, findTargets, { query });
  expect(live.items.length).toBeGreaterThan(3);
  const rate = live.items.find((target) => target.name.includes('毛入园率'))!;
  expect(rate.path.filter((point) => point.printed).map((point) => point.year)).toContain(2029);
  const value = { version: 1, day: '2027-12-31', value: '96.4', sourceText: '统计报表' };
  await call(routes.recordTargetValue, recordTargetValue, { params: { id: rate.id }, body: value });

  const judge = (id: string, more: object = {}) =>
    call(routes.judgePlanVersion, judgeVersion, { params: { id }, query: { asOf: '2028-03-01', ...more } });
  const judged = await judge(first.versionId);
  const again = await call(routes.findTargets, findTargets, { query: { ...query, asOf: '2028-03-01' } });
  const brief = (
    targets: readonly { id: string; state: string; verdict: string; reason: unknown; forecast: unknown }[],
  ) => targets.map(({ id, state, verdict, reason, forecast }) => ({ id, state, verdict, reason, forecast }));
  expect(brief(judged.targets)).toEqual(brief(again.items));
  expect(judged).toMatchObject({ judgedVersion: { number: 1, hash: first.hash }, isIntact: true });
  expect(
    (await judge(first.versionId, { knownOn: '2028-02-28' })).targets.every(
      (target) => target.latest === null,
    ),
  ).toBe(true);

  const adjusted = smallPlanText
    .replace('学前三年毛入园率达到98%以上', '学前三年毛入园率达到99%以上')
    .replace('小学班额不超过45人', '小学班额不超过48人')
    .replace('2030年，建成云湖教育数据中心。\n', '')
    .replace('2029年，出台《云湖区教师交流办法》', '2030年，出台《云湖区教师交流办法》')
    .replace('新建学校3所', '新建学校3所，新增学位5000个');
  const second = await decideAll(await open(adjusted, first.planId));
  const plan = await call(routes.checkPlanReview, check, { params: { id: second.id } });
  const published = await publishNow(second, { inForceFrom: '2028-04-01', note: '中期调整' });
  expect(published).toMatchObject({ planId: first.planId, number: 2 });
  const version = await call(routes.getPlanVersion, getVersion, { params: { id: published.versionId } });
  expect(version).toMatchObject({ isIntact: true, inForceFrom: '2028-04-01', note: '中期调整' });
  expect(version.difference).toEqual(plan.difference);
  const said = version.difference!.items.map((item) => [item.kind, item.of, item.name]);
  expect(said).toContainEqual(['tightened', 'target', '学前三年毛入园率']);
  expect(said).toContainEqual(['loosened', 'target', expect.stringContaining('班额')]);
  expect(said).toContainEqual(['added', 'target', expect.stringContaining('学位')]);
  expect(said).toContainEqual(['dropped', 'task', expect.stringContaining('数据中心')]);
  expect(said).toContainEqual(['moved', 'task', expect.stringContaining('教师交流办法')]);

  const after = await rowsOf(first.planId);
  const ids = new Set(before.map((row) => row.id));
  expect(after.filter((row) => ids.has(row.id)).length).toBe(before.length - 1);
  const now = await call(routes.findTargets, findTargets, { query: { ...query, asOf: '2028-05-01' } });
  expect(now.items.find((target) => target.id === rate.id)).toMatchObject({
    value: '99',
    latest: { value: '96.4' },
  });
  expect(brief((await judge(first.versionId)).targets)).toEqual(brief(judged.targets));
  const versions = await call(routes.findPlanVersions, findVersions, { query });
  expect(versions.items.map((item) => [item.number, item.hash])).toEqual([
    [2, published.hash],
    [1, first.hash],
  ]);
});

test('[S64] a notice that changes a few things leaves the rest of the plan as it is', async () => {
  const first = await publishNow(await decideAll(await open(smallPlanText)));
  const before = await rowsOf(first.planId);
  const notice =
    '云湖区关于调整教育规划指标的通知\n一、调整内容\n到2031年，普惠性幼儿园覆盖率达到93%以上。\n';
  const review = await decideAll(await open(notice, first.planId));
  const params = { id: review.id };
  const kept = await call(routes.checkPlanReview, check, { params, query: { unmentioned: 'keep' } });
  expect(kept.difference!.counts).toMatchObject({ tightened: 1, dropped: 0, added: 0 });
  const dropped = await call(routes.checkPlanReview, check, { params });
  expect(dropped.difference!.counts.dropped).toBeGreaterThan(5);
  const second = await publishNow(review, { unmentioned: 'keep' });
  expect((await rowsOf(first.planId)).map((row) => row.id).toSorted()).toEqual(
    before.map((row) => row.id).toSorted(),
  );
  const version = await call(routes.getPlanVersion, getVersion, { params: { id: second.versionId } });
  expect(version.difference).toEqual(kept.difference);
});

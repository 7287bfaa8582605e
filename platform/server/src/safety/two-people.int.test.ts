import {
  decideReviewItems,
  errorMessage,
  findTargets,
  findTasks,
  getPlanReview,
  getTarget,
  publishPlanReview,
  recordTargetValue,
  reportTask,
  resolveReviewDoubt,
  reviewTaskReport,
  updateReviewFacts,
  uploadPlanDocument,
} from '@junheng/contract';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { smallPlanText } from '../testing/small-plan-text.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

vi.setConfig({ testTimeout: 120_000 });
let server: TestServer;
let first: TestBrowser;
let second: TestBrowser;
let unit: TestBrowser;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' });
  [first, second, unit] = [server.makeBrowser(), server.makeBrowser(), server.makeBrowser()];
  await first.signIn('reviewer', SAMPLE_PASSWORD);
  await second.signIn('admin', SAMPLE_PASSWORD);
  await unit.signIn('clerk-department', SAMPLE_PASSWORD);
});
afterAll(() => server.close());

type Outcome = {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly status: number; readonly message: string };
};

/** Exactly one of two calls was carried out; gives the code of the other, whose sentence says what to do. */
function expectCalm(outcomes: readonly Outcome[]): string {
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const error = outcomes.find(({ ok }) => !ok)?.error;
  expect(error?.status).toBe(409);
  expect(error?.message).toMatch(/[\u4e00-\u9fff]/u);
  return error?.code ?? '';
}

test('[S82] two people record the same target at once: one value stands, the other is told', async () => {
  const { items } = await first.get(findTargets, { query: { pageSize: 100 } });
  const target = items.find((item) => item.unit === '%')!;
  const record = (browser: TestBrowser, value: string) =>
    browser.client.call(recordTargetValue, {
      params: { id: target.id },
      body: { version: target.version, day: '2026-11-20', value, sourceText: '统计', sourcePlace: '' },
    });
  const outcomes = await Promise.all([record(first, '91.1'), record(second, '91.2')]);
  expect(expectCalm(outcomes)).toBe('CONTRACT_VERSION_STALE');
  const now = await first.get(getTarget, { params: { id: target.id } });
  const kept = now.values.filter(({ value }) => value === '91.1' || value === '91.2');
  expect(kept).toHaveLength(1);
  // With the version that is shown now the second one gets through.
  const again = await second.client.call(recordTargetValue, {
    params: { id: target.id },
    body: { version: now.version, day: '2026-11-20', value: '91.3', sourceText: '统计', sourcePlace: '' },
  });
  expect(again.ok).toBe(true);
});

test('[S82] two reviewers decide the same item, facts, doubt and publication at once', async () => {
  const loaded = await first.get(uploadPlanDocument, {
    query: { fileName: 'plan.txt' },
    body: strToU8(smallPlanText),
  });
  const params = { id: loaded.reviewId };
  const review = await first.get(getPlanReview, { params });
  const again = await second.client.call(uploadPlanDocument, {
    query: { fileName: 'again.txt' },
    body: strToU8(smallPlanText),
  });
  expect(again).toMatchObject({ ok: false, error: { code: 'PLAN_DOCUMENT_ALREADY_OPEN' } });

  const item = review.items.find(({ kind }) => kind === 'target')!;
  const decide = (browser: TestBrowser, decision: 'accept' | 'reject') =>
    browser.client.call(decideReviewItems, {
      params,
      body: { decisions: [{ itemId: item.id, version: item.version, decision }] },
    });
  const decided = await Promise.all([decide(first, 'accept'), decide(second, 'reject')]);
  expect(expectCalm(decided)).toBe('PLAN_REVIEW_ITEM_CHANGED');
  const after = await first.get(getPlanReview, { params });
  const winner = decided[0]?.ok === true ? 'accepted' : 'rejected';
  expect(after.items.find(({ id }) => id === item.id)?.decision).toBe(winner);

  const rename = (browser: TestBrowser, title: string) =>
    browser.client.call(updateReviewFacts, {
      params,
      body: { version: after.version, facts: { ...after.facts, title } },
    });
  expect(expectCalm(await Promise.all([rename(first, '规划甲'), rename(second, '规划乙')]))).toBe(
    'CONTRACT_VERSION_STALE',
  );

  for (const doubt of after.items.filter(({ kind }) => kind === 'doubt')) {
    if (doubt.kind !== 'doubt') continue;
    const chosen = doubt.payload.readings.length > 0 ? 0 : null;
    const resolve = (browser: TestBrowser) =>
      browser.client.call(resolveReviewDoubt, {
        params: { ...params, itemId: doubt.id },
        body: { version: doubt.version, chosen, words: '核对原件' },
      });
    expect(expectCalm(await Promise.all([resolve(first), resolve(second)]))).toBe('PLAN_REVIEW_ITEM_CHANGED');
  }

  const rest = (await first.get(getPlanReview, { params })).items.find(
    ({ kind, decision }) => kind === 'target' && decision === 'pending',
  )!;
  const taken = await first.get(decideReviewItems, {
    params,
    body: { decisions: [{ itemId: rest.id, version: rest.version, decision: 'accept' }] },
  });
  const publish = (browser: TestBrowser) =>
    browser.client.call(publishPlanReview, { params, body: { version: taken.version, leaveOut: true } });
  const code = expectCalm(await Promise.all([publish(first), publish(second)]));
  expect(['PLAN_REVIEW_CLOSED', 'CONTRACT_VERSION_STALE']).toContain(code);
  const { rows } = await server.door.pool.query<{ count: number }>(
    'select count(*) from plan_version where plan_review_id = $1',
    [loaded.reviewId],
  );
  expect(rows[0]?.count).toBe(1);
});

test('[S82] a unit reports the same task twice, and two reviewers judge the report, at once', async () => {
  const { items } = await unit.get(findTasks, { query: { pageSize: 100 } });
  let judged = false;
  for (const task of items) {
    const report = (words: string) =>
      unit.client.call(reportTask, { params: { id: task.id }, body: { percent: 40, words, fileIds: [] } });
    const outcomes = await Promise.all([report('完成招标工作'), report('完成招标工作。')]);
    const made = outcomes.find((outcome) => outcome.ok);
    if (made === undefined || !made.ok) continue;
    expect(expectCalm(outcomes)).toBe('PLAN_REPORT_ALREADY_WAITING');
    const { id, version } = made.value;
    const verdicts = await Promise.all([
      first.client.call(reviewTaskReport, { params: { id }, body: { version, decision: 'accept' } }),
      second.client.call(reviewTaskReport, {
        params: { id },
        body: { version, decision: 'return', reason: '请补充' },
      }),
    ]);
    const code = expectCalm(verdicts);
    expect(errorMessage({ code, parameters: {} }, 'en')).not.toBe(code);
    judged = true;
    break;
  }
  expect(judged).toBe(true);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DistrictTransaction } from '../door/database-door.ts';
import { insertSmallDistrict } from '../testing/small-district.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { smallPlan } from '../testing/small-plan.ts';
import { testId } from '../testing/test-id.ts';
import { insertCheckpoints } from '../work/insert-checkpoints.ts';
import { adjustPlan } from './adjust-plan.ts';
import { claimReview, closeReview, saveReviewItems } from './change-plan-review.ts';
import { findReviewItems } from './find-plan-review.ts';
import { insertPlanReview } from './insert-plan-review.ts';
import type { NewReviewItem } from './insert-plan-review.ts';
import { findPlanVersion, findPlanVersions, insertPlanVersion } from '../plan/plan-versions.ts';
import { readPlanSnapshot } from '../plan/read-plan-snapshot.ts';

const districtId = '990001';
const AT = '2026-11-21T02:00:00.000Z';
let count = 0;
const makeId = (): string => testId(`review-store/${(count += 1)}`);
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
});
afterAll(() => database.close());
const within = <T>(work: (transaction: DistrictTransaction) => Promise<T>): Promise<T> =>
  database.door.inDistrict({ districtId }, work);
const planId = testId('plan');

test('[D72] versions are added, found by day, and never altered', async () => {
  await within(async (transaction) => {
    for (const [number, inForceFrom] of [
      [1, '2024-01-10'],
      [2, '2026-07-01'],
    ] as const) {
      await insertPlanVersion(transaction, {
        districtId,
        id: testId(`version/${number}`),
        planId,
        number,
        documentId: null,
        reviewId: null,
        publishedBy: 'head',
        publishedByAccountId: null,
        publishedAt: AT,
        inForceFrom,
        note: '',
        snapshot: { targets: [1, 2], tasks: [] },
        hash: String(number).repeat(64),
      });
    }
    const on = async (day: string) => (await findPlanVersion(transaction, districtId, planId, day))?.number;
    expect([
      await on('2023-12-31'),
      await on('2024-01-10'),
      await on('2026-06-30'),
      await on('2027-01-01'),
    ]).toEqual([undefined, 1, 1, 2]);
    const versions = await findPlanVersions(transaction, districtId, planId);
    expect(versions.map(({ number, targetCount, taskCount }) => [number, targetCount, taskCount])).toEqual([
      [2, 2, 0],
      [1, 2, 0],
    ]);
  });
  for (const change of [sql`update plan_version set note = 'x'`, sql`delete from plan_version`]) {
    await expect(within((transaction) => change.execute(transaction))).rejects.toThrow(/permission denied/u);
  }
});

const item = (word: string, more: Partial<NewReviewItem> = {}): NewReviewItem => ({
  id: testId(word),
  kind: 'promise',
  position: 1,
  asRead: { count: 3, name: '\ud83d'.slice(0, 1) },
  payload: { count: 3, name: '\ud83d'.slice(0, 1) },
  span: [2, 5],
  anchors: [],
  doubts: [],
  origin: 'read',
  decision: 'pending',
  decidedBy: null,
  decidedByAccountId: null,
  decidedAt: null,
  matchedId: null,
  version: 1,
  ...more,
});

test('[D73] a review is claimed while it is open, and changed items carry its version', async () => {
  const id = testId('review');
  const facts = {
    title: '',
    number: '',
    issuer: '',
    issued: null,
    from: null,
    to: null,
    level: 'district',
    region: '',
    ownerUnitId: null,
    superiorPlanId: null,
  } as const;
  await within(async (transaction) => {
    const document = {
      id: testId('document'),
      storedFileId: null,
      title: '',
      text: '文',
      reading: {},
      readerVersion: '0',
      isRendered: false,
    };
    await insertPlanReview(
      { transaction, districtId, makeId },
      {
        document,
        reviewId: id,
        planId: null,
        facts,
        items: [item('a'), item('b', { position: 2 })],
        by: { name: 'head', accountId: null },
        at: AT,
      },
    );
    const version = await claimReview(transaction, districtId, id);
    expect(version).toBe(2);
    const changed = item('a', {
      payload: { count: 4 },
      decision: 'corrected',
      decidedBy: 'head',
      decidedAt: AT,
      version: 2,
    });
    const added = item('c', { position: 3, origin: 'added', asRead: null });
    await saveReviewItems(transaction, { districtId, id, version: 2 }, [
      { isNew: false, item: changed },
      { isNew: true, item: added },
    ]);
    const found = await findReviewItems(transaction, districtId, id);
    expect(found.map((row) => [row.changedIn, row.version, row.decision])).toEqual([
      [2, 2, 'corrected'],
      [1, 1, 'pending'],
      [2, 1, 'pending'],
    ]);
    expect(found[0]).toMatchObject({
      asRead: { count: 3, name: '\ufffd' },
      payload: { count: 4 },
      span: [2, 5],
    });
    expect([found[1]?.asRead, found[2]?.asRead]).toEqual([found[1]?.payload, null]);
    await closeReview(transaction, { districtId, id, planId: null }, 'abandoned', AT);
    expect(await claimReview(transaction, districtId, id)).toBeUndefined();
  });
});

test('[D74] an adjustment keeps ids, values, reports and reached checkpoints, and marks what it drops', async () => {
  const plan = smallPlan(testId);
  const [rate, schools] = plan.targets;
  const [build, funds] = plan.tasks;
  if (rate === undefined || schools === undefined || build === undefined || funds === undefined)
    throw new Error('small plan');
  const added = { ...schools, id: testId('added'), name: '新增学位', values: [], printedPath: [] };
  await within(async (transaction) => {
    const context = { transaction, districtId, makeId };
    const done = { day: '2026-03-01', words: '已完成', by: 'head', byAccountId: null, at: AT };
    await insertCheckpoints(context, [
      { id: testId('reached'), taskId: build.id, year: 2025, text: '立项', due: '2025-12-31', done },
    ]);
    await adjustPlan(context, {
      ...plan,
      targets: [{ ...rate, value: '99.0', printedPath: [{ year: 2027, value: '97.0' }] }, added],
      tasks: [
        {
          ...build,
          title: '建设东山学校',
          milestones: [{ year: 2026, text: '主体封顶', due: '2026-12-31' }],
        },
      ],
      version: 2,
      restated: new Set([rate.id, build.id]),
      dropsUnmentioned: true,
    });
  });
  const rows = async (query: string) =>
    (await database.door.pool.query<Record<string, unknown>>(query, [districtId])).rows;
  expect(
    await rows(
      'select name, value::text, dropped_in_version as gone, version from target where district_id = $1 order by number, name',
    ),
  ).toEqual([
    { name: '学前三年毛入园率', value: '99.0', gone: null, version: 2 },
    { name: '新增学位', value: '3', gone: null, version: 1 },
    { name: '新建学校', value: '3', gone: 2, version: 2 },
    { name: '大班额', value: '0', gone: 2, version: 2 },
  ]);
  expect(await rows('select count(*)::int as count from target_value where district_id = $1')).toEqual([
    { count: 2 },
  ]);
  expect(await rows('select year from target_path where district_id = $1')).toEqual([{ year: 2027 }]);
  expect(
    await rows('select title, dropped_in_version as gone from task where district_id = $1 order by number'),
  ).toMatchObject([{ title: '建设东山学校', gone: null }, { gone: 2 }, { gone: 2 }]);
  expect(await rows('select count(*)::int as count from task_report where district_id = $1')).toEqual([
    { count: 1 },
  ]);
  const checkpoints =
    'select text, done_day is not null as done from task_milestone where district_id = $1 order by year';
  expect(await rows(checkpoints)).toEqual([
    { text: '立项', done: true },
    { text: '主体封顶', done: false },
  ]);
});

test('[D75] a snapshot has the rows in force, decimals and days as text', async () => {
  const snapshot = await within((transaction) => readPlanSnapshot(transaction, districtId, planId));
  expect(snapshot).toMatchObject({
    format: 1,
    plan: { issued: '2024-01-10', from: 2024, to: 2028 },
    targets: [
      {
        name: '学前三年毛入园率',
        baseValue: '92.50',
        value: '99.0',
        path: [{ year: 2027, value: '97.0' }],
        duties: [{ role: 'lead', unit: '基础教育科' }],
      },
      { name: '新增学位' },
    ],
    tasks: [
      {
        title: '建设东山学校',
        starts: '2024-01-01',
        due: '2028-12-31',
        outline: ['三、主要任务'],
        checkpoints: [
          { year: 2025, due: '2025-12-31', text: '立项' },
          { year: 2026, due: '2026-12-31', text: '主体封顶' },
        ],
      },
    ],
    projects: [],
    promises: [],
  });
  expect(
    await within((transaction) => readPlanSnapshot(transaction, districtId, testId('none'))),
  ).toBeUndefined();
});

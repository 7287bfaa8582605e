import { randomBytes } from 'node:crypto';
import * as routes from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { findAuditEntries, insertProjects } from '@junheng/database';
import {
  insertSmallDistrict,
  openTestDatabase,
  smallProjects,
  smallReader,
  testId,
} from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileReply, Handler } from '../handler.ts';
import { callOperation } from '../testing/call-operation.ts';
import type { RawInput } from '../testing/call-operation.ts';
import { handle as exportProjects } from './export-projects.ts';
import { handle as findProjects } from './find-projects.ts';
import { handle as getProject } from './get-project.ts';
import { handle as renameProject } from './rename-project.ts';
import { handle as setProjectFund } from './set-project-fund.ts';
import { handle as setProjectPlace } from './set-project-place.ts';
import { handle as setProjectStage } from './set-project-stage.ts';

const AT = '2026-11-21T02:00:00.000Z';
const districtId = '990001';
const makeId = uuidV7Maker(fixedClock(0), randomBytes);
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await database.door.inDistrict(smallReader('admin'), (transaction) =>
    insertProjects({ transaction, districtId, makeId }, testId('plan'), smallProjects(testId)),
  );
});
afterAll(() => database.close());

/** Calls as a user of the small district; a failure is a thrown code. */
async function call<R extends Route>(route: R, handle: Handler<R>, user: string, raw: RawInput = {}) {
  const who = { reader: smallReader(user), at: AT };
  const done = await callOperation(database.door, { route, handle }, who, raw);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

const list = (user: string, query: Readonly<Record<string, string>> = {}) =>
  call(routes.findProjects, findProjects, user, { query });
const get = (word: string, query: Readonly<Record<string, string>> = {}, user = 'head') =>
  call(routes.getProject, getProject, user, { params: { id: testId(`project/${word}`) }, query });
const setStage = (user: string, word: string, stage: string, body: Readonly<Record<string, unknown>>) =>
  call(routes.setProjectStage, setProjectStage, user, {
    params: { id: testId(`project/${word}`), stage },
    body: { version: 1, planned: null, actual: null, ...body },
  });
const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

test('[SP40] counts, states, stages, sums and pages of projects agree under the same filters', async () => {
  const all = await list('head');
  expect(all).toMatchObject({
    total: 4,
    asOf: '2026-11-21',
    years: [2025, 2026, 2027],
    states: { onTime: 1, delayed: 1, unknown: 1, overdue: 1, opened: 0, notStarted: 0 },
    stageCounts: { none: 3, siteSelection: 1 },
    totals: {
      landArea: { sum: '25000.50', unknown: 3 },
      places: { sum: '1620', unknown: 3 },
      fundsPlanned: { sum: '4000000.10', unknown: 3 },
      fundsPaid: { sum: '2000000.10', unknown: 3 },
    },
  });
  for (const [state, count] of Object.entries(all.states)) {
    const some = await list('head', { state });
    expect([some.total, some.states, sum(some.stageCounts)]).toEqual([count, all.states, count]);
  }
  expect((await list('head', { stage: 'none', state: 'overdue' })).items.map(({ number }) => number)).toEqual(
    [4],
  );
  expect((await list('head', { year: '2026', sort: 'state' })).items.map(({ state }) => state)).toEqual([
    'delayed',
    'onTime',
  ]);
  expect((await list('head', { townId: testId('east') })).total).toBe(1);
  expect((await list('head', { kind: 'enlarge' })).total).toBe(1);
  const second = await list('head', { page: '2', pageSize: '3' });
  expect([second.total, second.items.length]).toEqual([4, 1]);
});

test('[SP41] the bureau sees what is promised and named; a unit sees its own projects and no counts of others', async () => {
  expect((await list('leader')).promises).toMatchObject([
    { year: 2026, kind: 'new', schoolType: 'primary', planned: 3, named: 2, unnamed: 1 },
  ]);
  expect(await list('leader')).toMatchObject({ missingAnnex: null });
  const own = await list('clerk.finance');
  expect([own.total, own.promises, own.missingAnnex, own.years]).toEqual([1, [], null, [2026]]);
  expect((await list('clerk.first')).items.map(({ name }) => name)).toEqual(['第一小学扩建']);
  await expect(get('river', {}, 'clerk.tenth')).rejects.toThrow('PLAN_PROJECT_NOT_FOUND');
});

test('[SP42] a stage is set by the bureau or a unit with a duty, on the version seen, with an entry in the trail', async () => {
  await expect(setStage('clerk.first', 'gym', 'construction', {})).rejects.toThrow('PLAN_PROJECT_NO_RIGHT');
  await expect(setStage('clerk.first', 'river', 'construction', {})).rejects.toThrow(
    'PLAN_PROJECT_NOT_FOUND',
  );
  await expect(
    setStage('clerk.finance', 'river', 'construction', { planned: '2026-12-31', actual: '2026-11-22' }),
  ).rejects.toThrow('PLAN_STAGE_DAY_IN_FUTURE');
  const late = { planned: '2026-10-31', actual: '2026-11-20' };
  await expect(setStage('head', 'gym', 'construction', late)).rejects.toThrow(
    'PLAN_STAGE_DELAY_REASON_MISSING',
  );
  const reason = '设计变更';
  await expect(setStage('head', 'gym', 'construction', { ...late, reason, version: 9 })).rejects.toThrow(
    'CONTRACT_VERSION_STALE',
  );
  expect(await setStage('head', 'gym', 'construction', { ...late, reason })).toMatchObject({
    version: 2,
    state: 'delayed',
    currentStage: 'construction',
    daysLate: 264,
    replans: [{ stage: 'construction', before: '2026-03-01', after: '2026-10-31', reason }],
  });
  expect(await get('gym', { asOf: '2026-11-19' })).toMatchObject({ state: 'overdue', replans: [] });
  const moved = { planned: '2027-03-31', reason: '招标流标' };
  expect(await setStage('clerk.finance', 'river', 'construction', moved)).toMatchObject({
    state: 'delayed',
    reason: { zh: '“开工”由 2026-12-31 推迟到 2027-03-31，晚 90 天。' },
  });
  const trail = await database.door.inDistrict(smallReader('admin'), (transaction) =>
    findAuditEntries(transaction, {
      districtId,
      entity: 'building_project',
      entityId: testId('project/river'),
      page: 1,
      pageSize: 50,
    }),
  );
  expect(trail.items).toMatchObject([
    {
      action: 'set-project-stage',
      accountName: 'clerk.finance',
      before: { stage: 'construction', planned: '2026-12-31', actual: null },
      after: { stage: 'construction', planned: '2027-03-31', reason: '招标流标' },
    },
  ]);
});

test('[SP43] a new name keeps the old one, and both find the project; the file says so too', async () => {
  const params = { id: testId('project/river') };
  const { version } = await get('river');
  const body = { version, name: '滨江实验学校', day: '2026-11-01', reason: '区政府批复' };
  expect(await call(routes.renameProject, renameProject, 'head', { params, body })).toMatchObject({
    name: '滨江实验学校',
    formerName: '滨江路学校（暂定名）',
    isProvisional: false,
    names: [{ day: '2024-01-10' }, { day: '2026-11-01', reason: '区政府批复', recordedBy: 'head' }],
  });
  for (const q of ['滨江路学校', '实验学校', '沿线']) expect((await list('head', { q })).total).toBe(1);
  await expect(
    call(routes.renameProject, renameProject, 'head', { params, body: { ...body, version: version + 1 } }),
  ).rejects.toThrow('PLAN_PROJECT_NAME_SAME');
  const file = await call(routes.exportProjects, exportProjects, 'head', { query: { state: 'delayed' } });
  const parts = unzipSync((file as FileReply).content as Uint8Array);
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  expect(
    ['滨江实验学校', '滨江路学校（暂定名）', '25000.5', '推迟到'].every((word) => text.includes(word)),
  ).toBe(true);
  expect(text).not.toContain('西河初级中学');
});

test('[SP44] money and place are kept in their bounds', async () => {
  const params = { id: testId('project/hill') };
  const fund = (year: string, body: Readonly<Record<string, unknown>>) =>
    call(routes.setProjectFund, setProjectFund, 'head', {
      params: { ...params, year },
      body: { version: 1, planned: null, paid: null, sourceText: '年度投资计划', ...body },
    });
  await expect(fund('2027', { paid: '1' })).rejects.toThrow('PLAN_FUND_PAID_IN_FUTURE');
  await expect(fund('2026', { paid: '-1' })).rejects.toThrow('PLAN_FUND_NEGATIVE');
  expect(await fund('2026', { planned: '1000.00', paid: '250' })).toMatchObject({
    funds: { planned: '1000.00', paid: '250', paidRate: '25.0', unknownYears: [] },
    yearFunds: [{ year: 2026, sourceText: '年度投资计划' }],
  });
  const place = (body: Readonly<Record<string, unknown>>) =>
    call(routes.setProjectPlace, setProjectPlace, 'head', {
      params,
      body: {
        version: 2,
        lon: 106.5,
        lat: 29.4,
        townId: testId('west'),
        unitId: null,
        places: 1080,
        ...body,
      },
    });
  await expect(place({ lat: null })).rejects.toThrow('PLAN_PLACE_HALF');
  await expect(place({ lon: 29.4, lat: 106.5 })).rejects.toThrow('PLAN_PLACE_OUTSIDE');
  await expect(place({ unitId: testId('finance') })).rejects.toThrow('PLAN_PLACE_NOT_A_SCHOOL');
  await expect(place({ townId: testId('west', '990002') })).rejects.toThrow('PLAN_PLACE_NOT_A_TOWN');
  expect(await place({ unitId: testId('tenth') })).toMatchObject({
    lon: 106.5,
    townName: '西河镇',
    unitName: '云湖区第十小学',
    places: 1080,
    version: 3,
  });
});

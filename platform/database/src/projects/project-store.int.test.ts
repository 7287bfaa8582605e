import { randomBytes } from 'node:crypto';
import type { ReaderScope } from '@junheng/domain';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DistrictTransaction } from '../door/database-door.ts';
import { insertSmallDistrict, openTestDatabase, smallProjects, testId } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import {
  claimProject,
  findUnitKind,
  keepFund,
  keepPlace,
  keepProjectName,
  keepStage,
} from './change-project.ts';
import { findProjectPlan } from './find-project-plan.ts';
import { findProjects } from './find-projects.ts';
import { insertProjects } from './insert-projects.ts';

const districtId = '990001';
const WHOLE: ReaderScope = { kind: 'district' };
const below = (word: string): ReaderScope => ({ kind: 'units', rootUnitId: testId(word) });
const makeId = uuidV7Maker(fixedClock(0), randomBytes);
const recorded = { recordedBy: 'head', recordedByAccountId: null, recordedAt: '2026-11-21T02:00:00.000Z' };
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await insertSmallDistrict(database.door, '990002');
  for (const district of [districtId, '990002']) {
    const id = (word: string): string => testId(word, district);
    await database.door.inDistrict({ districtId: district }, (transaction) =>
      insertProjects({ transaction, districtId: district, makeId }, id('plan'), smallProjects(id)),
    );
  }
});
afterAll(() => database.close());

const run = <T>(work: (transaction: DistrictTransaction) => Promise<T>): Promise<T> =>
  database.door.inDistrict({ districtId }, work);
const projects = (scope: ReaderScope = WHOLE) =>
  run((transaction) => findProjects(transaction, { districtId, scope }, { year: 2026 }));
const numbers = (rows: readonly { number: number }[]) => rows.map((row) => row.number);
const change = (transaction: DistrictTransaction, word: string) => ({
  transaction,
  districtId,
  projectId: testId(`project/${word}`),
  makeId,
  recorded,
});
const one = async (word: string) => {
  const id = testId(`project/${word}`);
  const [row] = await run((transaction) => findProjects(transaction, { districtId, scope: WHOLE }, { id }));
  if (row === undefined) throw new Error(`no ${word}`);
  return row;
};

test('[D76] a project comes whole: decimals as printed, days as text, moves and money in order', async () => {
  const [river, hill] = await projects();
  expect(river).toMatchObject({
    name: '滨江路学校（暂定名）',
    schoolStages: ['primary'],
    keyYear: 2026,
    landArea: '25000.50',
    places: 1620,
    townName: '东山镇',
    unitName: null,
    version: 1,
    names: [],
    source: { kind: 'plan', span: [0, 5] },
  });
  expect(river?.duties.map(({ role, unitName }) => [role, unitName])).toEqual([
    ['lead', '规划科'],
    ['responsible', '区财政局'],
  ]);
  expect(river?.stages.toSorted((a, b) => a.stage.localeCompare(b.stage))).toMatchObject([
    { stage: 'construction', planned: '2026-12-31', actual: null },
    { stage: 'opening', planned: '2028-09-01' },
    { stage: 'siteSelection', actual: '2025-06-30' },
  ]);
  expect(river?.funds.map(({ year, planned, paid }) => [year, planned, paid])).toEqual([
    [2025, '1000000.10', '1000000.10'],
    [2026, '3000000', '1000000'],
  ]);
  expect(hill?.replans).toMatchObject([{ stage: 'completion', before: '2026-12-31', after: '2027-06-30' }]);
});

test('[D77] a unit sees the projects in which it or a unit below it has a duty, and those that became it', async () => {
  expect(numbers(await projects())).toEqual([1, 2, 3, 4]);
  expect(numbers(await projects(below('finance')))).toEqual([1]);
  expect(numbers(await projects(below('first')))).toEqual([4]);
  expect(numbers(await projects(below('tenth')))).toEqual([]);
  expect(numbers(await projects(below('bureau')))).toEqual([1, 2, 4]);
  const foreign = await run((transaction) =>
    findProjects(transaction, { districtId, scope: WHOLE }, { id: testId('project/river', '990002') }),
  );
  expect(foreign).toEqual([]);
});

test('[D78] a change is kept on the version that was seen only; names and moves can be added and never altered', async () => {
  const id = testId('project/hill');
  const claim = (version: number) =>
    run((transaction) => claimProject(transaction, { districtId, id, version }));
  expect([await claim(1), await claim(1), await claim(2)]).toEqual([true, false, true]);
  const stage = { stage: 'completion', planned: '2027-12-31', actual: null, reason: '工期调整' } as const;
  await run((transaction) =>
    keepStage(change(transaction, 'hill'), {
      ...stage,
      replan: { before: '2027-06-30', after: '2027-12-31' },
    }),
  );
  const row = await one('hill');
  expect(row.stages).toEqual([stage]);
  expect(row.replans.map(({ before, after }) => [before, after])).toEqual([
    ['2026-12-31', '2027-06-30'],
    ['2027-06-30', '2027-12-31'],
  ]);
  for (const table of ['building_project_name', 'building_project_replan'] as const) {
    await expect(
      run((transaction) => transaction.updateTable(table).set({ reason: '改写' }).execute()),
    ).rejects.toThrow(/permission denied/u);
    await expect(run((transaction) => transaction.deleteFrom(table).execute())).rejects.toThrow(
      /permission denied/u,
    );
  }
});

test('[D78] a first new name brings the old one into the history, dated by the plan; a second adds one', async () => {
  for (const [name, day] of [
    ['滨江实验学校', '2026-03-01'],
    ['云湖区滨江小学', '2026-09-01'],
  ] as const) {
    await run((transaction) =>
      keepProjectName(change(transaction, 'river'), { name, day, reason: '区政府批复' }),
    );
  }
  const row = await one('river');
  expect(row.name).toBe('云湖区滨江小学');
  expect(row.names.map(({ name, day }) => [day, name])).toEqual([
    ['2024-01-10', '滨江路学校（暂定名）'],
    ['2026-03-01', '滨江实验学校'],
    ['2026-09-01', '云湖区滨江小学'],
  ]);
});

test('[D76] money of a year is replaced, and taken away when nothing is left of it; a place is kept', async () => {
  const fund = { year: 2026, planned: '500.00', paid: null, sourceText: '预算调整' };
  await run((transaction) => keepFund(change(transaction, 'river'), fund));
  await run((transaction) => keepFund(change(transaction, 'river'), { ...fund, year: 2025, planned: null }));
  expect((await one('river')).funds).toMatchObject([{ year: 2026, planned: '500.00', paid: null }]);
  const place = { lon: 106.51, lat: 29.42, townId: testId('west'), unitId: testId('tenth'), places: 1080 };
  await run((transaction) => keepPlace(change(transaction, 'river'), place));
  expect(await one('river')).toMatchObject({ ...place, townName: '西河镇', unitName: '云湖区第十小学' });
  expect(await run((transaction) => findUnitKind(transaction, districtId, testId('west')))).toBe('town');
  const foreign = testId('west', '990002');
  expect(await run((transaction) => findUnitKind(transaction, districtId, foreign))).toBeNull();
});

test('[D79] what a version of the plan dropped leaves lists and promises, and is still found by its id', async () => {
  const plan = () => run((transaction) => findProjectPlan(transaction, districtId, { year: 2026 }));
  expect((await plan())?.promises).toMatchObject([{ schoolType: 'primary', count: 3, year: 2026 }]);
  await run(async (transaction) => {
    await transaction
      .updateTable('building_project')
      .set({ dropped_in_version: 2 })
      .where('number', '=', 3)
      .execute();
    await transaction.updateTable('building_promise').set({ dropped_in_version: 2 }).execute();
  });
  expect(numbers(await projects())).toEqual([1, 2, 4]);
  expect((await plan())?.promises).toEqual([]);
  expect((await one('junior')).name).toBe('西河初级中学');
  const claimed = run((transaction) =>
    claimProject(transaction, { districtId, id: testId('project/junior'), version: 1 }),
  );
  expect(await claimed).toBe(false);
});

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as routes from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { findMatchableRows, readFile } from '@junheng/database';
import { openTestDatabase } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { matchRows, judgeCheckpoint } from '@junheng/domain';
import { uuidV7Maker } from '@junheng/kernel';
import { SAMPLE_DAY, adjustedPlanOf, generateSampleDistrict, sampleDocumentUrl } from '@junheng/sample';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Handler } from '../handler.ts';
import { handle as describePlanReport } from '../reports/describe-plan-report.ts';
import { handle as findPlans } from '../plan/plans/find-plans.ts';
import { handle as findProjects } from '../projects/find-projects.ts';
import { handle as findTargets } from '../plan/targets/find-targets.ts';
import { handle as findTasks } from '../work/tasks/find-tasks.ts';
import { handle as judgePlanVersion } from '../plan/versions/judge-plan-version.ts';
import { handle as findPlanVersions } from '../plan/versions/find-plan-versions.ts';
import { handle as getPlanVersion } from '../plan/versions/get-plan-version.ts';
import { callOperation } from '../testing/call-operation.ts';
import type { RawInput } from '../testing/call-operation.ts';
import { fillSampleDistrict } from './fill-sample-district.ts';
import { publishSamplePlan } from './publish-sample-plan.ts';
import { reviewSampleDocument } from './review-sample-document.ts';
import { checkpointStates, projectStates, targetStates, taskStates } from '@junheng/vocabulary';

const clock = { now: () => Date.parse('2026-11-21T02:00:00Z') };
const sample = generateSampleDistrict({ seed: 990_001 });
const officer = sample.accounts.find((account) => account.role === 'reviewer');
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await fillSampleDistrict(database.door, { clock, makeId: uuidV7Maker(clock, randomBytes) });
});
afterAll(() => database.close());

/** Calls as the sample's planning officer on the sample's day. */
async function call<R extends Route>(route: R, handle: Handler<R>, raw: RawInput = {}) {
  if (officer === undefined) throw new Error('no officer');
  const reader = { ...officer, accountId: officer.id, districtId: sample.district.id };
  const done = await callOperation(
    database.door,
    { route, handle },
    { reader, at: '2026-11-21T02:00:00Z' },
    raw,
  );
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

const query = async <Row extends object>(text: string): Promise<Row[]> =>
  (await database.door.pool.query<Row>(text)).rows;
const missing = (states: readonly string[], counts: Record<string, number>): string[] =>
  states.filter((state) => (counts[state] ?? 0) === 0);

test('every state of goals, tasks, projects and checkpoints is there on the sample’s day', async () => {
  const targets = await call(routes.findTargets, findTargets);
  expect([targets.total, missing(targetStates, targets.states)]).toEqual([sample.targets.length, []]);
  const tasks = await call(routes.findTasks, findTasks);
  expect([tasks.total, missing(taskStates, tasks.states)]).toEqual([sample.tasks.length + 21, []]);
  const projects = await call(routes.findProjects, findProjects, { query: { pageSize: '50' } });
  const seen = new Set(projects.items.map((project) => project.state));
  expect(projectStates.filter((state) => !seen.has(state))).toEqual([]);
  const checkpoints = await query<{ year: number; due: string | null; day: string | null }>(
    `select year, due::text, done_day::text as day from task_milestone`,
  );
  const states = checkpoints.map(({ year, due, day }) =>
    judgeCheckpoint({ year, due, doneDay: day }, SAMPLE_DAY),
  );
  expect(checkpointStates.filter((state) => !states.includes(state))).toEqual([]);
});

test('the closed plan stands beside the one in force, with its end told', async () => {
  const { items } = await call(routes.findPlans, findPlans, { query: { counts: 'true' } });
  const plans = items.toSorted((left, right) => left.from - right.from);
  expect(plans.map(({ from, to, isInForce, targetCount }) => [from, to, isInForce, targetCount])).toEqual([
    [2020, 2024, false, 17],
    [2025, 2029, true, 48],
  ]);
  expect(plans[0]?.targetStates).toMatchObject({ achieved: 9, missed: 6 });
});

test('the final evaluation of the closed plan tells what was met, from its own version', async () => {
  const { items } = await call(routes.findPlans, findPlans);
  const closed = items.find((plan) => plan.to === 2024);
  const query = { planId: closed?.id, kind: 'final', asOf: '2024-12-31' };
  const report = await call(routes.describePlanReport, describePlanReport, { query });
  expect(report).toMatchObject({
    kind: 'final',
    targetCount: 17,
    taskCount: 15,
    judgedVersion: { number: 1 },
  });
  expect(report.targetStates).toMatchObject({ achieved: 9, missed: 6, noData: 2 });
});

test('each plan is version 1 of its own document; judged again it says the same as the list', async () => {
  const { items } = await call(routes.findPlans, findPlans);
  for (const plan of items) {
    const versions = await call(routes.findPlanVersions, findPlanVersions, { query: { planId: plan.id } });
    expect(versions.items.map((version) => version.number)).toEqual([1]);
    const id = versions.items[0]?.id ?? '';
    const judged = await call(routes.judgePlanVersion, judgePlanVersion, { params: { id } });
    const listed = await call(routes.findTargets, findTargets, {
      query: { planId: plan.id, pageSize: '200' },
    });
    expect(judged.isIntact).toBe(true);
    const states = new Map(listed.items.map((target) => [target.name, target.state]));
    for (const target of judged.targets.filter((each) => states.get(each.name) !== 'exempt'))
      expect([target.name, target.state]).toEqual([target.name, states.get(target.name)]);
  }
});

test('the documents were kept as they are, and every item of their reviews is decided', async () => {
  const files = await query<{ id: string; title: string }>(
    `select f.id, d.title from plan_document d join stored_file f on f.id = d.stored_file_id order by d.title`,
  );
  const kept = await database.door.inDistrict({ districtId: sample.district.id }, async (transaction) =>
    Promise.all(files.map((file) => readFile(transaction, sample.district.id, file.id))),
  );
  const names = ['yunling-plan-2020-2024.docx', 'yunling-action-plan-2025-2029.docx'] as const;
  const originals = names.map((name) => readFileSync(sampleDocumentUrl(name)).length);
  expect(kept.map((bytes) => bytes?.length).toSorted()).toEqual(originals.toSorted());
  expect(await query(`select 1 from plan_review_item where decision = 'pending'`)).toEqual([]);
  const doubts = await query<{ words: string }>(
    `select payload->>'words' as words from plan_review_item where kind = 'doubt' order by span_start`,
  );
  expect(doubts.map(({ words }) => words.length > 10)).toEqual([true, true]);
});

test('every source points at its words in the text of its plan', async () => {
  const rows = await query<{ name: string; source: { text: string; span: [number, number] }; text: string }>(
    `select t.name, t.source, p.text from target t join plan_text p on p.plan_id = t.plan_id
     union all select t.title, t.source, p.text from task t join plan_text p on p.plan_id = t.plan_id`,
  );
  expect(rows.length).toBe(173);
  for (const { name, source, text } of rows)
    expect(text.slice(...source.span).startsWith(source.text), name).toBe(true);
});

test('papers, photos, moved days, new names and messages are there', async () => {
  const [counts] = await query<Record<string, number>>(`select
    (select count(*)::int from task_paper) as papers, (select count(*)::int from task_report_file) as photos,
    (select count(stored_file_id)::int from target_value) as proven,
    (select count(*)::int from building_project_replan) as moved,
    (select count(*)::int from building_project_name) as names,
    (select count(*)::int from inbox_message) as messages, (select count(distinct kind)::int from inbox_message) as kinds`);
  expect(counts).toMatchObject({ papers: 2, photos: 4, proven: 1, moved: 2, names: 4, kinds: 3 });
});

test('the draft adjustment makes version 2: one goal tightened, one loosened, one dropped, one added', async () => {
  const plan = (await call(routes.findPlans, findPlans)).items.find((each) => each.isInForce);
  const [districtId, makeId] = [sample.district.id, uuidV7Maker(clock, randomBytes)];
  const by = { name: '顾清和', accountId: officer?.id ?? null, at: '2026-12-02T02:00:00.000Z' };
  const adjusted = await reviewSampleDocument(adjustedPlanOf(sample), sample, by, makeId);
  await database.door.inDistrict({ districtId }, async (transaction) => {
    const rows = await findMatchableRows(transaction, districtId, plan?.id ?? '');
    const items = matchRows(adjusted.items, rows);
    await publishSamplePlan({ transaction, districtId, makeId }, { ...adjusted, items }, plan?.id ?? null);
  });
  const versions = await call(routes.findPlanVersions, findPlanVersions, { query: { planId: plan?.id } });
  expect(versions.items.map((version) => version.number)).toEqual([2, 1]);
  const params = { id: versions.items[0]?.id };
  const { difference } = await call(routes.getPlanVersion, getPlanVersion, { params });
  const changes = difference?.items.map(({ kind, of, name }) => [kind, of, name]);
  expect(changes?.filter(([, of]) => of === 'target').toSorted()).toEqual([
    ['added', 'target', '小学专职科学教师配备率'],
    ['dropped', 'target', '保留教学点数'],
    ['loosened', 'target', '公办园在园幼儿占比'],
    ['tightened', 'target', '普惠性幼儿园覆盖率'],
  ]);
  // Schools that got their names meanwhile; nothing else differs.
  expect(changes?.filter(([, of]) => of !== 'target')).toEqual([
    ['reworded', 'project', '青岚北辰小学'],
    ['reworded', 'project', '揽月湖畔小学'],
  ]);
});

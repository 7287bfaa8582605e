import { randomBytes } from 'node:crypto';
import * as routes from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { findAuditEntries, insertPlan } from '@junheng/database';
import {
  insertSmallDistrict,
  openTestDatabase,
  smallPlan,
  smallReader,
  testId,
} from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Handler } from '../../handler.ts';
import { callOperation } from '../../testing/call-operation.ts';
import type { RawInput } from '../../testing/call-operation.ts';
import { area as papers } from '../../papers/paper-area.ts';
import { plainHandler } from '../../records/plain-handler.ts';
import { handle as comparePlans } from './compare-plans.ts';
import { handle as createYearlyPlan } from './create-yearly-plan.ts';
import { handle as draftYearlyPlan } from './draft-yearly-plan.ts';
import { handle as findLinkSuggestions } from '../targets/find-link-suggestions.ts';
import { handle as findPlans } from './find-plans.ts';
import { handle as findPlanUnits } from './find-plan-units.ts';
import { handle as findSchoolPapers } from '../../papers/find-school-papers.ts';
import { handle as findTargets } from '../targets/find-targets.ts';
import { handle as findTasks } from '../../work/tasks/find-tasks.ts';
import { handle as getPlanHome } from './get-plan-home.ts';
import { handle as getTarget } from '../targets/get-target.ts';
import { handle as linkTarget } from '../targets/link-target.ts';
import { handle as recordTargetValue } from '../targets/record-target-value.ts';
import { handle as reportTask } from '../../work/tasks/report-task.ts';
import { handle as unlinkTarget } from '../targets/unlink-target.ts';
import { handle as withdrawPlan } from './withdraw-plan.ts';

const plain = <R extends Route>(route: R) => plainHandler(route, papers as never).handle as Handler<R>;
const addSchoolPaper = plain(routes.addSchoolPaper);
const withdrawSchoolPaper = plain(routes.withdrawSchoolPaper);
const AT = '2026-11-21T02:00:00.000Z';
const districtId = '990001';
const id = (word: string): string => testId(word);
const city = (word: string): string => testId(`city/${word}`);
const next = (word: string): string => testId(`next/${word}`);
let database: TestDatabase;

/** The district's plan, a city plan with the same indicators, and the district's next plan. */
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await database.door.inDistrict({ districtId }, async (transaction) => {
    const makeId = uuidV7Maker(fixedClock(0), randomBytes);
    for (const word of [city, next]) {
      const plan = smallPlan((name) =>
        /^(?:plan|rate|schools|classes|build|funds|train|.*\/.*)$/u.test(name) ? word(name) : id(name),
      );
      const years = word === next ? { from: 2029, to: 2033, title: '下一规划' } : { title: '市规划' };
      await insertPlan({ transaction, districtId, makeId }, { ...plan, plan: { ...plan.plan, ...years } });
    }
    await transaction.updateTable('plan').set({ level: 'city' }).where('id', '=', city('plan')).execute();
    await transaction
      .updateTable('target')
      .set({ value: '99.5', year: 2030 })
      .where('id', '=', city('rate'))
      .execute();
  });
});
afterAll(() => database.close());

async function call<R extends Route>(route: R, handle: Handler<R>, raw: RawInput = {}, user = 'head') {
  const done = await callOperation(
    database.door,
    { route, handle },
    { reader: smallReader(user), at: AT },
    raw,
  );
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}
const target = (targetId: string) => call(routes.getTarget, getTarget, { params: { id: targetId } });

test('[S75] lists are about the district plan in force unless a plan is named; a superior plan’s goals are not judged', async () => {
  const own = await call(routes.findTargets, findTargets);
  expect([own.plan?.id, own.total]).toEqual([id('plan'), 3]);
  const later = await call(routes.findTargets, findTargets, { query: { planId: next('plan') } });
  expect([later.plan?.title, later.total]).toEqual(['下一规划', 3]);
  const superior = await call(routes.findTargets, findTargets, { query: { planId: city('plan') } });
  expect([superior.total, Object.values(superior.states).some((count) => count > 0)]).toEqual([0, false]);
  expect(superior.apart).toHaveLength(3);
  const home = await call(routes.getPlanHome, getPlanHome, { query: { planId: next('plan') } });
  expect([home.plan?.title, home.targetCount, home.taskCount]).toEqual(['下一规划', 3, 3]);
  const unknown = call(routes.getPlanHome, getPlanHome, { query: { planId: testId('nothing') } });
  await expect(unknown).rejects.toThrow('PLAN_NOT_FOUND');
  const plans = await call(routes.findPlans, findPlans, { query: { counts: 'true' } });
  expect(plans.items.map((plan) => [plan.title, plan.isInForce, plan.isReference])).toEqual([
    ['云湖区教育发展规划（2024—2028年）', true, false],
    ['下一规划', false, false],
    ['市规划', false, true],
  ]);
  expect(plans.items[0]?.targetStates).toEqual(own.states);
});

test('[S75] dropped targets and tasks leave lists and counts', async () => {
  const run = (version: number | null) =>
    database.door.inDistrict({ districtId }, async (transaction) => {
      await transaction
        .updateTable('target')
        .set({ dropped_in_version: version })
        .where('id', '=', id('classes'))
        .execute();
      await transaction
        .updateTable('task')
        .set({ dropped_in_version: version })
        .where('id', '=', id('train'))
        .execute();
    });
  await run(2);
  const home = await call(routes.getPlanHome, getPlanHome);
  expect([home.targetCount, home.taskCount]).toEqual([2, 2]);
  expect((await call(routes.findTargets, findTargets)).total).toBe(2);
  await expect(target(id('classes'))).rejects.toThrow('PLAN_TARGET_NOT_FOUND');
  await run(null);
});

test('[P115] [S76] a superior goal stands beside ours and changes no verdict', async () => {
  const before = await target(id('rate'));
  const offered = await call(routes.findLinkSuggestions, findLinkSuggestions, { params: { id: id('rate') } });
  expect(offered.items.map((item) => [item.kind, item.targetId])).toEqual([
    ['shared', next('rate')],
    ['superior', city('rate')],
  ]);
  const linked = await call(routes.linkTarget, linkTarget, {
    params: { id: id('rate') },
    body: { version: before.version, kind: 'superior', targetId: city('rate') },
  });
  expect(linked.links).toMatchObject([{ kind: 'superior', value: '99.5', year: 2030, planTitle: '市规划' }]);
  expect([linked.state, linked.verdict, linked.reason]).toEqual([
    before.state,
    before.verdict,
    before.reason,
  ]);
  const wrong = call(routes.linkTarget, linkTarget, {
    params: { id: id('rate') },
    body: { version: linked.version, kind: 'superior', targetId: next('rate') },
  });
  await expect(wrong).rejects.toThrow('PLAN_LINK_LEVEL_WRONG');
  const own = call(routes.linkTarget, linkTarget, {
    params: { id: id('rate') },
    body: { version: linked.version, kind: 'shared', targetId: id('schools') },
  });
  await expect(own).rejects.toThrow('PLAN_LINK_SAME_PLAN');
  const undone = await call(routes.unlinkTarget, unlinkTarget, {
    params: { id: id('rate'), kind: 'superior' },
    query: { version: String(linked.version) },
  });
  expect(undone.links).toEqual([]);
});

test('[S76] one goal in two plans has one value, each judged by its own words; two people at both meet one version', async () => {
  const [one, other] = [await target(id('rate')), await target(next('rate'))];
  const differs = call(routes.linkTarget, linkTarget, {
    params: { id: id('rate') },
    body: { version: one.version, kind: 'shared', targetId: next('schools') },
  });
  await expect(differs).rejects.toThrow('PLAN_LINK_UNIT_DIFFERS');
  await call(routes.linkTarget, linkTarget, {
    params: { id: id('rate') },
    body: { version: one.version, kind: 'shared', targetId: next('rate') },
  });
  const linked = await target(id('rate'));
  const value = { day: '2026-09-01', value: '98.40', sourceText: '2026年统计' };
  await call(routes.recordTargetValue, recordTargetValue, {
    params: { id: id('rate') },
    body: { version: linked.version, ...value },
  });
  const seen = await target(next('rate'));
  expect(seen.latest).toMatchObject({ value: '98.40', isShared: true });
  expect(seen.version).toBeGreaterThan(other.version);
  expect((await target(id('rate'))).latest).toMatchObject({ value: '98.40', isShared: false });
  const stale = call(routes.recordTargetValue, recordTargetValue, {
    params: { id: next('rate') },
    body: { version: other.version, ...value },
  });
  await expect(stale).rejects.toThrow('CONTRACT_VERSION_STALE');
  const apart = await call(routes.unlinkTarget, unlinkTarget, {
    params: { id: next('rate'), kind: 'shared' },
    query: { version: String(seen.version) },
  });
  expect([apart.links, apart.latest?.value]).toEqual([[], other.latest?.value]);
  const trail = await database.door.inDistrict(smallReader('admin'), async (transaction) =>
    findAuditEntries(transaction, { districtId, entity: 'target', page: 1, pageSize: 50 }),
  );
  const actions = trail.items.map((entry) => entry.action);
  expect(actions.filter((action) => action === 'link-target')).toHaveLength(2);
  expect(actions.filter((action) => action === 'unlink-target')).toHaveLength(2);
});

test('[S78] goals of several plans stand side by side by name', async () => {
  const all = await call(routes.comparePlans, comparePlans);
  expect(all.plans.map((plan) => plan.title)).toHaveLength(3);
  const rate = all.rows.find((row) => row.name === '学前三年毛入园率');
  expect(rate?.cells.map((cell) => [cell.planId, cell.value, cell.state === null])).toEqual([
    [id('plan'), '98.0', false],
    [next('plan'), '98.0', false],
    [city('plan'), '99.5', true],
  ]);
  const some = await call(routes.comparePlans, comparePlans, {
    query: { planIds: `${id('plan')},${testId('plan', '990002')}` },
  });
  expect(some.plans).toHaveLength(1);
});

test('[S79] the points of a year are drawn from open tasks and follow them', async () => {
  const draft = await call(routes.draftYearlyPlan, draftYearlyPlan, { query: { year: '2026' } });
  expect(draft.lines.map((line) => [line.title, line.reason])).toEqual([
    ['建设东山小学', 'checkpoint'],
    ['开展教师培训', 'overdue'],
  ]);
  const body = {
    planId: id('plan'),
    year: 2026,
    title: '云湖区教育局2026年工作要点',
    number: '云教发〔2026〕1号',
    issuer: '云湖区教育局',
    issued: '2026-01-20',
    lines: draft.lines.map(({ taskId, text, due }) => ({ taskId, text, due })),
  };
  const outside = call(routes.createYearlyPlan, createYearlyPlan, {
    body: { ...body, lines: [{ taskId: id('build'), text: '主体完工', due: '2027-01-01' }] },
  });
  await expect(outside).rejects.toThrow('PLAN_YEARLY_DUE_OUTSIDE');
  const made = await call(routes.createYearlyPlan, createYearlyPlan, { body });
  expect(made).toMatchObject({ level: 'yearly', from: 2026, to: 2026, judgedVersion: { number: 1 } });
  await expect(call(routes.createYearlyPlan, createYearlyPlan, { body })).rejects.toThrow(
    'PLAN_YEARLY_EXISTS',
  );
  const own = await call(routes.findTasks, findTasks, { query: { planId: made.id, sort: 'number' } });
  const origin = await call(routes.findTasks, findTasks, { query: { sort: 'number' } });
  const stateOf = (taskId: string | null) => origin.items.find((task) => task.id === taskId)?.state;
  expect(own.items.map((task) => task.title)).toEqual(['建设东山小学：主体完工', '开展教师培训']);
  for (const task of own.items) expect(task.state).toBe(stateOf(task.drawnFromTaskId));
  expect(own.items[0]).toMatchObject({ percent: 40, lastReport: { percent: 40 } });
  const home = await call(routes.getPlanHome, getPlanHome, { query: { planId: made.id } });
  expect(home.taskStates).toEqual(own.states);
  const report = call(
    routes.reportTask,
    reportTask,
    { params: { id: own.items[0]?.id ?? '' }, body: { percent: 50, words: '完成一半', fileIds: [] } },
    'clerk.first',
  );
  await expect(report).rejects.toThrow('PLAN_TASK_DRAWN');
  expect((await call(routes.findTargets, findTargets)).plan?.id).toBe(id('plan'));
  await call(routes.withdrawPlan, withdrawPlan, { params: { id: made.id }, body: { reason: '重新拟定' } });
  expect((await call(routes.findPlans, findPlans)).items.some((plan) => plan.id === made.id)).toBe(false);
});

test('[S75] units stand with what they lead or answer for', async () => {
  const { units } = await call(routes.findPlanUnits, findPlanUnits);
  const counts = Object.fromEntries(units.map((unit) => [unit.name, [unit.targets, unit.tasks]]));
  expect(counts).toEqual({ 基础教育科: [1, 1], 规划科: [1, 0], 区财政局: [0, 1], 云湖区第一小学: [0, 1] });
});

test('[S79] papers of schools are entered for schools in one’s care, and what is missing is said', async () => {
  const before = await call(routes.findSchoolPapers, findSchoolPapers);
  expect([before.schoolCount, before.missingCounts]).toEqual([2, { charter: 2, plan: 2, rules: 2 }]);
  const body = {
    unitId: id('first'),
    kind: 'charter',
    title: '云湖区第一小学章程',
    number: '',
    day: '2025-06-01',
    approvedBy: '云湖区教育局',
    fileId: null,
    targetIds: [id('rate')],
  };
  const add = (change: object, user = 'clerk.first') =>
    call(routes.addSchoolPaper, addSchoolPaper, { body: { ...body, ...change } }, user);
  const paper = await add({});
  expect(paper).toMatchObject({ kind: 'charter', recordedBy: 'clerk.first', version: 1 });
  await expect(add({ unitId: id('tenth') })).rejects.toThrow('PLAN_PAPER_UNIT_NO_SCHOOL');
  await expect(add({ unitId: id('planning') }, 'head')).rejects.toThrow('PLAN_PAPER_UNIT_NO_SCHOOL');
  await expect(add({ day: '2027-01-01' })).rejects.toThrow('PLAN_PAPER_DAY_IN_FUTURE');
  await expect(add({ targetIds: [testId('rate', '990002')] })).rejects.toThrow('PLAN_TARGET_NOT_FOUND');
  await expect(add({ fileId: testId('file') })).rejects.toThrow('PLAN_PAPER_FILE_UNKNOWN');
  const after = await call(routes.findSchoolPapers, findSchoolPapers, { query: { missing: 'charter' } });
  expect(after.schools.map((school) => school.name)).toEqual(['云湖区第十小学']);
  const own = await call(routes.findSchoolPapers, findSchoolPapers, {}, 'clerk.first');
  expect(own.schools.map((school) => [school.name, school.missing])).toEqual([
    ['云湖区第一小学', ['plan', 'rules']],
  ]);
  const seen = await call(routes.findSchoolPapers, findSchoolPapers, {});
  expect(seen.schools.flatMap((school) => school.papers)[0]?.targets).toMatchObject([{ id: id('rate') }]);
  const gone = call(
    routes.withdrawSchoolPaper,
    withdrawSchoolPaper,
    { params: { id: paper.id }, query: { version: '1' } },
    'clerk.tenth',
  );
  await expect(gone).rejects.toThrow('PLAN_SCHOOL_PAPER_NOT_FOUND');
  await call(routes.withdrawSchoolPaper, withdrawSchoolPaper, {
    params: { id: paper.id },
    query: { version: '1' },
  });
  expect((await call(routes.findSchoolPapers, findSchoolPapers)).missingCounts).toMatchObject({ charter: 2 });
});

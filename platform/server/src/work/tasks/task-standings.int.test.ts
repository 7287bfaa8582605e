import {
  findTaskPage,
  findTaskStandings,
  findTasks,
  insertPapers,
  insertTasks,
  keepFile,
} from '@junheng/database';
import type { Limits } from '@junheng/database';
import { insertSmallDistrict, openTestDatabase, testId } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { compareUrgency, nextDeadline } from '@junheng/domain';
import type { NewTask } from '@junheng/domain';
import { addDays } from '@junheng/kernel';
import { dutyRoles, reportStates, taskStates } from '@junheng/vocabulary';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeTaskRow } from './judge-task-row.ts';

const DISTRICT = '990001';
const UNITS = ['planning', 'basic', 'finance', 'first', 'tenth'];
/** Days around which everything below happens, so that edges meet. */
const FIRST = '2026-01-01';
const DAYS = [
  '2026-01-01',
  '2026-01-31',
  '2026-02-10',
  '2026-03-01',
  '2026-03-02',
  '2026-12-31',
  '2027-01-01',
];
let database: TestDatabase;
let made = 0;
const makeId = () => testId(`standing ${(made += 1)}`);

const day = fc.integer({ min: -20, max: 90 }).map((days) => addDays(FIRST, days));
/** The last and the first second of a day in China among them. */
const moment = fc
  .tuple(day, fc.constantFrom('15:59:59.999', '16:00:00.000', '02:00:00.000'))
  .map(([on, time]) => `${on}T${time}Z`);
const unit = fc.constantFrom(...UNITS).map((word) => testId(word));

const report = fc
  .record({
    unitId: unit,
    percent: fc.constantFrom(0, 10, 50, 90, 100),
    state: fc.constantFrom(...reportStates),
    reportedAt: moment,
    reviewedAt: moment,
  })
  .map(({ state, reviewedAt, reportedAt, ...rest }) => {
    const review = state === 'submitted' ? null : reviewedAt > reportedAt ? reviewedAt : reportedAt;
    return {
      ...rest,
      id: makeId(),
      state,
      words: '进展',
      reason: state === 'returned' ? '请补充' : null,
      reportedBy: 'clerk',
      reportedByAccountId: null,
      reportedAt,
      reviewedBy: review === null ? null : 'head',
      reviewedByAccountId: null,
      reviewedAt: review,
    };
  });

const milestone = fc
  .record({ due: fc.option(day), isDone: fc.boolean(), doneDay: day, doneAt: moment })
  .map(({ due, isDone, doneDay, doneAt }) => ({
    id: makeId(),
    year: 2026,
    due: due !== null && due.startsWith('2026') ? due : null,
    text: '节点',
    done: isDone ? { day: doneDay, words: '已完成', by: 'head', byAccountId: null, at: doneAt } : null,
  }));

const task = fc
  .record({
    starts: day,
    length: fc.constantFrom(0, 1, 9, 30, 99),
    duties: fc.uniqueArray(fc.record({ role: fc.constantFrom(...dutyRoles), unitId: unit }), {
      maxLength: 4,
      selector: ({ role, unitId }) => `${role} ${unitId}`,
    }),
    milestones: fc.array(milestone, { maxLength: 2 }),
    reports: fc.array(report, { maxLength: 4 }),
    ordersPaper: fc.boolean(),
  })
  .map(({ starts, length, ...rest }): NewTask => ({
    ...rest,
    id: makeId(),
    parentId: null,
    number: (made += 1),
    outline: [],
    title: '任务',
    titleEn: 'task',
    text: '任务。',
    starts,
    due: addDays(starts, length),
    source: { kind: 'plan', text: '任务。', place: '三', span: [0, 3] },
    targetIds: [],
  }));

beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  const tasks = fc.sample(task, { numRuns: 400, seed: 20_261_201 });
  await database.door.inDistrict({ districtId: DISTRICT }, async (transaction) => {
    const context = { transaction, districtId: DISTRICT, makeId };
    await insertTasks(context, testId('plan'), tasks);
    for (const [index, one] of tasks.entries()) {
      if (one.ordersPaper !== true || index % 3 === 0) continue;
      const at = fc.sample(moment, { numRuns: 1, seed: index })[0] ?? '2026-01-05T02:00:00.000Z';
      const file = {
        districtId: DISTRICT,
        id: makeId(),
        fileName: '通知.pdf',
        mediaType: 'application/pdf',
        purpose: 'taskPaper' as const,
        bytes: new TextEncoder().encode('%PDF-'),
        uploadedBy: 'head',
        uploadedByAccountId: testId('head'),
        uploadedAt: at,
      };
      await keepFile(transaction, file, makeId);
      const paper = { taskId: one.id, title: '通知', number: '', day: '2026-01-05', storedFileId: file.id };
      await insertPapers(context, [
        { ...paper, recordedBy: 'head', recordedByAccountId: null, recordedAt: at },
      ]);
    }
  });
  await database.door.owner.transaction().execute(async (transaction) => {
    // Some papers are withdrawn, and some tasks are points of a year that follow another task.
    await sql`update task_paper set withdrawn_at = '2026-02-10T02:00:00.000Z'
               where recorded_at < '2026-02-10T02:00:00.000Z' and mod(get_byte(uuid_send(id), 15), 3) = 0`.execute(
      transaction,
    );
    await sql`update task t set drawn_from_task_id = o.id from task o
               where o.district_id = t.district_id and o.plan_id = t.plan_id and o.number < t.number
                 and mod(t.number, 7) = 0 and o.id = (select x.id from task x where x.plan_id = t.plan_id and x.number < t.number and mod(x.number, 7) <> 0 order by x.number desc limit 1)`.execute(
      transaction,
    );
  });
});
afterAll(() => database.close());

const READERS: readonly [string, Limits][] = [
  ['the bureau', { districtId: DISTRICT, scope: { kind: 'district' } }],
  ['a school', { districtId: DISTRICT, scope: { kind: 'units', rootUnitId: testId('first') } }],
];

/** How the tasks of the plan stand by the rules of the domain, one by one. */
async function judgeEach(limits: Limits, asOf: string) {
  const filter = { planId: testId('plan') };
  const rows = await database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
    findTasks(transaction, limits, filter),
  );
  return rows.map((row) => {
    const judged = judgeTaskRow(row, asOf);
    const { id, number, due, state, dueSoon } = judged;
    return {
      id,
      number,
      due,
      state,
      dueSoon,
      isWaiting: judged.waitingReports > 0,
      isReturned: judged.lastReport?.state === 'returned',
      isPaperMissing: judged.ordersPaper && judged.papers.every((paper) => paper.withdrawnAt !== null),
    };
  });
}

test.each(READERS)(
  '[S84] the database judges the tasks of a list as the domain judges each: %s',
  async (_, limits) => {
    const seen = new Set<string>();
    for (const asOf of DAYS) {
      const found = await database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
        findTaskStandings(transaction, limits, { planId: testId('plan') }, asOf),
      );
      const each = await judgeEach(limits, asOf);
      expect(found).toEqual(each);
      for (const one of each) seen.add(one.state);
    }
    expect([...seen].toSorted()).toEqual([...taskStates].toSorted());
  },
);

test.each(READERS)(
  '[S85] the pages of a list are the sorted list in pieces, and its counts are of all pages: %s',
  async (_, limits) => {
    const asOf = '2026-02-10';
    const each = (await judgeEach(limits, asOf)).filter((one) => !one.isWaiting);
    const late = each
      .filter((one) => one.state === 'overdue')
      .toSorted((left, right) =>
        left.due < right.due ? 1 : left.due > right.due ? -1 : left.number - right.number,
      );
    const pages: string[] = [];
    for (const page of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const found = await database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
        findTaskPage(transaction, limits, {
          filter: { planId: testId('plan') },
          standing: { waiting: false },
          state: 'overdue',
          sort: '-due',
          page,
          pageSize: 3,
          asOf,
        }),
      );
      expect(found.total).toBe(late.length);
      for (const state of taskStates)
        expect(found.states[state] ?? 0).toBe(each.filter((one) => one.state === state).length);
      pages.push(...found.ids);
    }
    expect(late.length).toBeGreaterThan(1);
    expect(pages).toEqual(late.slice(0, 36).map((one) => one.id));
  },
);

test.each(READERS)(
  '[P144] the database sorts by urgency and by the next day as the domain does: %s',
  async (_, limits) => {
    for (const asOf of DAYS) {
      const listed = (sort: 'urgency' | 'due') =>
        database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
          findTaskPage(transaction, limits, {
            filter: { planId: testId('plan') },
            standing: {},
            sort,
            asOf,
          }),
        );
      const rows = await database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
        findTasks(transaction, limits, { planId: testId('plan') }),
      );
      const judged = rows.map((row) => judgeTaskRow(row, asOf));
      expect((await listed('urgency')).ids).toEqual(judged.toSorted(compareUrgency).map(({ id }) => id));
      const byDay = judged.toSorted((left, right) => {
        const [first, second] = [nextDeadline(left, asOf).day, nextDeadline(right, asOf).day];
        return first < second ? -1 : first > second ? 1 : left.number - right.number;
      });
      expect((await listed('due')).ids).toEqual(byDay.map(({ id }) => id));
    }
  },
);

import * as routes from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { findAuditEntries, insertCheckpoints, insertPapers } from '@junheng/database';
import { insertSmallDistrict, openTestDatabase, smallReader, testId } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileReply, Handler } from '../handler.ts';
import { makeEnginePool } from '../engines/engine-pool.ts';
import { callAccess, callOperation } from '../testing/call-operation.ts';
import type { RawInput } from '../testing/call-operation.ts';
import { handle as attachValueFile } from '../plan/targets/attach-value-file.ts';
import { handle as downloadWorkFile } from './download-work-file.ts';
import { handle as findMessages } from './messages/find-messages.ts';
import { handle as findTasks } from './tasks/find-tasks.ts';
import { handle as getMyWork } from './get-my-work.ts';
import { handle as getTask } from './tasks/get-task.ts';
import { handle as markCheckpoint } from './tasks/mark-checkpoint.ts';
import { handle as readMessages } from './messages/read-messages.ts';
import { handle as recordTargetValue } from '../plan/targets/record-target-value.ts';
import { handle as recordTaskPaper } from './tasks/record-task-paper.ts';
import { handle as reportTask } from './tasks/report-task.ts';
import { handle as reviewTaskReport } from './tasks/review-task-report.ts';
import { handle as unmarkCheckpoint } from './tasks/unmark-checkpoint.ts';
import { handle as uploadWorkFile } from './upload-work-file.ts';
import { handle as urgeTask } from './tasks/urge-task.ts';
import { handle as withdrawTaskPaper } from './tasks/withdraw-task-paper.ts';

const AT = '2026-11-21T02:00:00.000Z';
const DISTRICT = '990001';
// A head and its end, with a checksum nobody looks at.
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 1, 2, 3, 4,
]);
const PDF = new TextEncoder().encode('%PDF-1.7 的正文');
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await insertSmallDistrict(database.door, '990002');
});
const engines = makeEnginePool(1);
afterAll(() => Promise.all([engines.close(), database.close()]));

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
async function upload(user: string, purpose: string, body: Uint8Array, fileName = '甲.png') {
  const operation = { route: routes.uploadWorkFile, handle: uploadWorkFile };
  const raw = { query: { fileName, purpose }, body };
  const done = await callAccess(
    database.door,
    engines,
    operation,
    { reader: smallReader(user), at: AT },
    raw,
  );
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}
const open = (user: string, id: string) =>
  call(routes.downloadWorkFile, downloadWorkFile, user, { params: { id } }) as Promise<FileReply>;
const taskOf = (user: string, word: string, asOf?: string) =>
  call(routes.getTask, getTask, user, {
    params: { id: testId(word) },
    query: asOf === undefined ? {} : { asOf },
  });
const report = (user: string, word: string, percent: number, fileIds: string[] = []) =>
  call(routes.reportTask, reportTask, user, {
    params: { id: testId(word) },
    body: { percent, words: '进展顺利', fileIds },
  });
const accept = (id: string, checkpointIds: string[] = []) =>
  call(routes.reviewTaskReport, reviewTaskReport, 'head', {
    params: { id },
    body: { decision: 'accept', version: 1, checkpointIds },
  });
const messagesOf = async (user: string) => call(routes.findMessages, findMessages, user);

test('[S70] a file is told by its bytes and reached by nobody but its owner until it hangs on something', async () => {
  const photo = await upload('clerk.first', 'reportPhoto', PNG, '工地.html');
  expect(photo).toMatchObject({ fileName: '工地.html', mediaType: 'image/png', size: PNG.length });
  const html = upload('clerk.first', 'reportPhoto', new TextEncoder().encode('<html>'), 'a.png');
  await expect(html).rejects.toThrow('PLAN_FILE_KIND_REFUSED');
  await expect(upload('clerk.first', 'reportPhoto', PDF)).rejects.toThrow('PLAN_FILE_KIND_REFUSED');
  await expect(upload('clerk.first', 'reportPhoto', new Uint8Array())).rejects.toThrow('PLAN_FILE_EMPTY');
  expect((await open('clerk.first', photo.id)).content).toEqual(Buffer.from(PNG));
  for (const user of ['head', 'admin', 'clerk.tenth']) {
    await expect(open(user, photo.id)).rejects.toThrow('PLAN_FILE_NOT_FOUND');
  }
});

test('[S71] photos come with a report, in order, and are seen by whoever may read it', async () => {
  const one = await upload('clerk.first', 'reportPhoto', PNG, '一.png');
  const two = await upload('clerk.first', 'reportPhoto', PNG, '二.png');
  const foreign = await upload('clerk.tenth', 'reportPhoto', PNG, '三.png');
  await expect(report('clerk.first', 'build', 60, [foreign.id])).rejects.toThrow('PLAN_FILE_NOT_FOUND');
  await expect(
    report(
      'clerk.first',
      'build',
      60,
      Array.from({ length: 10 }, (_, at) => testId(`photo ${at}`)),
    ),
  ).rejects.toThrow('PLAN_FILES_TOO_MANY');
  const sent = await report('clerk.first', 'build', 60, [two.id, one.id]);
  expect(sent.files.map((file) => file.fileName)).toEqual(['二.png', '一.png']);
  const seen = await taskOf('head', 'build');
  expect(seen.reports[0]?.files).toHaveLength(2);
  expect(await open('head', one.id)).toMatchObject({ mediaType: 'image/png' });
  // A unit that supports sees the task, but not the words and photos of others.
  await expect(open('clerk.finance', one.id)).rejects.toThrow('PLAN_FILE_NOT_FOUND');
  expect((await taskOf('clerk.finance', 'build')).reports).toEqual([]);
  await accept(sent.id);
});

test('[S72] a paper closes its task, comes back when withdrawn, and each step is in the trail', async () => {
  await database.door.owner
    .updateTable('task')
    .set({ orders_paper: true })
    .where('district_id', '=', DISTRICT)
    .where('id', '=', testId('funds'))
    .execute();
  await accept((await report('clerk.finance', 'funds', 100)).id);
  expect(await taskOf('head', 'funds')).toMatchObject({ state: 'normal', percent: 100, waitsFor: 'paper' });
  const missing = await call(routes.findTasks, findTasks, 'head', { query: { paper: 'true' } });
  expect(missing.items.map((task) => task.id)).toEqual([testId('funds')]);

  const file = await upload('clerk.finance', 'taskPaper', PDF, '通知.pdf');
  const params = { id: testId('funds') };
  const body = {
    title: '关于落实生均公用经费的通知',
    number: '云财[2026]12号',
    day: '2026-11-20',
    fileId: file.id,
  };
  const record = (user: string, more: object = {}) =>
    call(routes.recordTaskPaper, recordTaskPaper, user, { params, body: { ...body, ...more } });
  await expect(record('head')).rejects.toThrow('PLAN_FILE_NOT_FOUND');
  await expect(record('clerk.finance', { day: '2026-11-22' })).rejects.toThrow('PLAN_PAPER_DAY_IN_FUTURE');
  const closed = await record('clerk.finance');
  expect(closed).toMatchObject({
    state: 'done',
    waitsFor: null,
    papers: [{ number: '云财〔2026〕12号', file: { fileName: '通知.pdf', mediaType: 'application/pdf' } }],
  });
  expect((await taskOf('head', 'funds', '2026-11-20')).state).not.toBe('done');
  expect(await open('head', file.id)).toMatchObject({ fileName: '通知.pdf' });
  const again = await call(routes.withdrawTaskPaper, withdrawTaskPaper, 'head', {
    params: { ...params, paperId: closed.papers[0]?.id },
  });
  expect(again).toMatchObject({ state: 'normal', waitsFor: 'paper' });
  const other = await upload('clerk.first', 'taskPaper', PDF);
  await expect(
    call(routes.recordTaskPaper, recordTaskPaper, 'clerk.first', {
      params: { id: testId('build') },
      body: { ...body, fileId: other.id },
    }),
  ).rejects.toThrow('PLAN_TASK_ORDERS_NO_PAPER');
  const trail = await database.door.inDistrict(smallReader('admin'), (transaction) =>
    findAuditEntries(transaction, {
      districtId: DISTRICT,
      entity: 'task',
      entityId: testId('funds'),
      page: 1,
      pageSize: 50,
    }),
  );
  expect(trail.items.map((entry) => entry.action)).toEqual(
    expect.arrayContaining(['record-task-paper', 'withdraw-task-paper']),
  );
});

test('[S73] a checkpoint is marked by the bureau or by a report, judged on the day, and opened again', async () => {
  const [first, second] = await database.door.inDistrict(smallReader('admin'), (transaction) => {
    let next = 0;
    const context = { transaction, districtId: DISTRICT, makeId: () => testId(`checkpoint ${(next += 1)}`) };
    return insertCheckpoints(context, [
      { taskId: testId('train'), year: 2024, text: '首轮培训', due: null },
      { taskId: testId('train'), year: 2025, text: '全员培训', due: '2025-06-30' },
    ]);
  });
  if (first === undefined || second === undefined) throw new Error('no checkpoints');
  expect((await taskOf('head', 'train', '2025-06-01')).milestones).toMatchObject([
    { due: '2024-12-31', state: 'overdue' },
    { due: '2025-06-30', state: 'dueSoon' },
  ]);
  const params = { id: testId('train'), checkpointId: first };
  const mark = (user: string, version: number, day = '2026-11-20') =>
    call(routes.markCheckpoint, markCheckpoint, user, { params, body: { version, day, words: '已开班' } });
  await expect(mark('head', 7)).rejects.toThrow('CONTRACT_VERSION_STALE');
  await expect(mark('head', 1, '2026-11-22')).rejects.toThrow('PLAN_CHECKPOINT_DAY_IN_FUTURE');
  await expect(mark('clerk.tenth', 1)).rejects.toThrow('ACCESS_RIGHT_MISSING');
  const done = await mark('head', 1);
  expect(done.milestones[0]).toMatchObject({
    state: 'done',
    doneDay: '2026-11-20',
    doneBy: 'head',
    version: 2,
  });
  const opened = await call(routes.unmarkCheckpoint, unmarkCheckpoint, 'head', {
    params,
    query: { version: '2' },
  });
  expect(opened.milestones[0]).toMatchObject({ state: 'overdue', doneDay: null, version: 3 });
  const sent = await report('clerk.tenth', 'train', 100);
  await expect(accept(sent.id, [testId('nothing')])).rejects.toThrow('PLAN_CHECKPOINT_NOT_FOUND');
  await accept(sent.id, [first, second]);
  expect((await taskOf('head', 'train')).milestones).toMatchObject([
    { state: 'done', doneWords: '进展顺利' },
    { state: 'done' },
  ]);
});

test('[S74] messages of reports and urging reach the units concerned only, and are read once', async () => {
  const before = await messagesOf('clerk.finance');
  expect(before.items.map((message) => message.kind)).toContain('reportAccepted');
  expect((await messagesOf('head')).items.some((message) => message.kind === 'reportWaiting')).toBe(true);
  const urged = await call(
    routes.urgeTask,
    urgeTask,
    'leader',
    { params: { id: testId('build') }, body: { words: '请本周内报送。' } },
    '2026-11-21T03:00:00.000Z',
  );
  expect(urged).toEqual({ sent: 1 });
  const inbox = await messagesOf('clerk.first');
  expect(inbox.items[0]).toMatchObject({
    kind: 'urged',
    words: { zh: '催办：“建设东山小学”。请本周内报送。' },
  });
  expect((await messagesOf('clerk.tenth')).items.every((message) => message.kind !== 'urged')).toBe(true);
  await expect(
    call(routes.urgeTask, urgeTask, 'admin', {
      params: { id: testId('nothing') },
      body: { words: '请报送' },
    }),
  ).rejects.toThrow('PLAN_TASK_NOT_FOUND');
  const ids = inbox.items.map((message) => message.id);
  const others = await call(routes.readMessages, readMessages, 'clerk.tenth', { body: { ids } });
  expect(others.unread).toBe((await messagesOf('clerk.tenth')).unread);
  expect((await messagesOf('clerk.first')).unread).toBe(inbox.unread);
  expect(await call(routes.readMessages, readMessages, 'clerk.first', { body: {} })).toEqual({ unread: 0 });
});

test('[S71] supporting units leave figures to those who answer, and evidence hangs on a value', async () => {
  const params = { id: testId('schools') };
  const value = { version: 1, day: '2026-09-01', value: '2', sourceText: '项目台账' };
  const asSupporting = call(routes.recordTargetValue, recordTargetValue, 'clerk.first', {
    params,
    body: value,
  });
  await expect(asSupporting).rejects.toThrow('PLAN_UNIT_ANSWERS_NOT');
  const target = await call(routes.recordTargetValue, recordTargetValue, 'head', { params, body: value });
  const file = await upload('head', 'evidence', PDF, '台账.pdf');
  const valueId = target.values.find((one) => one.value === '2')?.id;
  const hang = (user: string) =>
    call(routes.attachValueFile, attachValueFile, user, {
      params: { ...params, valueId },
      body: { fileId: file.id },
    });
  await expect(hang('clerk.first')).rejects.toThrow('PLAN_UNIT_ANSWERS_NOT');
  expect(await hang('head')).toMatchObject({ fileName: '台账.pdf' });
  expect(await open('clerk.first', file.id)).toMatchObject({ fileName: '台账.pdf' });
  await expect(open('clerk.tenth', file.id)).rejects.toThrow('PLAN_FILE_NOT_FOUND');
});

test('[S74] my work lists each task once, and reports to review for those who review', async () => {
  const waiting = await report('clerk.first', 'build', 70);
  const head = await call(routes.getMyWork, getMyWork, 'head');
  expect(head.groups[0]).toMatchObject({
    kind: 'toReview',
    items: [{ report: { id: waiting.id, percent: 70 } }],
  });
  const mine = await call(routes.getMyWork, getMyWork, 'clerk.first');
  const ids = mine.groups.flatMap((group) => group.items.map((item) => item.taskId));
  expect(new Set(ids).size).toBe(ids.length);
  expect(mine.groups.some((group) => group.kind === 'toReview')).toBe(false);
  const finance = await call(routes.getMyWork, getMyWork, 'clerk.finance');
  expect(finance.groups).toMatchObject([{ kind: 'paper', items: [{ taskId: testId('funds') }] }]);
});

test('[S72] papers known at the start are kept with their file', async () => {
  const file = await upload('admin', 'taskPaper', PDF, '旧文.pdf');
  const ids = await database.door.inDistrict(smallReader('admin'), (transaction) =>
    insertPapers({ transaction, districtId: DISTRICT, makeId: () => testId('old paper') }, [
      {
        taskId: testId('funds'),
        title: '旧通知',
        number: '云财〔2025〕1号',
        day: '2025-03-01',
        storedFileId: file.id,
        recordedBy: 'head',
        recordedByAccountId: null,
        recordedAt: '2025-03-02T02:00:00.000Z',
      },
    ]),
  );
  expect(ids).toEqual([testId('old paper')]);
  expect((await taskOf('head', 'funds')).state).toBe('done');
});

import * as routes from '@junheng/contract';
import type { PlanReview, ReviewItem, Route } from '@junheng/contract';
import { insertSmallDistrict, openTestDatabase, smallReader, testId } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEnginePool } from '../engines/engine-pool.ts';
import type { FileReply, Handler } from '../handler.ts';
import { callAccess, callOperation } from '../testing/call-operation.ts';
import type { RawInput } from '../testing/call-operation.ts';
import { smallPlanText } from '../testing/small-plan-text.ts';
import { handle as abandon } from './abandon-plan-review.ts';
import { handle as acceptUndoubted } from './accept-undoubted-items.ts';
import { handle as addItem } from './add-review-item.ts';
import { handle as assignUnit } from './assign-review-unit.ts';
import { handle as decide } from './decide-review-items.ts';
import { handle as download } from '../plan/loading/download-plan-document.ts';
import { handle as findDocuments } from '../plan/loading/find-plan-documents.ts';
import { handle as getText } from '../plan/loading/get-plan-document-text.ts';
import { handle as getReview } from './get-plan-review.ts';
import { handle as paste } from '../plan/loading/paste-plan-document.ts';
import { handle as resolveDoubt } from './resolve-review-doubt.ts';
import { handle as suggest } from './suggest-review-item.ts';
import { handle as undo } from './undo-review-step.ts';
import { handle as updateFacts } from './update-review-facts.ts';
import { handle as upload } from '../plan/loading/upload-plan-document.ts';

const AT = '2026-11-21T02:00:00.000Z';
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

async function call<R extends Route>(route: R, handle: Handler<R>, user: string, raw: RawInput = {}) {
  const done = await callOperation(
    database.door,
    { route, handle },
    { reader: smallReader(user), at: AT },
    raw,
  );
  if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.parameters)}`);
  return done.value;
}

async function load(user: string, fileName: string, bytes: Uint8Array) {
  const who = { reader: smallReader(user), at: AT };
  const operation = { route: routes.uploadPlanDocument, handle: upload };
  const done = await callAccess(database.door, engines, operation, who, { query: { fileName }, body: bytes });
  if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.parameters)}`);
  return done.value;
}

async function open(title: string) {
  const who = { reader: smallReader('head'), at: AT };
  const operation = { route: routes.pastePlanDocument, handle: paste };
  const raw = { body: { title, text: `${smallPlanText}\n（${title}）` } };
  const done = await callAccess(database.door, engines, operation, who, raw);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}
const bytes = new TextEncoder().encode(smallPlanText);
const find = (user: string, id: string, since = 0) =>
  call(routes.getPlanReview, getReview, user, { params: { id }, query: { since: String(since) } });
const itemsOf = <Kind extends ReviewItem['kind']>(found: PlanReview, kind: Kind) =>
  found.items.filter((item): item is Extract<ReviewItem, { kind: Kind }> => item.kind === kind);
const seen = (item: ReviewItem) => ({ itemId: item.id, version: item.version });
const decideOne = (user: string, id: string, decision: object) =>
  call(routes.decideReviewItems, decide, user, { params: { id }, body: { decisions: [decision] } });

test('[S60] a document is loaded, kept as it is, and its review opens with every kind of item', async () => {
  const loaded = await load('head', '规划.txt', bytes);
  const found = await find('reviewer', loaded.reviewId);
  expect(found.facts).toMatchObject({ title: expect.stringContaining('云湖区'), from: 2027, to: 2031 });
  for (const kind of ['doubt', 'target', 'task', 'milestone', 'promise'] as const) {
    expect([kind, itemsOf(found, kind).length > 0]).toEqual([kind, true]);
  }
  const params = { id: loaded.documentId };
  const file = (await call(routes.downloadPlanDocument, download, 'head', { params })) as FileReply;
  expect([file.fileName, file.mediaType]).toEqual(['规划.txt', 'application/octet-stream']);
  expect(Buffer.from(file.content as Uint8Array).equals(Buffer.from(bytes))).toBe(true);
  expect((await call(routes.getPlanDocumentText, getText, 'head', { params })).text).toBe(smallPlanText);
  await expect(load('reviewer', '同一份.txt', bytes)).rejects.toThrow(
    `PLAN_DOCUMENT_ALREADY_OPEN {"reviewId":"${loaded.reviewId}"}`,
  );
  const body = { version: found.version };
  const raw = { params: { id: loaded.reviewId }, body };
  expect((await call(routes.abandonPlanReview, abandon, 'head', raw)).state).toBe('abandoned');
  expect((await load('reviewer', '同一份.txt', bytes)).reviewId).not.toBe(loaded.reviewId);
  await expect(
    decideOne('head', loaded.reviewId, { ...seen(found.items[0]!), decision: 'reject' }),
  ).rejects.toThrow('PLAN_REVIEW_CLOSED');
});

test('[S60] the same text pasted four times at once is one document; the others are led to its review', async () => {
  const text = '双击县教育规划（2026—2028年）\n\n一、目标\n到2028年，毛入园率达到97.5%。';
  const operation = { route: routes.pastePlanDocument, handle: paste };
  const who = { reader: smallReader('head'), at: AT };
  const pasted = await Promise.all(
    Array.from({ length: 4 }, () =>
      callAccess(database.door, engines, operation, who, { body: { title: '双击', text } }),
    ),
  );
  const opened = pasted.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  expect(opened).toHaveLength(1);
  const refused = pasted.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]));
  expect(refused).toHaveLength(3);
  for (const error of refused) {
    expect(error).toMatchObject({
      code: 'PLAN_DOCUMENT_ALREADY_OPEN',
      parameters: { reviewId: opened[0]?.reviewId },
    });
  }
  // Another letter is another document, and a review that was given up stands in nobody's way.
  const other = await callAccess(database.door, engines, operation, who, {
    body: { title: '双击', text: `${text}又` },
  });
  expect(other.ok).toBe(true);
});

test('[S60] hostile files are refused with a code, and nothing of them is kept', async () => {
  const count = async () => {
    const { rows } = await database.door.pool.query<{ count: string }>(
      'select count(*)::text as count from plan_document union all select count(*)::text from stored_file',
    );
    return rows.map((row) => row.count);
  };
  const before = await count();
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  await expect(load('head', '旧.doc', ole)).rejects.toThrow('PLAN_TEXT_FILE_OLD_WORD');
  const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...new Uint8Array(600)]);
  await expect(load('head', '坏.docx', zip)).rejects.toThrow('PLAN_TEXT_FILE_DAMAGED');
  await expect(load('head', '图.png', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0, 0, 0]))).rejects.toThrow(
    'PLAN_TEXT_FILE_KIND_UNKNOWN',
  );
  await expect(load('head', '空.txt', new Uint8Array(0))).rejects.toThrow('PLAN_TEXT_EMPTY');
  const endless = new TextEncoder().encode('到2030年，入园率达到95%以上。\n'.repeat(6000));
  await expect(load('head', '重复.txt', endless)).rejects.toThrow('PLAN_DOCUMENT_TOO_MANY_ITEMS');
  expect(await count()).toEqual(before);
});

test('[S61] only people of the bureau who review may load or see a review; a draft document is hidden from others', async () => {
  const { reviewId, documentId } = await open('权限');
  for (const user of ['clerk.first', 'leader', 'clerk.finance']) {
    await expect(find(user, reviewId)).rejects.toThrow('ACCESS_RIGHT_MISSING');
    await expect(load(user, '规划.txt', bytes)).rejects.toThrow('ACCESS_RIGHT_MISSING');
    const raw = { params: { id: documentId } };
    await expect(call(routes.getPlanDocumentText, getText, user, raw)).rejects.toThrow(
      'PLAN_DOCUMENT_NOT_FOUND',
    );
    const list = await call(routes.findPlanDocuments, findDocuments, user, {});
    expect(list).toEqual({ canLoad: false, items: [] });
  }
  const list = await call(routes.findPlanDocuments, findDocuments, 'admin', {});
  expect(list.canLoad).toBe(true);
  expect(list.items.map((item) => item.id)).toContain(documentId);
});

test('[S62] what one reviewer decides the other sees, by what changed since; a stale decision changes nothing', async () => {
  const { reviewId } = await open('两人');
  const first = await find('head', reviewId);
  const target = itemsOf(first, 'target')[0]!;
  const done = await decideOne('head', reviewId, { ...seen(target), decision: 'accept' });
  expect(done.items.map((item) => [item.id, item.decision])).toEqual([[target.id, 'accepted']]);
  const other = await find('reviewer', reviewId, first.version);
  expect(other.items).toMatchObject([{ id: target.id, decidedBy: 'head', version: 2 }]);
  expect((await find('reviewer', reviewId, other.version)).items).toEqual([]);
  const stale = decideOne('reviewer', reviewId, { ...seen(target), decision: 'reject' });
  await expect(stale).rejects.toThrow(`PLAN_REVIEW_ITEM_CHANGED {"itemId":"${target.id}","by":"head"}`);
  expect((await find('head', reviewId)).version).toBe(other.version);
});

test('[S63] every step can be taken back by the one who took it, unless another changed the item since', async () => {
  const { reviewId } = await open('撤销');
  const params = { id: reviewId };
  const start = await find('head', reviewId);
  const all = await call(routes.acceptUndoubtedItems, acceptUndoubted, 'head', { params, body: {} });
  expect(all.items.length).toBeGreaterThan(3);
  expect(all.progress.every((kind) => kind.undoubted === 0)).toBe(true);
  const target = itemsOf(all, 'target')[0]!;
  const content = { kind: 'target', payload: { ...target.payload, value: '99' } };
  const corrected = await decideOne('head', reviewId, { ...seen(target), decision: 'correct', content });
  expect(corrected.items[0]).toMatchObject({ decision: 'corrected', changedFields: ['value'] });
  const back = async (user: string, number: number) =>
    call(routes.undoReviewStep, undo, user, { params, body: { number } });
  await expect(back('reviewer', corrected.lastStep!.number)).rejects.toThrow('PLAN_REVIEW_NOTHING_TO_UNDO');
  const undone = await back('head', corrected.lastStep!.number);
  expect(undone.items[0]).toMatchObject({ decision: 'accepted', payload: { value: target.payload.value } });
  await back('head', undone.lastStep!.number);
  const now = await find('head', reviewId);
  const strip = (found: PlanReview) => found.items.map((item) => ({ ...item, version: 0 }));
  expect(strip(now)).toEqual(strip(start));
  const mine = await decideOne('head', reviewId, {
    ...seen(now.items.find((item) => item.id === target.id)!),
    decision: 'accept',
  });
  await decideOne('reviewer', reviewId, { ...seen(mine.items[0]!), decision: 'reject' });
  await expect(back('head', mine.lastStep!.number)).rejects.toThrow('PLAN_REVIEW_ITEM_CHANGED');
});

test('[S63] items are added by selecting text, units are said once for all, doubts are decided', async () => {
  const { reviewId } = await open('补充');
  const params = { id: reviewId };
  const sentence = '普惠性幼儿园覆盖率达到92%以上';
  const start = smallPlanText.indexOf(sentence);
  const span = [start, start + sentence.length];
  const proposal = await call(routes.suggestReviewItem, suggest, 'head', {
    params,
    body: { kind: 'target', span },
  });
  expect(proposal).toMatchObject({
    isRead: true,
    content: { payload: { value: '92', comparator: '≥', year: 2031 } },
  });
  const added = await call(routes.addReviewItem, addItem, 'head', {
    params,
    body: { content: proposal.content, span },
  });
  expect(added.items).toMatchObject([{ origin: 'added', decision: 'accepted', span }]);
  const step = { number: added.lastStep!.number };
  const undone = await call(routes.undoReviewStep, undo, 'head', { params, body: step });
  expect(undone.items).toMatchObject([{ id: added.items[0]!.id, decision: 'rejected' }]);

  const found = await find('head', reviewId);
  const task = itemsOf(found, 'task').find((item) => item.payload.title.includes('布局'))!;
  expect(task.payload.duties).toMatchObject([
    { role: 'lead', unitId: testId('bureau') },
    { role: 'supporting', unitId: testId('finance') },
    { role: 'supporting', unitId: null, create: 'department', name: '区城市更新局' },
  ]);
  const towns = itemsOf(found, 'task').find((item) => item.payload.title.includes('学前'))!.payload.duties;
  expect(towns.map((duty) => duty.unitId)).toEqual([testId('bureau'), testId('east'), testId('west')]);
  const body = { name: '区城市更新局', unitIds: [testId('planning')], create: null };
  const assigned = await call(routes.assignReviewUnit, assignUnit, 'head', { params, body });
  expect(itemsOf(assigned, 'task')[0]!.payload.duties.map((duty) => duty.unitId)).toContain(
    testId('planning'),
  );
  const foreign = { ...body, name: '各镇街', unitIds: [testId('first', '990009')] };
  await expect(call(routes.assignReviewUnit, assignUnit, 'head', { params, body: foreign })).rejects.toThrow(
    'PLAN_REVIEW_UNIT_UNKNOWN',
  );

  const doubt = itemsOf(found, 'doubt').find((item) => item.payload.code === 'goal-values-differ')!;
  await expect(decideOne('head', reviewId, { ...seen(doubt), decision: 'accept' })).rejects.toThrow(
    'PLAN_REVIEW_DOUBT_UNANSWERED',
  );
  const decided = await call(routes.resolveReviewDoubt, resolveDoubt, 'head', {
    params: { ...params, itemId: doubt.id },
    body: { version: doubt.version, chosen: 1 },
  });
  const touched = itemsOf(decided, 'target');
  expect(touched.map((item) => item.decision).toSorted()).toEqual(['corrected', 'rejected']);
  const kept = touched.find((item) => item.decision === 'corrected')!;
  expect([kept.payload.value, kept.anchors.length]).toEqual(['92', 1]);
});

test('[S63] the facts are corrected on the version that was seen, and the years must fit', async () => {
  const { reviewId } = await open('信息');
  const params = { id: reviewId };
  const found = await find('head', reviewId);
  const save = (version: number, change: object) =>
    call(routes.updateReviewFacts, updateFacts, 'head', {
      params,
      body: { version, facts: { ...found.facts, ...change } },
    });
  await expect(save(found.version, { from: 2032 })).rejects.toThrow('PLAN_REVIEW_PERIOD_WRONG');
  await expect(save(found.version + 1, { title: '新' })).rejects.toThrow('CONTRACT_VERSION_STALE');
  const without = await save(found.version, { title: '' });
  expect([without.missingFacts, without.items.length]).toEqual([['title'], found.items.length]);
  const body = { number: without.lastStep!.number };
  const back = await call(routes.undoReviewStep, undo, 'head', { params, body });
  expect(back.facts).toEqual(found.facts);
});

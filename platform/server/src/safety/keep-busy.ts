import { randomBytes } from 'node:crypto';
import {
  decideReviewItems,
  exportPlanReport,
  findTasks,
  getPlanReview,
  publishPlanReview,
  reportTask,
  resolveReviewDoubt,
  reviewTaskReport,
  uploadPlanDocument,
  uploadWorkFile,
} from '@junheng/contract';
import type { ReviewItem } from '@junheng/contract';
import { cleanPhoto } from '@junheng/domain';
import { smallPlanText } from '../testing/small-plan-text.ts';
import type { TestBrowser } from '../testing/start-test-server.ts';
import { hashOf } from './kept-promises.ts';
import type { Promised } from './kept-promises.ts';

/** People at work until the server is gone: each call that fails ends its loop. */
export interface Workers {
  readonly planner: TestBrowser;
  readonly unit: TestBrowser;
  readonly promised: Promised;
  /** Whether the server is about to be killed; loops then end. */
  readonly isOver: () => boolean;
  /** Makes each document another one. */
  readonly nextNumber: () => number;
}

/** What the reports of this test say, to be told from those of the sample. */
export const REPORT_WORDS = '断电演练：按计划推进';
/** So that a few documents are loaded between two kills. */
const ITEMS_A_DOCUMENT = 4;
/** A JPEG's start and the head of its scan; in the data behind it 0xff would begin a marker. */
const PICTURE_HEAD = [0xff, 0xd8, 0xff, 0xda, 0, 2];

const ACCEPTING = ['accept', 'accepted'] as const;
const REJECTING = ['reject', 'rejected'] as const;

/** Accepts an item, takes that back, then rejects every other one and accepts the rest; false when the server is gone. */
async function decideItem(
  { planner, promised }: Workers,
  reviewId: string,
  item: ReviewItem,
  isRejected: boolean,
): Promise<boolean> {
  let { version } = item;
  let before: string = item.decision;
  for (const [decision, state] of [
    ['accept', 'accepted'],
    ['reopen', 'pending'],
    isRejected ? REJECTING : ACCEPTING,
  ] as const) {
    promised.decisions.set(item.id, { reviewId, decision: before, unsure: state });
    const decided = await planner.client.call(decideReviewItems, {
      params: { id: reviewId },
      body: { decisions: [{ itemId: item.id, version, decision }] },
    });
    if (!decided.ok) return false;
    promised.decisions.set(item.id, { reviewId, decision: state, unsure: null });
    before = state;
    version = decided.value.items.find(({ id }) => id === item.id)?.version ?? version;
  }
  return true;
}

/** Decides the contradictions and publishes what was accepted. */
async function publish({ planner, promised }: Workers, reviewId: string): Promise<boolean> {
  const params = { id: reviewId };
  const review = await planner.client.call(getPlanReview, { params });
  if (!review.ok) return false;
  let { version } = review.value;
  for (const item of review.value.items) {
    if (item.kind !== 'doubt') continue;
    const chosen = item.payload.readings.length > 0 ? 0 : null;
    const resolved = await planner.client.call(resolveReviewDoubt, {
      params: { id: reviewId, itemId: item.id },
      body: { version: item.version, chosen, words: '核对原件' },
    });
    if (!resolved.ok) return false;
    ({ version } = resolved.value);
  }
  const published = await planner.client.call(publishPlanReview, {
    params,
    body: { version, leaveOut: true },
  });
  if (!published.ok) return false;
  const { versionId, hash } = published.value;
  promised.versions.push({ versionId, hash });
  return true;
}

/** Uploads documents, decides items of their reviews and publishes them. */
export async function loadAndPublish(workers: Workers): Promise<void> {
  const { planner, promised, isOver } = workers;
  while (!isOver()) {
    const bytes = new TextEncoder().encode(`${smallPlanText}\n附注：第${workers.nextNumber()}稿。\n`);
    const query = { fileName: 'plan.txt' };
    const loaded = await planner.client.call(uploadPlanDocument, { query, body: bytes });
    if (!loaded.ok) return;
    promised.documents.push({ ...loaded.value, sha256: hashOf(bytes) });
    const { reviewId } = loaded.value;
    const review = await planner.client.call(getPlanReview, { params: { id: reviewId } });
    if (!review.ok) return;
    const items = review.value.items.filter(({ kind }) => kind === 'target' || kind === 'task');
    for (const [index, item] of items.slice(0, ITEMS_A_DOCUMENT).entries()) {
      if (isOver() || !(await decideItem(workers, reviewId, item, index % 2 === 1))) return;
    }
    if (!(await publish(workers, reviewId))) return;
  }
}

/** Uploads photos of many sizes, reports with them and has the reports returned. */
export async function reportWithPhotos(workers: Workers): Promise<void> {
  const { planner, unit, promised, isOver } = workers;
  const tasks = await unit.client.call(findTasks, { query: { pageSize: 50 } });
  if (!tasks.ok) return;
  for (let turn = 0; !isOver(); turn += 1) {
    const photos: string[] = [];
    for (const size of [70_000, 900_000, 2_500_000]) {
      const bytes = new Uint8Array(randomBytes(size)).map((byte) => byte & 0xfe);
      bytes.set(PICTURE_HEAD);
      const kept = await unit.client.call(uploadWorkFile, {
        query: { fileName: '现场照片.jpg', purpose: 'reportPhoto' },
        body: bytes,
      });
      if (!kept.ok) return;
      const clean = cleanPhoto(bytes, 'jpeg');
      if (clean === null) throw new Error('the photo cannot be followed');
      promised.files.push({ id: kept.value.id, sha256: hashOf(clean) });
      photos.push(kept.value.id);
      if (isOver()) return;
    }
    const task = tasks.value.items[turn % tasks.value.items.length];
    if (task === undefined) return;
    const report = await unit.client.call(reportTask, {
      params: { id: task.id },
      body: { percent: turn % 100, words: REPORT_WORDS, fileIds: photos },
    });
    if (!report.ok) {
      if (report.error.status === 0 || report.error.status >= 500) return;
      continue;
    }
    promised.reports.push({ taskId: task.id, reportId: report.value.id, photos });
    await planner.client.call(reviewTaskReport, {
      params: { id: report.value.id },
      body: { version: report.value.version, decision: 'return', reason: '请补充数字' },
    });
  }
}

/** Prints the yearly report again and again. */
export async function printReports({ planner, promised, isOver }: Workers): Promise<void> {
  while (!isOver()) {
    const file = await planner.client.download(exportPlanReport, { query: {} });
    if (!file.ok) {
      // No answer: the server is gone. A coded answer is one of a server that is too busy.
      if (file.error.status === 0) return;
      continue;
    }
    const head = new Uint8Array(file.value.bytes).subarray(0, 2);
    if (String.fromCodePoint(...head) !== 'PK') throw new Error('a report came back that is no document');
    promised.downloads += 1;
  }
}

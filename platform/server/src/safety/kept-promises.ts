import { createHash } from 'node:crypto';
import {
  downloadPlanDocument,
  downloadWorkFile,
  getPlanReview,
  getPlanVersion,
  getTask,
} from '@junheng/contract';
import type { TestBrowser } from '../testing/start-test-server.ts';

/** Everything that the server said it had kept. */
export interface Promised {
  readonly documents: { readonly documentId: string; readonly reviewId: string; readonly sha256: string }[];
  readonly files: { readonly id: string; readonly sha256: string }[];
  /** The state of an item after the last decision that was confirmed, and those sent but not confirmed. */
  readonly decisions: Map<
    string,
    { readonly reviewId: string; readonly decision: string; readonly unsure: string | null }
  >;
  readonly reports: {
    readonly taskId: string;
    readonly reportId: string;
    readonly photos: readonly string[];
  }[];
  readonly versions: { readonly versionId: string; readonly hash: string }[];
  /** Reports printed whole. */
  downloads: number;
}

/** SHA-256 in lower-case hex. */
export function hashOf(bytes: ArrayBuffer | Uint8Array): string {
  return createHash('sha256')
    .update(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes))
    .digest('hex');
}

/** What is not as promised, in words; empty when all of it is there. `from` leaves out what an earlier check has seen. */
export async function findBroken(
  browser: TestBrowser,
  unit: TestBrowser,
  promised: Promised,
  from: {
    readonly documents: number;
    readonly files: number;
    readonly reports: number;
    readonly versions: number;
  },
): Promise<string[]> {
  const broken: string[] = [];
  for (const { documentId, sha256 } of promised.documents.slice(from.documents)) {
    const file = await browser.client.download(downloadPlanDocument, { params: { id: documentId } });
    if (!file.ok) broken.push(`document ${documentId}: ${file.error.code}`);
    else if (hashOf(file.value.bytes) !== sha256) broken.push(`document ${documentId} was altered`);
  }
  for (const { id, sha256 } of promised.files.slice(from.files)) {
    const file = await unit.client.download(downloadWorkFile, { params: { id } });
    if (!file.ok) broken.push(`file ${id}: ${file.error.code}`);
    else if (hashOf(file.value.bytes) !== sha256) broken.push(`file ${id} was altered`);
  }
  for (const { taskId, reportId, photos } of promised.reports.slice(from.reports)) {
    const task = await unit.get(getTask, { params: { id: taskId } });
    const report = task.reports.find(({ id }) => id === reportId);
    if (report === undefined) broken.push(`report ${reportId} is gone`);
    else {
      const kept = new Set(report.files.map(({ id }) => id));
      if (photos.some((photo) => !kept.has(photo))) broken.push(`report ${reportId} lost a photo`);
    }
  }
  for (const { versionId, hash } of promised.versions.slice(from.versions)) {
    const version = await browser.client.call(getPlanVersion, { params: { id: versionId } });
    if (!version.ok) broken.push(`version ${versionId}: ${version.error.code}`);
    else if (version.value.hash !== hash) broken.push(`version ${versionId} was altered`);
  }
  const reviews = new Map<string, Map<string, string>>();
  for (const [itemId, { reviewId, decision, unsure }] of promised.decisions) {
    let items = reviews.get(reviewId);
    if (items === undefined) {
      const review = await browser.get(getPlanReview, { params: { id: reviewId } });
      items = new Map(review.items.map((item) => [item.id, item.decision]));
      reviews.set(reviewId, items);
    }
    const found = items.get(itemId);
    if (found !== decision && found !== unsure)
      broken.push(`item ${itemId}: ${found ?? 'gone'}, not ${decision}`);
  }
  return broken;
}

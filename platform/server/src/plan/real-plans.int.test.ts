import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as routes from '@junheng/contract';
import type { PlanReview, Route } from '@junheng/contract';
import { insertSmallDistrict, openTestDatabase, smallReader } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEnginePool } from '../engines/engine-pool.ts';
import type { Handler } from '../handler.ts';
import { callAccess, callOperation } from '../testing/call-operation.ts';
import type { RawInput } from '../testing/call-operation.ts';
import { handle as acceptUndoubted } from '../review/accept-undoubted-items.ts';
import { handle as check } from '../review/check-plan-review.ts';
import { handle as decide } from '../review/decide-review-items.ts';
import { handle as getReview } from '../review/get-plan-review.ts';
import { handle as publish } from '../review/publish-plan-review.ts';
import { handle as resolveDoubt } from '../review/resolve-review-doubt.ts';
import { handle as upload } from './loading/upload-plan-document.ts';

const shared = process.env['JUNHENG_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const folder = join(shared, 'plans');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
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
const who = { reader: smallReader('head'), at: '2026-11-21T02:00:00.000Z' };

async function call<R extends Route>(route: R, handle: Handler<R>, raw: RawInput) {
  const done = await callOperation(database.door, { route, handle }, who, raw);
  if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.parameters)}`);
  return done.value;
}
const print = (words: string): void => {
  process.stdout.write(`${words}\n`);
};
const say = (review: PlanReview, when: string): void =>
  print(
    `${review.documentTitle} ${when}: ${review.progress
      .filter((kind) => kind.total > 0)
      .map(({ kind, total, decided, undoubted }) => `${kind} ${decided}/${total} (${undoubted} undoubted)`)
      .join(', ')}`,
  );

test.skipIf(files.length === 0)(
  '[S64] real plans are loaded, reviewed and published: every contradiction is listed and stands in the way until it is decided',
  { timeout: 600_000 },
  async () => {
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      const loaded = await callAccess(
        database.door,
        engines,
        { route: routes.uploadPlanDocument, handle: upload },
        who,
        { query: { fileName: file }, body: bytes },
      );
      if (!loaded.ok) throw new Error(`${file} ${loaded.error.code}`);
      const params = { id: loaded.value.reviewId };
      const now = () => call(routes.getPlanReview, getReview, { params });
      const review = await now();
      say(review, 'loaded');
      expect([file, review.missingFacts]).toEqual([file, []]);
      await call(routes.acceptUndoubtedItems, acceptUndoubted, { params, body: {} });
      const before = await call(routes.checkPlanReview, check, { params });
      const contradictions = review.items.filter((item) => item.kind === 'doubt' && item.payload.isBlocking);
      const open = before.obstacles.find((obstacle) => obstacle.code === 'PLAN_REVIEW_DOUBTS_OPEN');
      expect([file, open?.itemIds.toSorted() ?? []]).toEqual([
        file,
        contradictions.map((item) => item.id).toSorted(),
      ]);
      for (const { id } of contradictions) {
        const item = (await now()).items.find((one) => one.id === id);
        if (item?.kind !== 'doubt') continue;
        const chosen = item.payload.readings.length > 0 ? 0 : null;
        const body = { version: item.version, chosen, words: '照原件核对' };
        await call(routes.resolveReviewDoubt, resolveDoubt, { params: { ...params, itemId: id }, body });
      }
      const pending = (await now()).items.filter((item) => item.decision === 'pending');
      const decisions = pending.map((item) => ({
        itemId: item.id,
        version: item.version,
        decision: 'accept',
      }));
      if (decisions.length > 0) await call(routes.decideReviewItems, decide, { params, body: { decisions } });
      const ready = await now();
      say(ready, 'decided');
      const preview = await call(routes.checkPlanReview, check, { params });
      const body = { version: ready.version, leaveOut: true };
      const published = await call(routes.publishPlanReview, publish, { params, body });
      expect(published.number).toBe(1);
      const { rows } = await database.door.pool.query<{ bytes: number }>(
        'select octet_length(snapshot::text) as bytes from plan_version where id = $1',
        [published.versionId],
      );
      print(
        `${file}: version ${published.hash.slice(0, 8)} of ${rows[0]?.bytes ?? 0} bytes, ${preview.targetCount} targets, ${preview.taskCount} tasks, ${preview.projectCount} projects, ${preview.newUnits.length} new units, ${contradictions.length} contradictions`,
      );
    }
  },
);

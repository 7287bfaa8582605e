import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as routes from '@junheng/contract';
import type { PlanReview } from '@junheng/contract';
import { migrateDatabase, openDatabase } from '@junheng/database';
import { insertSmallDistrict, smallReader } from '@junheng/database/testing';
import { makeEnginePool } from '../engines/engine-pool.ts';
import type { EnginePool } from '../engines/engine-pool.ts';
import type { DatabaseDoor } from '@junheng/database';
import { callAccess, callOperation } from '../testing/call-operation.ts';
import { makeLargePlanText } from '../testing/large-plan-text.ts';
import { handle as acceptUndoubted } from './accept-undoubted-items.ts';
import { handle as decide } from './decide-review-items.ts';
import { handle as getReview } from './get-plan-review.ts';
import { handle as publish } from './publish-plan-review.ts';
import { handle as resolveDoubt } from './resolve-review-doubt.ts';
import { handle as upload } from '../plan/loading/upload-plan-document.ts';

const AT = '2026-11-21T02:00:00.000Z';
const ROUNDS = 5;

/** The median time of some runs, milliseconds. */
async function time(run: (round: number) => Promise<unknown>): Promise<number> {
  const walls: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await run(round);
    walls.push(performance.now() - start);
  }
  return walls.toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? 0;
}

async function load(door: DatabaseDoor, engines: EnginePool, bytes: Uint8Array): Promise<string> {
  const operation = { route: routes.uploadPlanDocument, handle: upload };
  const who = { reader: smallReader('head'), at: AT };
  const raw = { query: { fileName: `${randomBytes(4).toString('hex')}.txt` }, body: bytes };
  const done = await callAccess(door, engines, operation, who, raw);
  if (!done.ok) throw new Error(done.error.code);
  return done.value.reviewId;
}

/** A plan of some 80 kB from its upload to published rows, in the embedded database, one call at a time, without HTTP. */
export const benches = [
  {
    name: 'plan review',
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'));
      const opened = await openDatabase({ dataFolder: folder });
      if (!opened.ok) throw new Error(opened.error.code);
      const door = opened.value;
      const engines = makeEnginePool(1);
      const text = makeLargePlanText(17);
      const call = async (
        route: typeof routes.getPlanReview,
        id: string,
        since: number,
      ): Promise<PlanReview> => {
        const who = { reader: smallReader('head'), at: AT };
        const raw = { params: { id }, query: { since: String(since) } };
        const done = await callOperation(door, { route, handle: getReview }, who, raw);
        if (!done.ok) throw new Error(done.error.code);
        return done.value;
      };
      const who = { reader: smallReader('head'), at: AT };
      try {
        await migrateDatabase(door);
        await insertSmallDistrict(door);
        // Every load has bytes of its own: a file whose review is open is not loaded twice.
        const bytesOf = (round: number) => new TextEncoder().encode(`${text}\n（第${round}稿）\n`);
        await load(door, engines, bytesOf(99));
        const ids: string[] = [];
        const loading = await time(async (round) => {
          ids.push(await load(door, engines, bytesOf(round)));
        });
        const id = ids[0] ?? '';
        const review = await call(routes.getPlanReview, id, 0);
        const whole = await time(() => call(routes.getPlanReview, id, 0));
        const polling = await time(() => call(routes.getPlanReview, id, review.version));
        const target = review.items.find((item) => item.kind === 'target');
        const deciding = await time(async (round) => {
          const decision = {
            itemId: target?.id,
            version: (target?.version ?? 1) + round,
            decision: 'accept',
          };
          const raw = { params: { id }, body: { decisions: [decision] } };
          const done = await callOperation(
            door,
            { route: routes.decideReviewItems, handle: decide },
            who,
            raw,
          );
          if (!done.ok) throw new Error(done.error.code);
        });
        const versions: number[] = [];
        const accepting = await time(async (round) => {
          const raw = { params: { id: ids[round] }, body: {} };
          const operation = { route: routes.acceptUndoubtedItems, handle: acceptUndoubted };
          const done = await callOperation(door, operation, who, raw);
          if (!done.ok) throw new Error(done.error.code);
          versions.push(done.value.version);
        });
        for (const [round, one] of ids.entries()) {
          for (const item of (await call(routes.getPlanReview, one, 0)).items) {
            if (item.kind !== 'doubt' || !item.payload.isBlocking) continue;
            const raw = {
              params: { id: one, itemId: item.id },
              body: { version: item.version, chosen: null, words: '照原件' },
            };
            const operation = { route: routes.resolveReviewDoubt, handle: resolveDoubt };
            const done = await callOperation(door, operation, who, raw);
            if (!done.ok) throw new Error(done.error.code);
            versions[round] = done.value.version;
          }
        }
        const publishing = await time(async (round) => {
          const body = { version: versions[round], leaveOut: true };
          const operation = { route: routes.publishPlanReview, handle: publish };
          const done = await callOperation(door, operation, who, { params: { id: ids[round] }, body });
          if (!done.ok) throw new Error(done.error.code);
        });
        const kilobytes = (new TextEncoder().encode(text).length / 1000).toFixed(0);
        const size = `${kilobytes} kB, ${review.items.length} items`;
        const row = (what: string, goal: string, milliseconds: number) => ({
          what: `${what} (${size})`,
          goal,
          measured: `median ${milliseconds.toFixed(0)} ms`,
        });
        return [
          row('upload to reviewed items', '≤ 5 s', loading),
          row('whole review', '≤ 200 ms', whole),
          row('what changed since, nothing', '≤ 50 ms', polling),
          row('decide one item', '≤ 200 ms', deciding),
          row('accept all without doubt', '≤ 1 s', accepting),
          row('publish', '≤ 5 s', publishing),
        ];
      } finally {
        await engines.close();
        await door.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  },
];

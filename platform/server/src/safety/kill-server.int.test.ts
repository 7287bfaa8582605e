import { giveOrder, openDatabase } from '@junheng/database';
import { isLongRun, makeTestPlace, testDatabaseKind } from '@junheng/database/testing';
import { seededRandom } from '@junheng/kernel';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeTestBrowser } from '../testing/start-test-server.ts';
import { loadAndPublish, printReports, REPORT_WORDS, reportWithPhotos } from './keep-busy.ts';
import { findBroken } from './kept-promises.ts';
import type { Promised } from './kept-promises.ts';
import { sampleTemplate } from '../testing/sample-template.ts';
import { startKillable } from './killable-server.ts';

/** Three rounds see each kind of work waited for once; `npm test -- --long` kills more often. */
const KILLS = Number(process.env['JUNHENG_TEST_KILLS'] ?? (isLongRun() ? '30' : '3'));
const SEED = Number(process.env['JUNHENG_TEST_SEED'] ?? '20261122');
/** Milliseconds of work before a kill, at most. */
const MOST = 3_000;
const PATIENCE_MS = 120_000;
const isPostgres = testDatabaseKind() === 'postgres';

async function signedIn(address: string, userName: string) {
  const browser = makeTestBrowser(address);
  await browser.signIn(userName, SAMPLE_PASSWORD);
  return browser;
}

/** On a slow machine nothing much happens in seconds: two of three rounds wait until a plan was published or a report printed. */
async function waitForMore(promised: Promised, round: number): Promise<void> {
  const counts = [() => Infinity, () => promised.versions.length, () => promised.downloads] as const;
  const count = counts[round % counts.length] ?? counts[0];
  const before = count();
  const end = Date.now() + PATIENCE_MS;
  while (Number.isFinite(before) && count() === before && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Rows of which a half is there without its other half. */
async function findHalves(folder: string): Promise<Record<string, number>> {
  const opened = await openDatabase({ dataFolder: folder });
  if (!opened.ok) throw new Error(opened.error.code);
  const count = async (query: string): Promise<number> => {
    const found = await opened.value.asKeeper((transaction) =>
      sql.raw<{ count: number }>(`select count(*) from ${query}`).execute(transaction),
    );
    return found.rows[0]?.count ?? -1;
  };
  try {
    return {
      filesOfNoDocument: await count(`stored_file f where f.purpose = 'planDocument' and not exists
        (select from plan_document d where d.stored_file_id = f.id)`),
      documentsWithoutReview: await count(`plan_document d where not exists
        (select from plan_review r where r.plan_document_id = d.id)`),
      reviewsWithoutItems: await count(`plan_review r where not exists
        (select from plan_review_item i where i.plan_review_id = r.id)`),
      decisionsWithoutStep: await count(`plan_review r where r.version > 1 and not exists
        (select from plan_review_step s where s.plan_review_id = r.id)`),
      loadsWithoutEntry: await count(`plan_review r join plan_document d on d.id = r.plan_document_id
        where d.title like '云湖区%' and not exists (select from audit_entry a where a.entity_id = r.id::text)`),
      publishedWithoutPlan: await count(`plan_review r where r.state = 'published' and not exists
        (select from plan_version v where v.plan_review_id = r.id)`),
      versionsWithoutTargets:
        await count(`plan_version v join plan_review r on r.id = v.plan_review_id where not exists
        (select from target t where t.plan_id = v.plan_id) and not exists (select from task t where t.plan_id = v.plan_id)`),
      plansWithoutVersion: await count(`plan p where p.title like '云湖区%' and not exists
        (select from plan_version v where v.plan_id = p.id)`),
      reportsWithoutEntry: await count(`task_report t where t.words = '${REPORT_WORDS}' and not exists
        (select from audit_entry a where a.after::text like '%' || t.id || '%' or a.entity_id in (t.id::text, t.task_id::text))`),
    };
  } finally {
    await opened.value.close();
  }
}

test.skipIf(isPostgres)(
  `[S80] ${KILLS} kills during uploads, reviews and reports lose nothing that was confirmed and leave nothing half kept`,
  { timeout: 1_200_000 },
  async () => {
    const random = seededRandom(SEED);
    const { place, remove } = await makeTestPlace(sampleTemplate);
    if (!('dataFolder' in place)) throw new Error('not embedded');
    const folder = place.dataFolder;
    const promised: Promised = {
      documents: [],
      files: [],
      decisions: new Map(),
      reports: [],
      versions: [],
      downloads: 0,
    };
    let number = 0;
    const nothing = { documents: 0, files: 0, reports: 0, versions: 0 };
    let seen = nothing;
    for (let round = 0; round <= KILLS; round += 1) {
      const server = await startKillable(folder);
      const planner = await signedIn(server.address, 'reviewer');
      const unit = await signedIn(server.address, 'clerk-department');
      // The last start looks at everything once more.
      const from = round === KILLS ? nothing : seen;
      expect(await findBroken(planner, unit, promised, from), `seed ${SEED}, after kill ${round}`).toEqual(
        [],
      );
      expect(await giveOrder(folder, { kind: 'check' })).toMatchObject({ ok: true, value: { faults: [] } });
      seen = {
        documents: promised.documents.length,
        files: promised.files.length,
        reports: promised.reports.length,
        versions: promised.versions.length,
      };
      let isOver = false;
      const workers = { planner, unit, promised, isOver: () => isOver, nextNumber: () => (number += 1) };
      const work =
        round === KILLS ? [] : [loadAndPublish(workers), reportWithPhotos(workers), printReports(workers)];
      if (round < KILLS) {
        await waitForMore(promised, round);
        await new Promise((resolve) => setTimeout(resolve, random.below(MOST)));
      }
      await server.kill();
      isOver = true;
      await Promise.all(work);
    }
    const halves = await findHalves(folder);
    expect(Object.entries(halves).filter(([, found]) => found !== 0)).toEqual([]);
    const { documents, files, decisions, reports, versions, downloads } = promised;
    const counts = [
      documents.length,
      files.length,
      decisions.size,
      reports.length,
      versions.length,
      downloads,
    ];
    expect(
      Math.min(...counts),
      `documents, files, decisions, reports, versions, downloads: ${counts.join(', ')}`,
    ).toBeGreaterThan(0);
    expect(documents.length + files.length + decisions.size).toBeGreaterThan(KILLS * 3);
    if (process.env['JUNHENG_TEST_LOG'] !== undefined) process.stdout.write(`kept ${counts.join(', ')}\n`);
    await remove();
  },
);

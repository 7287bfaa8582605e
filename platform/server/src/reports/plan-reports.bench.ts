import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase, openDatabase } from '@junheng/database';
import type { DatabaseDoor } from '@junheng/database';
import { writePlanReport } from '@junheng/domain';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import type { Reader } from '../handler.ts';
import { fillSampleDistrict } from '../sample/fill-sample-district.ts';
import { loadReportFacts } from './load-report-facts.ts';
import { noJobs } from './no-jobs.ts';
import { renderReport } from './printing/render-report.ts';
import type { ReportFormat } from './printing/render-report.ts';

const RUNS = 5;
const clock = fixedClock(Date.parse('2026-11-21T02:00:00Z'));
const makeId = uuidV7Maker({ now: () => Date.now() }, randomBytes);

async function findLeader(door: DatabaseDoor): Promise<Reader> {
  const row = await door.owner
    .selectFrom('account')
    .select(['id', 'role', 'unit_id', 'district_id', 'display_name'])
    .where('user_name', '=', 'leader')
    .executeTakeFirstOrThrow();
  return {
    accountId: row.id,
    displayName: row.display_name,
    role: row.role,
    unitId: row.unit_id,
    districtId: row.district_id,
  };
}

/** Seconds of the quickest and the middle of some runs, the first one left out: it loads the libraries. */
async function time(run: () => Promise<unknown>): Promise<string> {
  await run();
  const seconds: number[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    const start = performance.now();
    await run();
    seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((left, right) => left - right);
  return `best ${seconds[0]?.toFixed(2)} s, median ${seconds[Math.floor(RUNS / 2)]?.toFixed(2)} s of ${RUNS} runs`;
}

/** From the sample district to the bytes of its reports. No other program writes these documents, so there is no peer to compare with. */
export const benches = [
  {
    name: 'plan reports',
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'));
      const opened = await openDatabase({ dataFolder: folder });
      if (!opened.ok) throw new Error(opened.error.code);
      const door = opened.value;
      const rows: { what: string; goal: string; measured: string }[] = [];
      try {
        await migrateDatabase(door);
        await fillSampleDistrict(door, { clock, makeId });
        const reader = await findLeader(door);
        const { signal } = new AbortController();
        const load = () =>
          door.inDistrict(reader, (transaction) =>
            loadReportFacts({}, { reader, transaction, clock, makeId, signal, language: 'zh', jobs: noJobs }),
          );
        const loaded = await load();
        if (!loaded.ok) throw new Error(loaded.error.code);
        const { facts } = loaded.value;
        const size = `${facts.targets.length} targets, ${facts.tasks.length} tasks, ${facts.projects.length} projects`;
        const none = 'none set; no peer writes this document';
        rows.push({ what: `reading the facts (${size})`, goal: none, measured: await time(load) });
        const prints = [
          ['monitoring', 'docx'],
          ['monthly', 'xlsx'],
          ['unitSheets', 'zip'],
        ] as const satisfies readonly (readonly [string, ReportFormat])[];
        for (const [kind, format] of prints) {
          const print = () => renderReport({ documents: writePlanReport(kind, facts), format });
          const bytes = await print();
          const what = `${kind}.${format} (${Math.round(bytes.length / 1024)} KiB)`;
          rows.push({ what, goal: none, measured: await time(print) });
        }
      } finally {
        await door.close();
        await rm(folder, { recursive: true, force: true });
      }
      return rows;
    },
  },
];

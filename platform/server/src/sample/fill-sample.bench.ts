import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase, openDatabase } from '@junheng/database';
import { uuidV7Maker } from '@junheng/kernel';
import { currentPlanOf, generateSampleDistrict, sampleDocumentUrl } from '@junheng/sample';
import { readDocument } from '../plan/loading/read-document.ts';
import { fillSampleDistrict } from './fill-sample-district.ts';
import { reviewSampleDocument } from './review-sample-document.ts';

interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
}

const ROUNDS = 3;
const clock = { now: () => Date.now() };
const makeId = uuidV7Maker(clock, randomBytes);

async function median(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return `${Math.round(times.toSorted((left, right) => left - right)[1] ?? Number.NaN)} ms`;
}

async function fill(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'));
  const opened = await openDatabase({ dataFolder: folder });
  if (!opened.ok) throw new Error(opened.error.code);
  try {
    await migrateDatabase(opened.value);
    const start = performance.now();
    await fillSampleDistrict(opened.value, { clock, makeId });
    filled.push(performance.now() - start);
  } finally {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  }
}
const filled: number[] = [];

/** What it costs to give a new database its sample district: the reading of its plan, its review, and all of it. */
export const benches = [
  {
    name: 'sample district: from its documents into a database',
    async run(): Promise<BenchRow[]> {
      const sample = generateSampleDistrict({ seed: 990_001 });
      const data = currentPlanOf(sample);
      const { fileName } = data;
      const bytes = new Uint8Array(readFileSync(sampleDocumentUrl(fileName)));
      const by = { name: '顾清和', accountId: null, at: '2025-03-20T02:00:00.000Z' };
      const read = await median(() => readDocument({ bytes, fileName }));
      const reviewed = await median(() => reviewSampleDocument(data, sample, by, makeId));
      for (let round = 0; round < ROUNDS; round += 1) await fill();
      const whole = filled.toSorted((left, right) => left - right)[1] ?? Number.NaN;
      return [
        { what: 'read the plan in force (.docx, 24 pages)', goal: '≤ 500 ms', measured: read },
        { what: 'read, draft and decide its review', goal: '≤ 1000 ms', measured: reviewed },
        {
          what: 'fill an empty database (PGlite)',
          goal: '≤ 5000 ms of 180 s for a first start',
          measured: `${Math.round(whole)} ms`,
        },
      ];
    },
  },
];

import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apportionQuota, explainApplicant, findCutoffs } from '@junheng/admission';
import { seededRandom } from '@junheng/kernel';
import { allocateFolder } from '../allocate-folder.ts';
import { writeBenchFolder } from './bench-folder.ts';
import { runTextbook } from './bench-textbook.ts';
import { loadFolder } from '../load-folder.ts';
import { verifyFolder } from '../verify-folder.ts';

type BenchRow = { what: string; goal: string; measured: string; peer?: string; ratio?: string };
type Bench = { name: string; run(): Promise<BenchRow[]> };

/** Runs `work` in a temporary folder that is gone afterwards. */
async function inTemporary(work: (folder: string) => Promise<BenchRow[]>): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a run in a process of its own took: wall and processor milliseconds, memory at its highest. */
interface Apart {
  readonly ms: number;
  readonly cpu: number;
  readonly inner: number;
  readonly innerCpu: number;
  readonly megabytes: number;
}

function runApart(...words: string[]): Apart {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'bench-run.ts'), ...words], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Apart;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const both = (ms: number, cpu: number): string => `${seconds(ms)} (processor ${seconds(cpu)})`;

const size = (applicants: number, pools: number, allGoal: string, orderGoal?: string): Bench => ({
  name: `admission ${applicants} × 6 × ${pools}`,
  run: () =>
    inTemporary(async (folder) => {
      const [round, out] = [join(folder, 'round'), join(folder, 'out')];
      writeBenchFolder(round, applicants, 6, pools);
      const what = `${applicants.toLocaleString('en')} × 6 × ${pools}`;
      const order = orderGoal === undefined ? undefined : runApart('order', round, out);
      const all = runApart('allocate', round, out);
      const check = runApart('verify', out);
      return [
        ...(order === undefined
          ? []
          : [
              {
                what: `${what}: allocation`,
                goal: orderGoal ?? '',
                measured: both(order.inner, order.innerCpu),
              },
            ]),
        {
          what: `${what}: csv to transcript and page`,
          goal: allGoal,
          measured: `${both(all.ms, all.cpu)}, ${Math.round(all.megabytes)} MB`,
        },
        {
          what: `${what}: verify by running again`,
          goal: '',
          measured: `${both(check.ms, check.cpu)}, ${Math.round(check.megabytes)} MB`,
        },
        {
          what: `${what}: all together`,
          goal: allGoal,
          measured: both(all.ms + check.ms, all.cpu + check.cpu),
        },
      ];
    }),
});

const textbook: Bench = {
  name: 'admission beside a textbook',
  run: () =>
    inTemporary(async (folder) => {
      writeBenchFolder(folder, 20_000, 6, 100);
      const own = runApart('order', folder, '');
      const start = performance.now();
      runTextbook(folder, 'bench');
      const plain = performance.now() - start;
      return [
        {
          what: '20,000 × 6 × 100: read, draw and allocate',
          goal: 'beside a plain implementation',
          measured: seconds(own.ms),
          peer: seconds(plain),
          ratio: (plain / own.ms).toFixed(1),
        },
      ];
    }),
};

const sheet: Bench = {
  name: 'admission reason sheet',
  run: () =>
    inTemporary(async (folder) => {
      writeBenchFolder(folder, 20_000, 6, 100);
      const loaded = loadFolder(folder);
      if (!loaded.ok) throw new Error(loaded.error.code);
      const draw = { seed: 's', mechanism: 'da', ties: 'single' } as const;
      const done = await allocateFolder(loaded.value, { ...draw, out: join(folder, 'out') });
      if (!done.ok) throw new Error(done.error.code);
      const { inputs, outcome } = done.value;
      const cutoffs = findCutoffs(inputs.market, outcome);
      const start = performance.now();
      let choices = 0;
      for (let applicant = 0; applicant < 20_000; applicant += 1) {
        choices += explainApplicant(inputs, outcome, cutoffs, applicant).choices.length;
      }
      const each = (performance.now() - start) / 20_000;
      return [
        {
          what: `a reason sheet (${choices / 20_000} choices)`,
          goal: '≤ 1 ms',
          measured: `${each.toFixed(3)} ms`,
        },
      ];
    }),
};

const bits: Bench = {
  name: 'admission changed bits',
  run: () =>
    inTemporary(async (folder) => {
      writeBenchFolder(folder, 200, 3, 5);
      const loaded = loadFolder(folder);
      if (!loaded.ok) throw new Error(loaded.error.code);
      const out = join(folder, 'out');
      await allocateFolder(loaded.value, { seed: 's', mechanism: 'da', ties: 'single', out });
      const random = seededRandom(5);
      const files = readdirSync(out);
      let found = 0;
      for (let change = 0; change < 1000; change += 1) {
        const file = files[change % files.length] as string;
        const right = readFileSync(join(out, file));
        const wrong = Buffer.from(right);
        const at = random.below(right.length);
        wrong[at] = (wrong[at] as number) ^ (1 << random.below(8));
        writeFileSync(join(out, file), wrong);
        const { problems } = await verifyFolder(out);
        if (problems.length > 0 && problems.every((problem) => problem.file === file)) found += 1;
        writeFileSync(join(out, file), right);
      }
      return [
        { what: 'changes of one bit found and named', goal: '1,000 of 1,000', measured: `${found} of 1,000` },
      ];
    }),
};

const quota: Bench = {
  name: 'admission apportionment',
  run: async () => {
    const random = seededRandom(6);
    const juniors = Array.from({ length: 200 }, (_, index) => ({
      school: `j${index}`,
      graduates: 30 + random.below(700),
      weight: random.below(4) === 0 ? 1.2 : 1,
    }));
    const seniors = Array.from({ length: 30 }, (_, index) => ({
      school: `s${index}`,
      seats: 300 + random.below(900),
      quotaShare: 0.5,
    }));
    const start = performance.now();
    const table = apportionQuota(juniors, seniors, 'largestRemainder');
    const took = performance.now() - start;
    if (!table.ok) throw new Error(table.error.code);
    const { places, shares } = table.value;
    const off = Math.max(
      ...places.flatMap((row, j) => row.map((cell, s) => Math.abs(cell - (shares[j]?.[s] ?? 0)))),
    );
    const sums = seniors.every(
      (senior, s) =>
        places.reduce((sum, row) => sum + (row[s] ?? 0), 0) === Math.ceil(senior.seats * senior.quotaShare),
    );
    return [
      {
        what: 'apportionment 200 × 30',
        goal: '≤ 1 s, within 1, exact sums',
        measured: `${seconds(took)}, at most ${off.toFixed(3)} off, sums ${sums ? 'exact' : 'WRONG'}`,
      },
    ];
  },
};

const DRAWS = 200_000;

const fairness: Bench = {
  name: 'admission fairness of draws',
  run: async () => {
    const wins = new Int32Array(200);
    const tickets = new Float64Array(200);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      for (let child = 0; child < 200; child += 1) {
        tickets[child] = Number.parseInt(hash('sha256', `draw ${draw}|child ${child}`).slice(0, 13), 16);
      }
      const last = tickets.toSorted()[39] as number;
      for (let child = 0; child < 200; child += 1)
        if ((tickets[child] as number) <= last) wins[child] = (wins[child] as number) + 1;
    }
    const chi =
      (wins.reduce((sum, count) => sum + (count - DRAWS * 0.2) ** 2, 0) / (DRAWS * 0.2 * 0.8)) * (199 / 200);
    const mean = 99.5;
    const slope = wins.reduce((sum, count, child) => sum + (child - mean) * (count - DRAWS * 0.2), 0);
    const spread = Math.sqrt(
      DRAWS * 0.2 * 0.8 * (200 / 199) * wins.reduce((sum, _, child) => sum + (child - mean) ** 2, 0),
    );
    return [
      {
        what: '200,000 draws of 40 of 200: chi-square',
        goal: '139.8 … 271.3 (99.9 %, 199 df)',
        measured: chi.toFixed(1),
      },
      {
        what: '200,000 draws: trend by place in the list',
        goal: 'below 3.29 standard errors',
        measured: Math.abs(slope / spread).toFixed(2),
      },
    ];
  },
};

export const benches: Bench[] = [
  size(1_000_000, 500, '≤ 20 s, ≤ 1,500 MB', '≤ 2.5 s'),
  size(100_000, 120, '≤ 4 s'),
  textbook,
  sheet,
  bits,
  quota,
  fairness,
];

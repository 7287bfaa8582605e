import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTown, planZones, readZones } from '@junheng/places';
import { openMipSolver } from '@junheng/server/mip-solver';
import { describeSpread, openBenchPorts, processorSeconds } from '../bench/bench-ports.ts';
import { posePeerModel, writeLp } from '../bench/pose-peer-model.ts';
import { validateZones } from '../bench/validate-zones.ts';
import type { ZonesToValidate } from '../bench/validate-zones.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..', '..');
const GIVEN = [join(ROOT, '..', '..'), join(ROOT, '..')].map((path) =>
  join(path, 'shared', 'data', 'places', 'zones'),
);
const SEEDS = [1, 2, 3, 4, 5];
/** Schools offered to a block in the peers' model. */
const NEAREST = 12;

interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly peer?: string;
  readonly ratio?: string;
}

interface Run {
  readonly cost: number;
  readonly faults: number;
  readonly seconds: number;
  readonly costAt: (seconds: number) => number;
}

/** One search by the processor's clock, read again by the validator. */
async function run(file: ZonesToValidate, seconds: number, seed: number): Promise<Run> {
  const read = readZones(file);
  if (!read.ok) throw new Error(read.error[0]?.code);
  const solver = openMipSolver();
  const begun = processorSeconds();
  const marks: { at: number; cost: number }[] = [];
  try {
    const ports = openBenchPorts(solver, ({ cost }) => marks.push({ at: processorSeconds() - begun, cost }));
    const outcome = await planZones(read.value.request, { seconds, seed }, ports);
    const spent = processorSeconds() - begun;
    if (outcome.kind !== 'found')
      return { cost: Infinity, faults: 1, seconds: spent, costAt: () => Infinity };
    const { cost, faults } = validateZones(file, outcome.plan.assignment);
    const costAt = (limit: number): number => marks.findLast(({ at }) => at <= limit)?.cost ?? Infinity;
    return { cost, faults: faults.length, seconds: spent, costAt };
  } finally {
    await solver.close();
  }
}

async function benchGiven(): Promise<Row[]> {
  const folder = GIVEN.find((path) => existsSync(path));
  if (folder === undefined) return [{ what: 'zones of the given cases', goal: '', measured: 'not here' }];
  const best = JSON.parse(readFileSync(join(folder, 'best.json'), 'utf8')) as Record<
    string,
    { best: number }
  >;
  const half: number[] = [];
  const whole: number[] = [];
  let faults = 0;
  for (const [name, known] of Object.entries(best)) {
    const path = join(folder, `${name}.json`);
    if (!existsSync(path)) continue;
    const file = JSON.parse(readFileSync(path, 'utf8')) as ZonesToValidate;
    for (const seed of SEEDS) {
      const found = await run(file, 60, seed);
      half.push(100 * (found.costAt(30) / known.best - 1));
      whole.push(100 * (found.cost / known.best - 1));
      faults += found.faults;
    }
  }
  const what = `zones of ${half.length / SEEDS.length} given cases, seeds 1–5, above the best published`;
  return [
    {
      what: `${what}: after 30 processor seconds`,
      goal: 'mean ≤ 0.33 %, worst ≤ 1.1 %',
      measured: describeSpread(half),
    },
    { what: `${what}: after 60`, goal: 'mean 0.17 %, worst 0.78 %', measured: describeSpread(whole) },
    { what: 'the same: rules broken, by the validator', goal: '0', measured: String(faults) },
  ];
}

/** What CBC makes of the model in so many processor seconds; a word when it is not installed. */
async function runCbc(lp: string, seconds: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-zones-'));
  try {
    const path = join(folder, 'zones.lp');
    await writeFile(path, lp);
    const cbc = spawnSync('cbc', [path, 'timeMode', 'cpu', 'sec', String(seconds), 'solve'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (cbc.error !== undefined) return 'CBC is not installed (Debian: coinor-cbc)';
    return `CBC ${/Objective value:\s+(\S+)/u.exec(cbc.stdout)?.[1] ?? 'without a plan'}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What HiGHS of npm makes of the model in so many seconds of the clock. */
async function runHighs(model: ReturnType<typeof posePeerModel>, seconds: number): Promise<string> {
  const solver = openMipSolver();
  const starts = [0];
  for (const row of model.rows) starts.push((starts.at(-1) as number) + row.columns.length);
  try {
    const { point, objective, bound } = await solver.solve(
      {
        cost: Float64Array.from(model.columns, ({ cost }) => cost),
        lower: new Float64Array(model.columns.length),
        upper: new Float64Array(model.columns.length).fill(1),
        whole: new Uint8Array(model.columns.length).fill(1),
        rowLower: Float64Array.from(model.rows, ({ low }) => low),
        rowUpper: Float64Array.from(model.rows, ({ high }) => high),
        starts: Int32Array.from(starts),
        columns: Int32Array.from(model.rows.flatMap(({ columns }) => columns)),
        values: Float64Array.from(model.rows.flatMap(({ values }) => values)),
      },
      { seconds, gap: 1e-4, relaxed: false },
    );
    return `HiGHS ${point === null ? 'without a plan' : objective.toFixed(1)}, bound ${bound.toFixed(1)}`;
  } finally {
    await solver.close();
  }
}

async function benchLarge(): Promise<Row[]> {
  const town = makeTown(100, 50, 60, 1, 1.06);
  const own = await run(town, 20, 1);
  const model = posePeerModel(town, NEAREST);
  const peers = [await runHighs(model, 300), await runCbc(writeLp(model), 300)];
  return [
    {
      what: '5,000 blocks × 60 schools, made up, 6 % slack, 20 processor seconds; peers 300 s with the tree model of 12 nearest schools',
      goal: 'feasible, below both peers',
      measured: `${own.cost.toFixed(1)}, ${own.faults} rules broken, ${own.seconds.toFixed(1)} s`,
      peer: peers.join('; '),
    },
  ];
}

export const benches = [
  { name: 'zones of the given cases', run: benchGiven },
  { name: 'zones of a large town beside HiGHS and CBC', run: benchLarge },
];

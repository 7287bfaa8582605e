import { openMipSolver } from '@junheng/server/mip-solver';
import { applyPlan, checkCounty, findPath, makePathSample } from '@junheng/standards';
import type { CountyProblem, MipSolver } from '@junheng/standards';
import { solvePlainly } from './plain-formulation.ts';

interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly peer?: string;
  readonly ratio?: string;
}

interface Bench {
  readonly name: string;
  run(): Promise<BenchRow[]>;
}

/** Made-up counties of different kinds: as drawn, poor and uneven, and with a budget that binds. */
interface Case {
  readonly schools: number;
  readonly seed: number;
  readonly level?: number;
  readonly spread?: number;
  /** Budget a year as a part of a third of the cheapest cost. */
  readonly tightness?: number;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

async function poseCase(entry: Case, solver: MipSolver): Promise<CountyProblem> {
  if (entry.tightness === undefined) return makePathSample({ ...entry, years: 3 });
  const free = await findPath(makePathSample({ ...entry, years: 3 }).problem, solver, settingsFor(300, 0.01));
  if (free.kind !== 'found') throw new Error(free.kind);
  return makePathSample({ ...entry, years: 3, budget: Math.ceil((free.plan.cost / 3) * entry.tightness) });
}

function settingsFor(seconds: number, gap: number) {
  return { now: () => performance.now(), seconds, gap, rounds: 50 };
}

/** Seconds until the gap asked for is reached, and the gap; the plain formulation is given the same seconds. */
async function measure(entry: Case, seconds: number, gap: number): Promise<BenchRow> {
  const solver = openMipSolver();
  try {
    const county = await poseCase(entry, solver);
    const started = performance.now();
    const cpu = process.cpuUsage();
    const outcome = await findPath(county.problem, solver, settingsFor(seconds, gap));
    const taken = (performance.now() - started) / 1000;
    const busy = process.cpuUsage(cpu).user / 1e6;
    const after =
      outcome.kind === 'found'
        ? checkCounty(county.pack, applyPlan(county, outcome.plan.amounts), county.year)
        : null;
    const passes = after?.county.schools === 'pass' && after.county.cv === 'pass';
    const plain = await solvePlainly(county.problem, solver, Math.max(taken, 1));
    const kind = [
      `seed ${entry.seed}`,
      entry.level === undefined ? '' : `level ${entry.level}, spread ${entry.spread}`,
      entry.tightness === undefined ? '' : `budget ${entry.tightness} of an even third`,
    ].filter((part) => part !== '');
    const clock = `${taken.toFixed(1)} s (${busy.toFixed(1)} s of processor time)`;
    return {
      what: `path: ${entry.schools} schools × 3 years (${kind.join('; ')}; ${county.problem.units.length} units, ${county.problem.levers.length} levers)`,
      goal: `gap ≤ ${percent(gap)} in ≤ ${seconds} s`,
      measured:
        outcome.kind === 'found'
          ? `gap ${percent(outcome.gap)} in ${clock}, plan ${passes ? 'passes' : 'FAILS'}`
          : `${outcome.kind} after ${clock}`,
      peer: `plain formulation in the same time: ${plain}`,
    };
  } finally {
    await solver.close();
  }
}

const CASES: readonly { readonly entry: Case; readonly seconds: number; readonly gap: number }[] = [
  { entry: { schools: 60, seed: 1 }, seconds: 20, gap: 0.01 },
  { entry: { schools: 60, seed: 3, level: 0.9, spread: 1.3 }, seconds: 20, gap: 0.01 },
  { entry: { schools: 60, seed: 4, tightness: 1.005 }, seconds: 20, gap: 0.01 },
  { entry: { schools: 300, seed: 1 }, seconds: 60, gap: 0.02 },
  { entry: { schools: 300, seed: 2, level: 0.9, spread: 1.3 }, seconds: 60, gap: 0.02 },
  { entry: { schools: 300, seed: 3, tightness: 1.005 }, seconds: 60, gap: 0.02 },
];

export const benches: Bench[] = CASES.map(({ entry, seconds, gap }) => ({
  name: `standards path, ${entry.schools} schools, seed ${entry.seed}`,
  run: async () => [await measure(entry, seconds, gap)],
}));

import { makeCounty, planSites } from '@junheng/places';
import type { County } from '@junheng/places';
import { openMipSolver } from '@junheng/server/mip-solver';
import { describeSpread, openBenchPorts, processorSeconds } from '../bench/bench-ports.ts';
import { validateSites } from '../bench/validate-sites.ts';
import type { SitesToValidate } from '../bench/validate-sites.ts';

interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
}

/** Made-up counties in the sizes of the goals; `seconds` of processor time, and the gap allowed to the best known. */
const CASES: readonly (County & { readonly seconds: number; readonly goal: number })[] = [
  { points: 324, open: 13, slack: 1.1, seconds: 10, goal: 0.2 },
  { points: 1276, open: 20, slack: 1.08, seconds: 60, goal: 0.5 },
  { points: 2999, open: 40, slack: 1.15, uneven: 0.3, seconds: 120, goal: 0.8 },
  { points: 6752, open: 60, slack: 1.08, seconds: 300, goal: 1.5 },
];
const SEEDS = [1, 2, 3, 4, 5];

async function benchCounties(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const one of CASES) {
    const request = makeCounty(one, 7);
    const costs: number[] = [];
    let bound = -Infinity;
    let faults = 0;
    let slowest = 0;
    for (const seed of SEEDS) {
      const solver = openMipSolver();
      const begun = processorSeconds();
      const outcome = await planSites(request, { seconds: one.seconds, seed }, openBenchPorts(solver));
      slowest = Math.max(slowest, processorSeconds() - begun);
      await solver.close();
      if (outcome.kind !== 'found') {
        faults += 1;
        continue;
      }
      const open = outcome.plan.open.map(({ id }) => id);
      const read = validateSites(request as SitesToValidate, open, outcome.plan.assignment);
      faults += read.faults.length;
      costs.push(read.cost);
      bound = Math.max(bound, outcome.bound);
    }
    const best = Math.min(...costs);
    rows.push({
      what: `siting: made-up county of ${one.points} points, ${one.open} open, slack ${one.slack}, ${one.seconds} processor seconds, seeds 1–5, above the best of the five`,
      goal: `≤ ${one.goal} %`,
      measured: `${describeSpread(costs.map((cost) => 100 * (cost / best - 1)))}; best ${(100 * (best / bound - 1)).toFixed(2)} % above the bound; ${faults} rules broken; longest ${slowest.toFixed(1)} s`,
    });
  }
  return rows;
}

export const benches = [{ name: 'siting of made-up counties', run: benchCounties }];

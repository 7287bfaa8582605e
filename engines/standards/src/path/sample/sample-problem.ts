import { NO_SETTINGS } from '../../check/check-county.ts';
import { compulsoryBalance2017 } from '../../packs/cn-compulsory-balance-2017.ts';
import type { CountyProblem, PathLock } from '../county-problem.ts';
import type { PathCost } from '../path-problem.ts';
import { posePath } from '../pose-path.ts';
import { makePathCounty, PATH_SAMPLE_COSTS, PATH_SAMPLE_YEAR } from './sample-county.ts';
import type { PathCountyOptions } from './sample-county.ts';

export interface PathSampleOptions extends PathCountyOptions {
  readonly years?: number;
  readonly budget?: number | null;
  readonly locks?: readonly PathLock[];
  readonly costs?: readonly PathCost[];
}

/** A made-up county put as a path problem under 教督〔2017〕6号; the same options give the same problem. */
export function makePathSample(options: PathSampleOptions): CountyProblem {
  const posed = posePath(compulsoryBalance2017, makePathCounty(options), PATH_SAMPLE_YEAR, NO_SETTINGS, {
    costs: options.costs ?? PATH_SAMPLE_COSTS,
    locks: options.locks ?? [],
    budgets: Array.from({ length: options.years ?? 3 }, () => options.budget ?? null),
  });
  if (!posed.ok) throw new Error(`${posed.error.code} ${JSON.stringify(posed.error.parameters)}`);
  return posed.value;
}

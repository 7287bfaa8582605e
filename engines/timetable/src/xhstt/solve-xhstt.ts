import type { SolutionEvent, XhsttInstance } from './instance.ts';
import { anneal } from './search/anneal.ts';
import type { Heat, SearchCost, SearchPorts } from './search/anneal.ts';
import { compileInstance } from './search/compile-instance.ts';
import { constructSolution } from './search/construct-solution.ts';
import { Domains } from './search/domains.ts';
import { Neighbourhood } from './search/neighbourhood.ts';
import { RandomSource } from '../random-source.ts';
import { SearchState } from './search/search-state.ts';

/** What a run is given. The same seed and a fraction that depends on the steps alone give the same solution. */
export interface XhsttRequest extends SearchPorts {
  readonly seed: number;
  /** How often to warm up again; 0 unless said. */
  readonly reheats?: number;
}

/** The best solution found. */
export interface XhsttAnswer extends SearchCost {
  readonly solution: readonly SolutionEvent[];
  readonly steps: number;
}

const HEAT: Heat = { first: 0.25, last: 0.2, reheats: 0 };

/**
 * Searches for a solution of an instance: a first one by placing the hardest part first, then annealing over starts, splits and
 * resources. Gives the best met; its cost equals what `evaluateXhstt` counts.
 */
export function solveXhstt(instance: XhsttInstance, request: XhsttRequest): XhsttAnswer {
  const random = new RandomSource(request.seed);
  const model = compileInstance(instance);
  const state = new SearchState(model);
  const domains = new Domains(model);
  constructSolution(state, domains, random);
  const moves = new Neighbourhood(state, domains, random);
  const heat = { ...HEAT, reheats: request.reheats ?? 0 };
  const { snapshot, steps, infeasibility, objective } = anneal(state, moves, random, heat, request);
  return { solution: SearchState.list(model, snapshot), steps, infeasibility, objective };
}

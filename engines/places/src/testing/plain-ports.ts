import type { SearchPorts } from '../search/search-ports.ts';

/** Ports without a solver: a clock that stands still, and a solver that finds nothing. */
export function makePlainPorts(rest: () => boolean = () => false): SearchPorts {
  return {
    now: () => 0,
    rest: async () => rest(),
    solver: { solve: async () => ({ status: 'failed', point: null, objective: Infinity, bound: -Infinity }) },
  };
}

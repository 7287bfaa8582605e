import type { ZoneProblem } from './model/zone-problem.ts';
import type { ZoneState } from './zone-state.ts';

/**
 * Makes the test that tells whether a unit can leave its zone without cutting it: cut vertices of a zone are found once
 * after each change of the zone, by one depth-first walk from its home (Hopcroft and Tarjan 1973).
 */
export function makeHolderTest(problem: ZoneProblem): (state: ZoneState, unit: number) => boolean {
  const { units, starts, neighbours, home } = problem;
  const order = new Int32Array(units);
  const low = new Int32Array(units);
  const parent = new Int32Array(units);
  const edge = new Int32Array(units);
  const stack = new Int32Array(units);
  const refresh = (state: ZoneState, zone: number): void => {
    const { zoneOf, holds } = state;
    for (const unit of state.members[zone] as number[]) {
      order[unit] = 0;
      holds[unit] = 0;
    }
    const root = home[zone] as number;
    let clock = 1;
    let depth = 0;
    stack[0] = root;
    order[root] = 1;
    low[root] = 1;
    parent[root] = -1;
    edge[root] = starts[root] as number;
    holds[root] = 1;
    while (depth >= 0) {
      const unit = stack[depth] as number;
      const at = edge[unit] as number;
      if (at < (starts[unit + 1] as number)) {
        edge[unit] = at + 1;
        const next = neighbours[at] as number;
        if (zoneOf[next] !== zone) continue;
        if (order[next] === 0) {
          clock += 1;
          order[next] = clock;
          low[next] = clock;
          parent[next] = unit;
          edge[next] = starts[next] as number;
          depth += 1;
          stack[depth] = next;
        } else if (next !== parent[unit] && (order[next] as number) < (low[unit] as number)) {
          low[unit] = order[next] as number;
        }
        continue;
      }
      depth -= 1;
      const above = parent[unit] as number;
      if (above < 0) continue;
      if ((low[unit] as number) < (low[above] as number)) low[above] = low[unit] as number;
      if ((low[unit] as number) >= (order[above] as number)) holds[above] = 1;
    }
    state.stale[zone] = 0;
  };
  return (state, unit) => {
    const zone = state.zoneOf[unit] as number;
    if (state.stale[zone] === 1) refresh(state, zone);
    return state.holds[unit] === 1;
  };
}

import type { Compiled } from '../compiled.ts';
import { TERM } from '../compiled.ts';
import { pairHolds } from '../pair-holds.ts';
import { weighTerm } from '../weigh-term.ts';
import type { State } from './state.ts';

/** How far a cost term is broken now. */
export function weighSoft(state: State, term: number): number {
  const { compiled } = state;
  const line = compiled.termLine[term] as number;
  if (compiled.termKind[term] === TERM.capacity) {
    const max = compiled.termA[term] as number;
    let sum = 0;
    for (let at = line * compiled.slots; at < (line + 1) * compiled.slots; at++) {
      const over = (state.taken[at] as number) - max;
      if (over > 0 && compiled.capacityAt[at] === 1) sum += over;
    }
    return sum;
  }
  return weighTerm(compiled, term, state.mask, line * compiled.days, 0);
}

/** Costs of a node's own start and of its bonds; of a bond to a node marked in `moved` only the half seen from the lower one. */
export function weighNode(state: State, node: number, moved: Uint8Array): number {
  const { compiled, start } = state;
  const at = start[node] as number;
  let cost = compiled.hasSlotCost ? (compiled.slotCost[node * compiled.slots + at] as number) : 0;
  if (!compiled.hasSoftPairs) return cost;
  const { pairs, pairWeight } = compiled;
  for (let i = pairs.start[node] as number; i < (pairs.start[node + 1] as number); i++) {
    const weight = pairWeight[i] as number;
    if (weight === 0) continue;
    const other = pairs.item[i] as number;
    if (moved[other] === 1 && other < node) continue;
    if (!pairHolds(compiled, i, node, at, other, start[other] as number)) cost += weight;
  }
  return cost;
}

/** Cost of a whole timetable, counted from nothing. */
export function countCost(state: State): number {
  const { compiled } = state;
  let cost = 0;
  for (let term = 0; term < compiled.terms; term++) {
    const weight = compiled.termWeight[term] as number;
    if (weight > 0) cost += weight * weighSoft(state, term);
  }
  const all = new Uint8Array(compiled.nodes).fill(1);
  for (let node = 0; node < compiled.nodes; node++) cost += weighNode(state, node, all);
  return cost;
}

/** Tells whether a problem has anything to improve beyond its hard rules. */
export function hasCosts(compiled: Compiled): boolean {
  return compiled.hasSlotCost || compiled.hasSoftPairs || compiled.termWeight.some((weight) => weight > 0);
}

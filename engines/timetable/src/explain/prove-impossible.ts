import type { Problem } from '../model/problem.ts';
import { TERM } from '../solve/compiled.ts';
import type { Compiled } from '../solve/compiled.ts';
import { compileProblem } from '../solve/compile/compile-problem.ts';
import { countBits } from '../solve/count-bits.ts';
import { Ejector } from '../solve/search/ejector.ts';
import { Random } from '../solve/search/random.ts';
import { State } from '../solve/search/state.ts';

/** Nodes of one exclusive line that cannot all have periods of their own: a matching of periods to slots (Hall 1935). */
function overflowsLine(compiled: Compiled, line: number): boolean {
  const { slots, lineNodes, nodeLines, nodeLineLength, domain } = compiled;
  const holder = new Int32Array(slots).fill(-1);
  const units: number[][] = [];
  for (let i = lineNodes.start[line] as number; i < (lineNodes.start[line + 1] as number); i++) {
    const node = lineNodes.item[i] as number;
    let row = nodeLines.start[node] as number;
    while (nodeLines.item[row] !== line) row += 1;
    for (let k = 0; k < (nodeLineLength[row] as number); k++) {
      const own: number[] = [];
      for (let j = domain.start[node] as number; j < (domain.start[node + 1] as number); j++)
        own.push((domain.item[j] as number) + k);
      units.push(own);
    }
  }
  const augment = (unit: number, seen: Uint8Array): boolean => {
    for (const slot of units[unit] ?? []) {
      if (seen[slot] === 1) continue;
      seen[slot] = 1;
      const other = holder[slot] as number;
      if (other >= 0 && !augment(other, seen)) continue;
      holder[slot] = unit;
      return true;
    }
    return false;
  };
  return units.some((_, unit) => !augment(unit, new Uint8Array(slots)));
}

/** More lessons than a counting line has room for in all the slots its nodes may use. */
function overflowsCapacity(compiled: Compiled, line: number): boolean {
  const { slots, lineNodes, nodeLines, nodeLineLength, nodeLineDemand, domain, capacity, capacityAt } =
    compiled;
  const usable = new Uint8Array(slots);
  let demand = 0;
  let isFree = false;
  for (let i = lineNodes.start[line] as number; i < (lineNodes.start[line + 1] as number); i++) {
    const node = lineNodes.item[i] as number;
    let row = nodeLines.start[node] as number;
    while (nodeLines.item[row] !== line) row += 1;
    const length = nodeLineLength[row] as number;
    demand += length * (nodeLineDemand[row] as number);
    for (let j = domain.start[node] as number; j < (domain.start[node + 1] as number); j++)
      for (let k = 0; k < length; k++) {
        const slot = (domain.item[j] as number) + k;
        usable[slot] = 1;
        if (capacityAt[line * slots + slot] === 0) isFree = true;
      }
  }
  const room = usable.reduce((sum, bit) => sum + bit, 0) * (capacity[line] as number);
  return !isFree && demand > room;
}

/** Limits on days that leave too few periods in the week, or ask for more than there are. */
function overflowsDays(compiled: Compiled, line: number): boolean {
  const {
    days,
    periods,
    hardTerms,
    available,
    termKind,
    termA,
    termB,
    termC,
    lineNodes,
    nodeLines,
    nodeLineLength,
  } = compiled;
  const full = 2 ** periods - 1;
  let load = 0;
  for (let i = lineNodes.start[line] as number; i < (lineNodes.start[line + 1] as number); i++) {
    const node = lineNodes.item[i] as number;
    let row = nodeLines.start[node] as number;
    while (nodeLines.item[row] !== line) row += 1;
    load += nodeLineLength[row] as number;
  }
  const most = Array.from({ length: days }, (_, d) => countBits(available[line * days + d] as number));
  let dayLimit = days;
  let least = 0;
  for (let t = hardTerms.start[line] as number; t < (hardTerms.start[line + 1] as number); t++) {
    const term = hardTerms.item[t] as number;
    const a = termA[term] as number;
    if (termKind[term] === TERM.loadMax && termB[term] === full)
      for (let d = 0; d < days; d++) most[d] = Math.min(most[d] as number, a);
    if (termKind[term] === TERM.days && termB[term] === full) dayLimit = Math.min(dayLimit, a);
    if (termKind[term] === TERM.loadMin && termB[term] === full && termC[term] === 0)
      least = Math.max(least, a);
  }
  const room = most
    .toSorted((x, y) => y - x)
    .slice(0, dayLimit)
    .reduce((sum, count) => sum + count, 0);
  return (
    load > room ||
    least * days > load ||
    (least > 0 && dayLimit < days) ||
    most.some((count) => count < least)
  );
}

/** Tells whether nothing in a problem depends on which period of a day a lesson has. */
function looksAtDaysOnly(compiled: Compiled): boolean {
  const dayPairs = new Set([0, 2]);
  const dayTerms = new Set<number>([TERM.loadMax, TERM.days, TERM.loadMin]);
  return (
    compiled.pairKind.every((kind) => dayPairs.has(kind)) &&
    compiled.termKind.every((kind) => dayTerms.has(kind)) &&
    compiled.length.every((length) => length === 1)
  );
}

/** Searches all timetables of a small problem; true when none exists, false when one does or the budget ends. */
function isExhausted(compiled: Compiled, budget: number): boolean {
  const state = new State(compiled);
  const ejector = new Ejector(state, new Random(1));
  const { domain, nodes, slots, periods } = compiled;
  const isDayWise = looksAtDaysOnly(compiled);
  let rest = budget;
  const fitting = (node: number, limit: number): number[] => {
    const found: number[] = [];
    for (
      let i = domain.start[node] as number;
      i < (domain.start[node + 1] as number) && found.length < limit;
      i++
    ) {
      const slot = domain.item[i] as number;
      if (ejector.weigh(node, slot, 1) < 1) found.push(slot);
    }
    return found;
  };
  // Slots of a day that all nodes may use alike need not all be tried.
  const kindOf = Array.from({ length: slots }, (_, slot) => {
    let bits = `${Math.floor(slot / periods)} `;
    for (let node = 0; node < nodes; node++) bits += compiled.allowed[node * slots + slot] as number;
    return bits;
  });
  const search = (placed: number): 'found' | 'none' | 'unknown' => {
    if (placed === nodes) return 'found';
    if (rest-- <= 0) return 'unknown';
    let best = -1;
    let own: number[] = [];
    for (let node = 0; node < nodes; node++) {
      if ((state.start[node] as number) >= 0) continue;
      const slotsOf = fitting(node, best < 0 ? Infinity : own.length);
      if (best >= 0 && slotsOf.length >= own.length) continue;
      best = node;
      own = slotsOf;
      if (own.length === 0) return 'none';
    }
    const tried = new Set<string>();
    for (const slot of own) {
      const kind = kindOf[slot] as string;
      if (isDayWise && tried.has(kind)) continue;
      tried.add(kind);
      if (ejector.weigh(best, slot, 1) >= 1) continue;
      const { demands } = compiled;
      for (let i = demands.start[best] as number; i < (demands.start[best + 1] as number); i++) {
        const demand = demands.item[i] as number;
        state.room[demand] = ejector.rooms[demand] as number;
      }
      state.place(best, slot);
      const answer = search(placed + 1);
      state.remove(best);
      if (answer !== 'none') return answer;
    }
    // A room chosen by chance might be why: then nothing is proven.
    return compiled.demandLesson.length > 0 ? 'unknown' : 'none';
  };
  return search(0) === 'none';
}

/** Counts before any search: a lesson without a start, an overfull line, limits on days that cannot be kept together. */
export function isOverfull(compiled: Compiled): boolean {
  for (let node = 0; node < compiled.nodes; node++)
    if (compiled.domain.start[node] === compiled.domain.start[node + 1]) return true;
  for (let line = 0; line < compiled.lines; line++) {
    const kind = compiled.lineKind[line];
    if (kind === 1 && (overflowsLine(compiled, line) || overflowsDays(compiled, line))) return true;
    if (kind === 2 && overflowsCapacity(compiled, line)) return true;
  }
  return false;
}

/** Tells whether a problem is proven to have no timetable: by counting, by matching, or by trying everything in `budget` steps. */
export function proveImpossible(problem: Problem, budget: number): boolean {
  const compiled = compileProblem(problem);
  return isOverfull(compiled) || (budget > 0 && compiled.nodes <= 60 && isExhausted(compiled, budget));
}

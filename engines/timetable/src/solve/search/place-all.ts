import { BestKept } from './best-kept.ts';
import type { Ejector } from './ejector.ts';
import { IMPOSSIBLE } from './ejector.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** How the placing ended: everything placed, or what is left when the budget was used up. */
export interface Placing {
  readonly unplaced: readonly number[];
  readonly iterations: number;
}

/** Nodes from easy to hard: hard ones have few starts for much load on their lines. */
export function orderByHardness(state: State): number[] {
  const { compiled } = state;
  const { nodes, nodeLines, domain, nodeLineLength, lineKind, lineNodes, pairs, length } = compiled;
  const load = new Float64Array(compiled.lines);
  for (let i = 0; i < nodeLines.item.length; i++) {
    const line = nodeLines.item[i] as number;
    load[line] = (load[line] as number) + (nodeLineLength[i] as number);
  }
  const hardness = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const starts = (domain.start[node + 1] as number) - (domain.start[node] as number);
    let sum = ((pairs.start[node + 1] as number) - (pairs.start[node] as number)) * 0.5;
    for (let i = nodeLines.start[node] as number; i < (nodeLines.start[node + 1] as number); i++) {
      const line = nodeLines.item[i] as number;
      if (
        lineKind[line] === 1 &&
        (lineNodes.start[line + 1] as number) - (lineNodes.start[line] as number) > 1
      )
        sum += load[line] as number;
    }
    hardness[node] = ((sum + 1) * (length[node] as number)) / Math.max(1, starts);
  }
  return Array.from({ length: nodes }, (_, node) => node).sort(
    (a, b) => (hardness[a] as number) - (hardness[b] as number) || a - b,
  );
}

/** What bounds a search for a place for every node. */
export interface PlacingLimits {
  /** Rounds at most. */
  readonly iterations: number;
  /** Rounds without a fuller timetable after which the search goes back to the fullest; 0: never. */
  readonly patience: number;
  /** Asked every few rounds: true ends the search. */
  stop(): boolean;
}

/** The start of a node that makes the least weight leave. */
class Choice {
  slot = -1;
  count = 0;
  readonly gone: Int32Array;
  readonly rooms: Int32Array;

  constructor(nodes: number, demands: number) {
    this.gone = new Int32Array(nodes);
    this.rooms = new Int32Array(demands);
  }

  take(ejector: Ejector, slot: number, demands: readonly number[]): void {
    this.slot = slot;
    this.count = ejector.count;
    for (let j = 0; j < ejector.count; j++) this.gone[j] = ejector.leaving[j] as number;
    for (const demand of demands) this.rooms[demand] = ejector.rooms[demand] as number;
  }
}

const NONE: readonly number[] = [];

/**
 * Places all nodes of `waiting` (the last first): each at the start that makes the least weight leave; what leaves is placed
 * next. Going back to the fullest timetable after a while keeps a long chain from undoing what had been reached.
 */
export function placeAll(
  state: State,
  ejector: Ejector,
  random: Random,
  waiting: number[],
  limits: PlacingLimits,
): Placing {
  const { domain, slots, nodes, demands, demandLesson } = state.compiled;
  const { weight } = ejector;
  const barredUntil = new Int32Array(nodes * slots);
  const demandsOf = Array.from({ length: demandLesson.length === 0 ? 0 : nodes }, (_, node) => [
    ...demands.item.subarray(demands.start[node], demands.start[node + 1]),
  ]);
  const choice = new Choice(nodes, demandLesson.length);
  const best = new BestKept(state, waiting);
  let since = 0;
  let round = 0;
  while (waiting.length > 0 && round < limits.iterations) {
    if ((round & 127) === 127 && limits.stop()) break;
    round += 1;
    const node = waiting.pop() as number;
    const own = demandsOf[node] ?? NONE;
    const from = domain.start[node] as number;
    const size = (domain.start[node + 1] as number) - from;
    if (size === 0) {
      waiting.push(node);
      break;
    }
    let least = IMPOSSIBLE;
    choice.slot = -1;
    const turn = random.below(size);
    for (let i = 0; i < size; i++) {
      const at = i + turn;
      const slot = domain.item[from + (at < size ? at : at - size)] as number;
      if ((barredUntil[node * slots + slot] as number) > round) continue;
      const cost = ejector.weigh(node, slot, least);
      if (cost >= least) continue;
      least = cost;
      choice.take(ejector, slot, own);
      if (cost === 0) break;
    }
    if (choice.slot < 0) {
      // Every start is barred or impossible for now: wait, and let others move first.
      waiting.splice(random.below(waiting.length + 1), 0, node);
      continue;
    }
    for (let j = 0; j < choice.count; j++) {
      const other = choice.gone[j] as number;
      barredUntil[other * slots + (state.start[other] as number)] = round + 3 + random.below(8);
      state.remove(other);
      weight[other] = (weight[other] as number) + 1;
      waiting.push(other);
    }
    for (const demand of own) state.room[demand] = choice.rooms[demand] as number;
    state.place(node, choice.slot);
    if (limits.patience === 0) continue;
    since += 1;
    if (waiting.length <= best.waiting.length) {
      since = 0;
      best.keep(waiting);
    } else if (since > limits.patience) {
      since = 0;
      best.restore();
      waiting.length = 0;
      waiting.push(...best.waiting);
      const k = random.below(waiting.length);
      waiting.push(...waiting.splice(k, 1));
    }
  }
  return { unplaced: waiting, iterations: round };
}

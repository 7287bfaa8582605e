import type { PlacedLesson, Problem } from '../model/problem.ts';
import type { Compiled } from './compiled.ts';
import { compileProblem } from './compile/compile-problem.ts';
import { isOverfull } from '../explain/prove-impossible.ts';
import { assignRooms } from './rooms/assign-rooms.ts';
import { Annealer } from './search/anneal.ts';
import { Ejector } from './search/ejector.ts';
import { orderByHardness, placeAll } from './search/place-all.ts';
import { Random } from './search/random.ts';
import { countCost, hasCosts } from './search/soft-cost.ts';
import { State } from './search/state.ts';

/** What threads of one run tell one another: where the nodes of the best timetable begin. */
export interface Exchange {
  offer(cost: number, starts: Int32Array): void;
  /** The best of all when it costs less than `below`. */
  take(below: number): Int32Array | undefined;
}

/** What a run is given. The clock is the caller's: `share` tells how much of the time is used up. */
export interface SolveOptions {
  readonly seed: number;
  /** Rounds of placing and moves of annealing at most; the same seed and iterations give the same answer. */
  readonly iterations?: number;
  /** End with the first timetable that breaks no hard rule. */
  readonly firstOnly?: boolean;
  /** Places to begin from, as far as the rules allow them. */
  readonly from?: readonly PlacedLesson[];
  /** How warm annealing begins; cooler keeps nearer to `from`. */
  readonly hottest?: number;
  /** Share of the time used up, 0 to 1; from 1 on the run ends with the best so far. */
  share?(): number;
  readonly exchange?: Exchange;
  report?(progress: SolveProgress): void;
}

/** The best so far. */
export interface SolveProgress {
  readonly unplaced: number;
  readonly cost: number | undefined;
  readonly iterations: number;
}

/** A (part of a) timetable and how it came about. */
export interface Solved {
  readonly timetable: readonly PlacedLesson[];
  /** Lessons without a place, by id. */
  readonly unplaced: readonly string[];
  /** Cost as the search counted it; 0 while lessons are unplaced. */
  readonly cost: number;
  /** Counting alone shows that there is no timetable: nothing was searched. */
  readonly isHopeless: boolean;
  readonly iterations: number;
}

/** Attempts differ in how soon they go back to the fullest timetable; long tails of one are cut by another. */
const PATIENCE = [50, 0, 200, 15] as const;
const FIRST_ATTEMPT = 30_000;
const HOTTEST = 0.7;
const COLDEST = 0.15;

function readTimetable(problem: Problem, state: State): { timetable: PlacedLesson[]; unplaced: string[] } {
  const { compiled } = state;
  const rooms = roomNames(compiled, state, problem);
  const timetable: PlacedLesson[] = [];
  const unplaced: string[] = [];
  for (let node = 0; node < compiled.nodes; node++) {
    const slot = state.start[node] as number;
    for (
      let i = compiled.lessonsOf.start[node] as number;
      i < (compiled.lessonsOf.start[node + 1] as number);
      i++
    ) {
      const index = compiled.lessonsOf.item[i] as number;
      const lesson = problem.lessons[index]?.id ?? '';
      if (slot < 0) {
        unplaced.push(lesson);
        continue;
      }
      const day = Math.floor(slot / compiled.periods);
      const room = rooms[index];
      const period = slot - day * compiled.periods;
      timetable.push(room === undefined ? { lesson, day, period } : { lesson, day, period, room });
    }
  }
  return { timetable, unplaced };
}

function roomNames(compiled: Compiled, state: State, problem: Problem): (string | undefined)[] {
  const names: (string | undefined)[] = problem.lessons.map((_, index) => compiled.onlyRoom[index]);
  for (const [demand, lesson] of compiled.demandLesson.entries()) {
    const line = state.room[demand] as number;
    if (line >= 0) names[lesson] = compiled.lineKeys[line]?.slice(3);
  }
  return names;
}

/** Puts nodes where an earlier timetable had them, where that breaks nothing; what is left is returned, hardest last. */
function placeFrom(
  problem: Problem,
  state: State,
  ejector: Ejector,
  from: readonly PlacedLesson[],
): number[] {
  const { compiled } = state;
  const order = orderByHardness(state);
  const places = new Map(from.map((one) => [one.lesson, one]));
  const waiting: number[] = [];
  for (const node of order.toReversed()) {
    const first =
      problem.lessons[compiled.lessonsOf.item[compiled.lessonsOf.start[node] as number] as number];
    const place = places.get(first?.id ?? '');
    const slot = place === undefined ? -1 : place.day * compiled.periods + place.period;
    const isFree =
      slot >= 0 && compiled.allowed[node * compiled.slots + slot] === 1 && ejector.weigh(node, slot, 1) < 1;
    if (!isFree) {
      waiting.push(node);
      continue;
    }
    const { demands } = compiled;
    for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
      const demand = demands.item[i] as number;
      state.room[demand] = ejector.rooms[demand] as number;
    }
    state.place(node, slot);
  }
  return waiting.toReversed();
}

interface Placed {
  readonly state: State;
  readonly used: number;
}

/** Places everything that can be placed; attempts with growing budgets, the fullest timetable is kept. */
function placeWithRestarts(
  problem: Problem,
  compiled: Compiled,
  random: Random,
  options: SolveOptions,
): Placed {
  const most = options.iterations ?? Infinity;
  const isOver = (): boolean => (options.share?.() ?? 0) >= 1;
  let used = 0;
  let fullest: State | undefined;
  let fewest = Infinity;
  for (let attempt = 0; ; attempt++) {
    const state = new State(compiled);
    const ejector = new Ejector(state, random);
    const isWarm = attempt === 0 && options.from !== undefined;
    const waiting = isWarm ? placeFrom(problem, state, ejector, options.from ?? []) : orderByHardness(state);
    const patience = PATIENCE[(attempt + options.seed) % PATIENCE.length] as number;
    const budget = FIRST_ATTEMPT * 2 ** Math.floor(attempt / PATIENCE.length);
    const { unplaced, iterations } = placeAll(state, ejector, random, waiting, {
      iterations: Math.min(budget, most - used),
      patience: isWarm ? PATIENCE[0] : patience,
      stop: isOver,
    });
    used += iterations;
    if (unplaced.length < fewest) {
      fewest = unplaced.length;
      fullest = state;
      options.report?.({ unplaced: fewest, cost: undefined, iterations: used });
    }
    if (fewest === 0 || used >= most || isOver()) return { state: fullest as State, used };
    const rival = compiled.demandLesson.length === 0 ? options.exchange?.take(Infinity) : undefined;
    if (rival !== undefined) {
      const adopted = new State(compiled);
      for (let node = 0; node < compiled.nodes; node++) adopted.place(node, rival[node] as number);
      return { state: adopted, used };
    }
  }
}

/** Lowers the cost of a complete timetable until the budget is used up; returns the moves tried. */
function improve(state: State, random: Random, used: number, options: SolveOptions): number {
  const { compiled } = state;
  const annealer = new Annealer(state, random);
  const exchange = compiled.demandLesson.length === 0 ? options.exchange : undefined;
  exchange?.offer(annealer.cost, state.start);
  options.report?.({ unplaced: 0, cost: annealer.cost, iterations: used });
  const most = options.iterations === undefined ? Infinity : Math.max(0, options.iterations - used);
  const began = options.share?.() ?? 0;
  const { moves } = annealer.run({
    hottest: options.hottest ?? HOTTEST,
    coldest: COLDEST,
    progress: (done) => {
      const byMoves = most === Infinity ? 0 : most === 0 ? 1 : done / most;
      const share = options.share?.() ?? 0;
      return Math.max(byMoves, share >= 1 ? 1 : (share - began) / Math.max(1e-9, 1 - began));
    },
    improved: (cost, starts) => {
      exchange?.offer(cost, starts);
      options.report?.({ unplaced: 0, cost, iterations: used });
    },
    ...(exchange === undefined ? {} : { rival: (below) => exchange.take(below) }),
  });
  return moves;
}

/**
 * Finds a timetable that breaks no hard rule, then lowers its cost until the budget is used up. Where not everything can be
 * placed, the fullest timetable comes back with what is left.
 */
export function solveProblem(problem: Problem, options: SolveOptions): Solved {
  const compiled = compileProblem(problem);
  const random = new Random(options.seed);
  const isHopeless = isOverfull(compiled);
  const { state, used } = isHopeless
    ? { state: new State(compiled), used: 0 }
    : placeWithRestarts(problem, compiled, random, options);
  const isComplete = state.start.every((slot) => slot >= 0);
  const isDone = !isComplete || options.firstOnly === true || !hasCosts(compiled);
  const moves = isDone ? 0 : improve(state, random, used, options);
  const { timetable, unplaced } = readTimetable(problem, state);
  const roomed = assignRooms(problem, timetable);
  return {
    timetable: roomed.timetable,
    unplaced,
    cost: isComplete ? countCost(state) + roomed.cost : 0,
    isHopeless,
    iterations: used + moves,
  };
}

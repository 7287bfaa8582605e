import type { PlacedLesson, Problem } from '../model/problem.ts';
import type { Compiled } from './compiled.ts';
import { compileProblem } from './compile/compile-problem.ts';
import { assignRooms } from './rooms/assign-rooms.ts';
import { Annealer } from './search/anneal.ts';
import { Ejector } from './search/ejector.ts';
import { orderByHardness, placeAll } from './search/place-all.ts';
import { Random } from './search/random.ts';
import { countCost, hasCosts } from './search/soft-cost.ts';
import { State } from './search/state.ts';

/** What a run is given. The clock is the caller's: `share` tells how much of the time is used up. */
export interface SolveOptions {
  readonly seed: number;
  /** Rounds of placing and moves of annealing at most; the same seed and iterations give the same answer. */
  readonly iterations?: number;
  /** End with the first timetable that breaks no hard rule. */
  readonly firstOnly?: boolean;
  /** Starts to begin from (slot of each lesson, −1: none), for mending. */
  readonly from?: Int32Array;
  /** Share of the time used up, 0 to 1; from 1 on the run ends with the best so far. */
  share?(): number;
  /** Best known cost of other workers; undefined: none has a timetable yet. */
  rivalCost?(): number | undefined;
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
  /** Cost as the search counted it. */
  readonly cost: number;
  readonly iterations: number;
}

/** Attempts differ in how soon they go back to the fullest timetable; long tails of one are cut by another. */
const PATIENCE = [50, 0, 200, 15] as const;
const FIRST_ATTEMPT = 30_000;

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

/** Places everything that can be placed; attempts with growing budgets, the fullest timetable is kept. */
function placeWithRestarts(
  compiled: Compiled,
  random: Random,
  options: SolveOptions,
): { state: State; used: number } {
  const most = options.iterations ?? Infinity;
  const isOver = (): boolean => (options.share?.() ?? 0) >= 1;
  let used = 0;
  let fullest: State | undefined;
  let fewest = Infinity;
  for (let attempt = 0; ; attempt++) {
    const state = new State(compiled);
    const ejector = new Ejector(state, random);
    const patience = PATIENCE[(attempt + options.seed) % PATIENCE.length] as number;
    // Every fourth attempt has four times the budget of the ones before.
    const budget = FIRST_ATTEMPT * 2 ** Math.floor(attempt / 2);
    const { unplaced, iterations } = placeAll(state, ejector, random, orderByHardness(state), {
      iterations: Math.min(budget, most - used),
      patience,
      stop: isOver,
    });
    used += iterations;
    if (unplaced.length < fewest) {
      fewest = unplaced.length;
      fullest = state;
      options.report?.({ unplaced: fewest, cost: undefined, iterations: used });
    }
    if (fewest === 0 || used >= most || isOver()) return { state: fullest as State, used };
    if ([...unplaced].some((node) => compiled.domain.start[node] === compiled.domain.start[node + 1]))
      return { state: fullest as State, used };
  }
}

/**
 * Finds a timetable that breaks no hard rule, then lowers its cost until the budget is used up. Where not everything can be
 * placed, the fullest timetable comes back with what is left.
 */
export function solveProblem(problem: Problem, options: SolveOptions): Solved {
  const compiled = compileProblem(problem);
  const random = new Random(options.seed);
  const { state, used } = placeWithRestarts(compiled, random, options);
  let iterations = used;
  const isComplete = state.start.every((slot) => slot >= 0);
  if (isComplete && options.firstOnly !== true && hasCosts(compiled)) {
    const annealer = new Annealer(state, random);
    options.report?.({ unplaced: 0, cost: annealer.cost, iterations });
    const most = options.iterations === undefined ? Infinity : Math.max(0, options.iterations - used);
    const began = options.share?.() ?? 0;
    const { moves } = annealer.run({
      hottest: 3,
      coldest: 0.15,
      progress: (done) => {
        const byMoves = most === Infinity ? 0 : most === 0 ? 1 : done / most;
        const share = options.share?.() ?? 0;
        return Math.max(byMoves, share >= 1 ? 1 : (share - began) / Math.max(1e-9, 1 - began));
      },
      improved: (cost) => options.report?.({ unplaced: 0, cost, iterations }),
    });
    iterations += moves;
  }
  const { timetable, unplaced } = readTimetable(problem, state);
  const roomed = assignRooms(problem, timetable);
  const cost = isComplete ? countCost(state) + roomed.cost : 0;
  return { timetable: roomed.timetable, unplaced, cost, iterations };
}

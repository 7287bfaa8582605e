import type { PlacedLesson, Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { compileProblem } from '../solve/compile/compile-problem.ts';
import { Chain } from '../solve/search/chain.ts';
import { Annealer } from '../solve/search/anneal.ts';
import { Random } from '../solve/search/random.ts';
import { State } from '../solve/search/state.ts';

/** One way to move a lesson: where it goes, who moves along, and what it does to the cost. */
export interface Swap {
  readonly day: number;
  readonly period: number;
  readonly moves: readonly PlacedLesson[];
  /** Cost afterwards minus cost before. */
  readonly change: number;
}

const LONGEST = 6;

/** Frees lessons that only an earlier run had fixed. */
export function releaseFixed(problem: Problem): Problem {
  const lessons = problem.lessons.map((lesson) => {
    if (lesson.fixed?.permanent !== false) return lesson;
    const { fixed: _fixed, ...free } = lesson;
    return free;
  });
  return { ...problem, lessons };
}

/** The compiled state of a complete timetable; undefined when a lesson has no place or no room that fits. */
function openState(problem: Problem, timetable: readonly PlacedLesson[]): State | undefined {
  const compiled = compileProblem(problem);
  const state = new State(compiled);
  const places = new Map(timetable.map((one) => [one.lesson, one]));
  const lineOf = new Map(compiled.lineKeys.map((key, line) => [key, line]));
  for (const [demand, lesson] of compiled.demandLesson.entries()) {
    const { id = '', week } = problem.lessons[lesson] ?? {};
    const room = places.get(id)?.room ?? '';
    const line = lineOf.get(`r${week === 'even' ? 1 : 0} ${room}`);
    if (line === undefined) return undefined;
    state.room[demand] = line;
  }
  for (let node = 0; node < compiled.nodes; node++) {
    const index = compiled.lessonsOf.item[compiled.lessonsOf.start[node] as number] as number;
    const place = places.get(problem.lessons[index]?.id ?? '');
    if (place === undefined) return undefined;
    state.place(node, place.day * compiled.periods + place.period);
  }
  return state;
}

/**
 * Lists ways to move one lesson of a complete timetable (调课): every other start it may have, with the lessons that change
 * places with it, when no hard rule breaks. Fewest moves first, then the cheapest.
 */
export function suggestSwaps(
  problem: Problem,
  timetable: readonly PlacedLesson[],
  lesson: string,
): readonly Swap[] {
  const free = releaseFixed(problem);
  const probe: readonly Rule[] = free.rules;
  const state = openState({ ...free, rules: probe }, timetable);
  if (state === undefined) return [];
  const { compiled } = state;
  const index = problem.lessons.findIndex(({ id }) => id === lesson);
  let node = 0;
  while (
    !compiled.lessonsOf.item
      .subarray(compiled.lessonsOf.start[node], compiled.lessonsOf.start[node + 1])
      .includes(index)
  )
    node += 1;
  const chain = new Chain(state, LONGEST);
  const annealer = new Annealer(state, new Random(1), chain);
  const swaps: Swap[] = [];
  for (let i = compiled.domain.start[node] as number; i < (compiled.domain.start[node + 1] as number); i++) {
    const slot = compiled.domain.item[i] as number;
    if (slot === state.start[node] || !chain.build(node, slot)) continue;
    const change = annealer.probe();
    if (change === undefined) continue;
    const moves: PlacedLesson[] = [];
    for (let j = 0; j < chain.count; j++) {
      const target = chain.targets[j] as number;
      const own = chain.nodes[j] as number;
      for (
        let k = compiled.lessonsOf.start[own] as number;
        k < (compiled.lessonsOf.start[own + 1] as number);
        k++
      ) {
        const id = problem.lessons[compiled.lessonsOf.item[k] as number]?.id ?? '';
        const day = Math.floor(target / compiled.periods);
        moves.push({ lesson: id, day, period: target - day * compiled.periods });
      }
    }
    const day = Math.floor(slot / compiled.periods);
    swaps.push({ day, period: slot - day * compiled.periods, moves, change });
  }
  return swaps.toSorted((a, b) => a.moves.length - b.moves.length || a.change - b.change);
}

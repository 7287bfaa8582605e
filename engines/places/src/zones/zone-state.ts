import type { ZoneProblem } from './model/zone-problem.ts';

/** A plan under change: who lies where, loads, members, and which units hold their zone together. */
export interface ZoneState {
  readonly zoneOf: Int32Array;
  readonly load: Float64Array;
  /** Units of each zone, in any order. */
  readonly members: readonly number[][];
  readonly place: Int32Array;
  /** Whether the unit lies between others and its own zone's home; valid while the zone is not stale. */
  readonly holds: Uint8Array;
  readonly stale: Uint8Array;
  moved: number;
}

/** Takes an assignment (unit → zone) over into a state. */
export function openState(problem: ZoneProblem, assignment: Int32Array): ZoneState {
  const { units, zones, pupils } = problem;
  const members: number[][] = Array.from({ length: zones }, () => []);
  const state: ZoneState = {
    zoneOf: Int32Array.from(assignment),
    load: new Float64Array(zones),
    members,
    place: new Int32Array(units),
    holds: new Uint8Array(units),
    stale: new Uint8Array(zones).fill(1),
    moved: 0,
  };
  for (let unit = 0; unit < units; unit += 1) {
    const zone = assignment[unit] as number;
    state.load[zone] = (state.load[zone] as number) + (pupils[unit] as number);
    state.place[unit] = (members[zone] as number[]).length;
    (members[zone] as number[]).push(unit);
    if (problem.moved !== null) state.moved += problem.moved[unit * zones + zone] as number;
  }
  return state;
}

/** Moves a unit to another zone. */
export function moveUnit(problem: ZoneProblem, state: ZoneState, unit: number, to: number): void {
  const { zones, pupils, moved } = problem;
  const from = state.zoneOf[unit] as number;
  const left = state.members[from] as number[];
  const last = left.pop() as number;
  if (last !== unit) {
    const at = state.place[unit] as number;
    left[at] = last;
    state.place[last] = at;
  }
  const entered = state.members[to] as number[];
  state.place[unit] = entered.length;
  entered.push(unit);
  state.zoneOf[unit] = to;
  state.load[from] = (state.load[from] as number) - (pupils[unit] as number);
  state.load[to] = (state.load[to] as number) + (pupils[unit] as number);
  state.stale[from] = 1;
  state.stale[to] = 1;
  if (moved !== null)
    state.moved += (moved[unit * zones + to] as number) - (moved[unit * zones + from] as number);
}

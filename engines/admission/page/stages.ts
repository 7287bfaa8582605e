// What a stage does before it serves anybody.
import type { Round, Stage } from './round-shape.ts';

/** Keeps seats for a reserve and draws control lines, where the stage says so. */
export function openStage(round: Round, stage: Stage, left: number[], got: Int32Array, floors: number[]): void {
  if (stage.keep !== undefined) keepShare(round, stage.keep, left);
  if (stage.belowOpenLine !== undefined) raiseFloors(round, stage.belowOpenLine, got, floors);
}

/** Keeps a share of what is left in a school's open pool for a reserve of the school. */
function keepShare(round: Round, { reserve, share, round: rounding }: NonNullable<Stage['keep']>, left: number[]): void {
  round.pools.forEach((pool, p) => {
    const open = round.pools.findIndex((other) => other.school === pool.school && other.reserveFor === '');
    if (pool.reserveFor !== reserve || open < 0 || left[open] <= 0) return;
    const exact = left[open] * share;
    const kept = rounding === 'up' ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9);
    left[open] -= kept;
    left[p] += kept;
  });
}

/** Control lines: so many points below the lowest priority admitted to the school's open pools so far. */
function raiseFloors(round: Round, below: number, got: Int32Array, floors: number[]): void {
  const line = new Map<string, number>();
  for (const c of got) {
    if (c < 0 || round.pools[round.pool[c]].reserveFor !== '') continue;
    const { school } = round.pools[round.pool[c]];
    line.set(school, Math.min(line.get(school) ?? Infinity, round.priority[c]));
  }
  round.pools.forEach(({ reserveFor, school }, p) => {
    if (reserveFor !== '' && line.has(school)) floors[p] = Math.max(floors[p], line.get(school)! - below);
  });
}

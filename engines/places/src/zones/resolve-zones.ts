import type { MipPort } from '../search/mip-port.ts';
import { makeMipRows } from '../search/mip-rows.ts';
import { findLoose } from './find-loose.ts';
import type { ZoneProblem } from './model/zone-problem.ts';

/** How hard the solver may try on one model. */
export interface ResolveLimits {
  readonly seconds: number;
  readonly nodes: number;
  readonly gap: number;
  /** Rounds in which zones that fell apart are forbidden. */
  readonly rounds: number;
}

/**
 * Takes the units out of the chosen zones and divides them again by a whole-number model: each unit in one of its
 * `choices`, loads within limits. A unit that would lie apart needs a neighbour in its zone, and zones that still come
 * out in pieces are forbidden piece by piece (`x(u, z) ≤ Σ x(neighbours of the piece, z)`) before the model is solved
 * again. Gives the last assignment found, whole or in pieces, or null when the solver found none.
 */
export async function resolveZones(
  problem: ZoneProblem,
  zoneOf: Int32Array,
  chosen: readonly number[],
  choices: ReadonlyMap<number, readonly number[]>,
  solver: MipPort,
  limits: ResolveLimits,
): Promise<Int32Array | null> {
  const { units, zones, pupils, cost, starts, neighbours, pairStarts, pairs, pairCosts } = problem;
  const isChosen = new Uint8Array(zones);
  for (const zone of chosen) isChosen[zone] = 1;
  const open = [...choices.keys()];
  const column = new Map<number, number>();
  const rows = makeMipRows();
  const start: number[] = [];
  const inside: number[] = [];
  for (let unit = 0; unit < units; unit += 1) if (isChosen[zoneOf[unit] as number] === 1) inside.push(unit);
  const settled = (unit: number, zone: number): boolean => !choices.has(unit) && zoneOf[unit] === zone;
  for (const unit of open) {
    for (const zone of choices.get(unit) as readonly number[]) {
      column.set(unit * zones + zone, rows.addColumn(cost[unit * zones + zone] as number, 0, 1, true));
      start.push(zone === zoneOf[unit] ? 1 : 0);
    }
  }
  for (const unit of open) {
    const columns = (choices.get(unit) as readonly number[]).map(
      (zone) => column.get(unit * zones + zone) as number,
    );
    rows.addRow(
      1,
      1,
      columns,
      columns.map(() => 1),
    );
  }
  for (const zone of chosen) {
    let held = 0;
    for (const unit of inside) if (settled(unit, zone)) held += pupils[unit] as number;
    const own = open.filter((unit) => column.has(unit * zones + zone));
    const columns = own.map((unit) => column.get(unit * zones + zone) as number);
    const sizes = own.map((unit) => pupils[unit] as number);
    rows.addRow((problem.low[zone] as number) - held, (problem.high[zone] as number) - held, columns, sizes);
    if (problem.deviationCost > 0) {
      const over = rows.addColumn(problem.deviationCost, 0, Infinity, false);
      const under = rows.addColumn(problem.deviationCost, 0, Infinity, false);
      const rest = (problem.target[zone] as number) - held;
      const load = own.reduce((sum, unit) => sum + (zoneOf[unit] === zone ? (pupils[unit] as number) : 0), 0);
      start.push(Math.max(0, load - rest), Math.max(0, rest - load));
      rows.addRow(rest, rest, [...columns, over, under], [...sizes, -1, 1]);
    }
  }
  if (problem.moved !== null) {
    const { moved } = problem;
    let elsewhere = 0;
    const columns: number[] = [];
    const sizes: number[] = [];
    for (let unit = 0; unit < units; unit += 1) {
      const list = choices.get(unit);
      if (list === undefined) elsewhere += moved[unit * zones + (zoneOf[unit] as number)] as number;
      else {
        for (const zone of list) {
          columns.push(column.get(unit * zones + zone) as number);
          sizes.push(moved[unit * zones + zone] as number);
        }
      }
    }
    rows.addRow(-Infinity, problem.movedMost - elsewhere, columns, sizes);
  }
  addPairs();
  addCompany();

  let last: Int32Array | null = null;
  for (let round = 0; round < limits.rounds; round += 1) {
    const model = rows.build();
    const outcome = await solver.solve(model, {
      seconds: limits.seconds,
      nodes: limits.nodes,
      gap: limits.gap,
      relaxed: false,
      ...(round === 0 ? { start: Float64Array.from(start) } : {}),
    });
    if (outcome.point === null) return last;
    const next = Int32Array.from(zoneOf);
    for (const unit of open) {
      for (const zone of choices.get(unit) as readonly number[]) {
        if ((outcome.point[column.get(unit * zones + zone) as number] as number) > 0.5) next[unit] = zone;
      }
    }
    const loose = findLoose(problem, next, chosen);
    last = next;
    if (loose.length === 0) return next;
    for (const { zone, piece } of loose) {
      const inPiece = new Set(piece);
      const around = new Set<number>();
      let isRooted = false;
      for (const unit of piece) {
        for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
          const other = neighbours[at] as number;
          if (inPiece.has(other)) continue;
          if (settled(other, zone)) isRooted = true;
          const way = column.get(other * zones + zone);
          if (way !== undefined) around.add(way);
        }
      }
      if (isRooted) continue;
      const list = [...around];
      for (const unit of piece) {
        const own = column.get(unit * zones + zone);
        if (own !== undefined) rows.addRow(-Infinity, 0, [own, ...list], [1, ...list.map(() => -1)]);
      }
    }
  }
  return last;

  /** A unit that has no settled neighbour in a zone enters it only together with one. */
  function addCompany(): void {
    for (const unit of open) {
      for (const zone of choices.get(unit) as readonly number[]) {
        const around: number[] = [];
        let isTouching = false;
        for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
          const other = neighbours[at] as number;
          if (settled(other, zone)) isTouching = true;
          const way = column.get(other * zones + zone);
          if (way !== undefined) around.push(way);
        }
        if (isTouching || zoneOf[unit] === zone) continue;
        rows.addRow(
          -Infinity,
          0,
          [column.get(unit * zones + zone) as number, ...around],
          [1, ...around.map(() => -1)],
        );
      }
    }
  }

  function addPairs(): void {
    if (pairs.length === 0) return;
    for (const unit of inside) {
      for (let at = pairStarts[unit] as number; at < (pairStarts[unit + 1] as number); at += 1) {
        const other = pairs[at] as number;
        if (isChosen[zoneOf[other] as number] === 0 || other < unit) continue;
        const parted = rows.addColumn(pairCosts[at] as number, 0, 1, false);
        start.push(zoneOf[unit] === zoneOf[other] ? 0 : 1);
        for (const zone of chosen) {
          const one = column.get(unit * zones + zone);
          const two = column.get(other * zones + zone);
          const columns = [parted];
          const values = [1];
          let least = 0;
          if (one !== undefined) {
            columns.push(one);
            values.push(-1);
          } else if (settled(unit, zone)) least += 1;
          if (two !== undefined) {
            columns.push(two);
            values.push(1);
          } else if (settled(other, zone)) least -= 1;
          if (columns.length > 1) rows.addRow(least, Infinity, columns, values);
        }
      }
    }
  }
}

import type { SeededRandom } from '../search/seeded-random.ts';
import type { ZoneProblem } from './model/zone-problem.ts';
import { moveUnit } from './zone-state.ts';
import type { ZoneState } from './zone-state.ts';

/** One cooled walk: `trials` moves tried, heat falling from `warm` to `cold` (pupil-kilometres), the price of a pupil over the limit rising from `mild` to `strict`. */
export interface AnnealSettings {
  readonly trials: number;
  readonly warm: number;
  readonly cold: number;
  readonly mild: number;
  readonly strict: number;
}

/** How often a unit too dear to shift alone is looked at with what hangs on it. */
const PIECE_SHARE = 0.1;

/**
 * Makes the local search: shifts, swaps, ejection chains and three-way exchanges of units at borders. Each zone stays
 * connected from its home at every step; limits of load are priced. A walk ends with the best plan it met:
 * `feasible` by the limits (Infinity when none was met).
 */
export function makeAnnealer(
  problem: ZoneProblem,
  random: SeededRandom,
  isHolding: (state: ZoneState, unit: number) => boolean,
) {
  const { zones, units, pupils, cost, allowed, starts, neighbours, pairStarts, pairs, pairCosts, high, low } =
    problem;
  const free: number[] = [];
  for (let unit = 0; unit < units; unit += 1) if ((problem.fixed[unit] as number) < 0) free.push(unit);
  const hasPairs = pairs.length > 0;
  const hasTarget = problem.deviationCost > 0;
  let penalty = 1;

  const strain = (zone: number, load: number): number => {
    let sum = 0;
    const most = high[zone] as number;
    if (load > most) sum = (load - most) * penalty;
    else {
      const least = low[zone] as number;
      if (load < least) sum = (least - load) * penalty;
    }
    if (hasTarget) sum += problem.deviationCost * Math.abs(load - (problem.target[zone] as number));
    return sum;
  };
  const pairChange = (zoneOf: Int32Array, unit: number, from: number, to: number): number => {
    let sum = 0;
    for (let at = pairStarts[unit] as number; at < (pairStarts[unit + 1] as number); at += 1) {
      const zone = zoneOf[pairs[at] as number];
      if (zone === from) sum += pairCosts[at] as number;
      else if (zone === to) sum -= pairCosts[at] as number;
    }
    return sum;
  };
  const movedChange = (unit: number, from: number, to: number): number =>
    problem.moved === null
      ? 0
      : (problem.moved[unit * zones + to] as number) - (problem.moved[unit * zones + from] as number);
  const movedStrain = (moved: number): number =>
    problem.moved === null ? 0 : Math.max(0, moved - problem.movedMost) * penalty;
  /** Whether the unit touches the zone other than through `except`. */
  const touches = (zoneOf: Int32Array, unit: number, zone: number, except: number): boolean => {
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
      const next = neighbours[at] as number;
      if (next !== except && zoneOf[next] === zone) return true;
    }
    return false;
  };
  const neighbourZone = (zoneOf: Int32Array, unit: number): number => {
    const first = starts[unit] as number;
    const count = (starts[unit + 1] as number) - first;
    return count === 0 ? -1 : (zoneOf[neighbours[first + random.below(count)] as number] as number);
  };
  const linear = (zoneOf: Int32Array, unit: number, from: number, to: number): number =>
    (cost[unit * zones + to] as number) -
    (cost[unit * zones + from] as number) +
    (hasPairs ? pairChange(zoneOf, unit, from, to) : 0);

  const mark = new Int32Array(units);
  const piece = new Int32Array(units);
  const queue = new Int32Array(units);
  let stamp = 0;
  /** Gathers into `piece` the unit and all that only it joins to the zone's home; gives their number. */
  const cutOff = (state: ZoneState, unit: number, zone: number): number => {
    const { zoneOf } = state;
    stamp += 1;
    let count = 1;
    const root = problem.home[zone] as number;
    queue[0] = root;
    mark[root] = stamp;
    mark[unit] = stamp;
    for (let at = 0; at < count; at += 1) {
      const from = queue[at] as number;
      for (let way = starts[from] as number; way < (starts[from + 1] as number); way += 1) {
        const next = neighbours[way] as number;
        if (zoneOf[next] !== zone || mark[next] === stamp) continue;
        mark[next] = stamp;
        queue[count] = next;
        count += 1;
      }
    }
    let length = 1;
    piece[0] = unit;
    for (const member of state.members[zone] as number[]) {
      if (mark[member] === stamp) continue;
      piece[length] = member;
      length += 1;
    }
    return length;
  };

  /** Walks; gives the cheapest feasible plan met below `limit`, or null. */
  return (
    state: ZoneState,
    settings: AnnealSettings,
    limit: number,
    startCost: number,
  ): { best: Int32Array | null; bestCost: number } => {
    penalty = settings.mild;
    const { zoneOf, load, members } = state;
    let heat = settings.warm;
    const steps = 20;
    const cooling = (settings.cold / settings.warm) ** (1 / steps);
    const tightening = (settings.strict / settings.mild) ** (1 / steps);
    const stepLength = Math.max(1, Math.floor(settings.trials / steps));
    let price = startCost;
    let best: Int32Array | null = null;
    let bestCost = limit;
    const take = (change: number): void => {
      price += change;
      if (price > bestCost - 1e-9) return;
      for (let zone = 0; zone < zones; zone += 1) {
        const held = load[zone] as number;
        if (held > (high[zone] as number) + 1e-9 || held < (low[zone] as number) - 1e-9) return;
      }
      if (problem.moved !== null && state.moved > problem.movedMost + 1e-9) return;
      bestCost = price;
      if (best === null) best = Int32Array.from(zoneOf);
      else best.set(zoneOf);
    };
    /** Moves a unit that holds its zone together along with all that would be cut off. */
    const shiftPiece = (one: number, a: number, b: number, threshold: number): void => {
      if (problem.home[a] === one) return;
      const count = cutOff(state, one, a);
      let size = 0;
      let sum = 0;
      let moves = 0;
      for (let at = 0; at < count; at += 1) {
        const unit = piece[at] as number;
        if ((problem.fixed[unit] as number) >= 0 || allowed[unit * zones + b] === 0) return;
        size += pupils[unit] as number;
        sum += (cost[unit * zones + b] as number) - (cost[unit * zones + a] as number);
        moves += movedChange(unit, a, b);
      }
      if (hasPairs) {
        for (let at = 0; at < count; at += 1) {
          sum += pairChange(zoneOf, piece[at] as number, a, b);
          zoneOf[piece[at] as number] = b;
        }
        for (let at = 0; at < count; at += 1) zoneOf[piece[at] as number] = a;
      }
      const loadA = load[a] as number;
      const loadB = load[b] as number;
      const change =
        sum +
        strain(a, loadA - size) +
        strain(b, loadB + size) -
        strain(a, loadA) -
        strain(b, loadB) +
        (problem.moved === null ? 0 : movedStrain(state.moved + moves) - movedStrain(state.moved));
      if (change > threshold) return;
      const plain =
        sum +
        deviation(a, loadA - size) +
        deviation(b, loadB + size) -
        deviation(a, loadA) -
        deviation(b, loadB);
      for (let at = 0; at < count; at += 1) moveUnit(problem, state, piece[at] as number, b);
      take(plain);
    };
    const deviation = (zone: number, held: number): number =>
      hasTarget ? problem.deviationCost * Math.abs(held - (problem.target[zone] as number)) : 0;

    take(0);
    for (let trial = 0, step = 0; trial < settings.trials; trial += 1) {
      step += 1;
      if (step === stepLength) {
        step = 0;
        heat *= cooling;
        penalty *= tightening;
      }
      const one = free[random.below(free.length)] as number;
      const a = zoneOf[one] as number;
      const b = neighbourZone(zoneOf, one);
      if (b < 0 || b === a || allowed[one * zones + b] === 0) continue;
      const oneSize = pupils[one] as number;
      const oneCost = linear(zoneOf, one, a, b);
      const loadA = load[a] as number;
      const loadB = load[b] as number;
      const before = strain(a, loadA) + strain(b, loadB);
      const threshold = heat * -Math.log(random.next() + 1e-12);
      const shifted =
        oneCost +
        strain(a, loadA - oneSize) +
        strain(b, loadB + oneSize) -
        before +
        (problem.moved === null
          ? 0
          : movedStrain(state.moved + movedChange(one, a, b)) - movedStrain(state.moved));
      if (shifted <= threshold) {
        if (isHolding(state, one)) {
          shiftPiece(one, a, b, threshold);
          continue;
        }
        const plain =
          oneCost +
          deviation(a, loadA - oneSize) +
          deviation(b, loadB + oneSize) -
          deviation(a, loadA) -
          deviation(b, loadB);
        moveUnit(problem, state, one, b);
        take(plain);
        continue;
      }
      if (random.next() < PIECE_SHARE && isHolding(state, one)) {
        shiftPiece(one, a, b, threshold);
        continue;
      }
      // The shift alone is too dear: let a unit of the entered zone go on, back (swap) or to a third (chain).
      const room = members[b] as number[];
      const two = room[random.below(room.length)] as number;
      if ((problem.fixed[two] as number) >= 0) continue;
      const c = neighbourZone(zoneOf, two);
      if (c < 0 || c === b || allowed[two * zones + c] === 0) continue;
      const twoSize = pupils[two] as number;
      let twoCost = linear(zoneOf, two, b, c);
      if (hasPairs) {
        zoneOf[one] = b;
        twoCost = linear(zoneOf, two, b, c);
        zoneOf[one] = a;
      }
      if (c === a) {
        const endA = loadA - oneSize + twoSize;
        const endB = loadB + oneSize - twoSize;
        const moves = movedChange(one, a, b) + movedChange(two, b, a);
        const change =
          oneCost +
          twoCost +
          strain(a, endA) +
          strain(b, endB) -
          before +
          (problem.moved === null ? 0 : movedStrain(state.moved + moves) - movedStrain(state.moved));
        if (change > threshold) continue;
        if (!touches(zoneOf, one, b, two) || !touches(zoneOf, two, a, one)) continue;
        if (isHolding(state, one) || isHolding(state, two)) continue;
        const plain =
          oneCost +
          twoCost +
          deviation(a, endA) +
          deviation(b, endB) -
          deviation(a, loadA) -
          deviation(b, loadB);
        moveUnit(problem, state, one, b);
        moveUnit(problem, state, two, a);
        take(plain);
        continue;
      }
      const loadC = load[c] as number;
      const endB = loadB + oneSize - twoSize;
      const before3 = before + strain(c, loadC);
      const moves2 = movedChange(one, a, b) + movedChange(two, b, c);
      const change =
        oneCost +
        twoCost +
        strain(a, loadA - oneSize) +
        strain(b, endB) +
        strain(c, loadC + twoSize) -
        before3 +
        (problem.moved === null ? 0 : movedStrain(state.moved + moves2) - movedStrain(state.moved));
      const plainBefore = deviation(a, loadA) + deviation(b, loadB) + deviation(c, loadC);
      if (change <= threshold) {
        if (!touches(zoneOf, one, b, two) || isHolding(state, one) || isHolding(state, two)) continue;
        const plain =
          oneCost +
          twoCost +
          deviation(a, loadA - oneSize) +
          deviation(b, endB) +
          deviation(c, loadC + twoSize) -
          plainBefore;
        moveUnit(problem, state, one, b);
        moveUnit(problem, state, two, c);
        take(plain);
        continue;
      }
      if (hasPairs) continue;
      // Three ways round: a unit of the third zone closes the ring.
      const third = members[c] as number[];
      const three = third[random.below(third.length)] as number;
      if ((problem.fixed[three] as number) >= 0 || allowed[three * zones + a] === 0) continue;
      const threeSize = pupils[three] as number;
      const endA = loadA - oneSize + threeSize;
      const endC = loadC + twoSize - threeSize;
      const threeCost = linear(zoneOf, three, c, a);
      const moves3 = moves2 + movedChange(three, c, a);
      const around =
        oneCost +
        twoCost +
        threeCost +
        strain(a, endA) +
        strain(b, endB) +
        strain(c, endC) -
        before3 +
        (problem.moved === null ? 0 : movedStrain(state.moved + moves3) - movedStrain(state.moved));
      if (around > threshold) continue;
      if (!touches(zoneOf, one, b, two) || !touches(zoneOf, two, c, three) || !touches(zoneOf, three, a, one))
        continue;
      if (isHolding(state, one) || isHolding(state, two) || isHolding(state, three)) continue;
      const plain =
        oneCost +
        twoCost +
        threeCost +
        deviation(a, endA) +
        deviation(b, endB) +
        deviation(c, endC) -
        plainBefore;
      moveUnit(problem, state, one, b);
      moveUnit(problem, state, two, c);
      moveUnit(problem, state, three, a);
      take(plain);
    }
    return { best, bestCost };
  };
}

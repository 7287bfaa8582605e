import type { Market, Pools } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import type { KeptShare } from '../rules.ts';
import { encodeUtf8 } from '@junheng/csv';

/** Gives the seats left in reserved pools to the first open pool of the same school, where there is one. */
export function moveUnusedSeats(market: Market, seats: Int32Array, seatsLeft: Int32Array): void {
  const { pools } = market;
  for (let pool = 0; pool < pools.count; pool += 1) {
    const unused = seatsLeft[pool] as number;
    if ((pools.reserveOf[pool] as number) < 0 || unused <= 0) continue;
    const open = openPoolOf(pools, pool);
    if (open < 0) continue;
    seats[pool] = (seats[pool] as number) - unused;
    seats[open] = (seats[open] as number) + unused;
    seatsLeft[pool] = 0;
    seatsLeft[open] = (seatsLeft[open] as number) + unused;
  }
}

/**
 * Keeps a share of what is left in each school's open pool for a reserve of that school (half of the remaining places for
 * siblings), rounded as the rule says. Schools without a pool for the reserve keep nothing.
 */
export function keepSeats(market: Market, rule: KeptShare, seats: Int32Array, seatsLeft: Int32Array): void {
  const { pools } = market;
  const name = encodeUtf8(rule.reserve);
  const reserve = pools.reserves.find(name, 0, name.length);
  if (reserve < 0) return;
  for (let pool = 0; pool < pools.count; pool += 1) {
    if (pools.reserveOf[pool] !== reserve) continue;
    const open = openPoolOf(pools, pool);
    if (open < 0 || (seatsLeft[open] as number) <= 0) continue;
    const exact = (seatsLeft[open] as number) * rule.share;
    const kept = rule.round === 'up' ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9);
    seats[open] = (seats[open] as number) - kept;
    seatsLeft[open] = (seatsLeft[open] as number) - kept;
    seats[pool] = (seats[pool] as number) + kept;
    seatsLeft[pool] = (seatsLeft[pool] as number) + kept;
  }
}

/**
 * Raises the floor of every reserved pool to `below` under the lowest priority that was admitted so far to the open pools of its
 * school (控制线). Where nobody was admitted there is no line.
 */
export function raiseFloors(market: Market, below: number, placed: Int32Array, floor: Float64Array): void {
  const { pools, choices } = market;
  const line = new Float64Array(pools.schools.count).fill(Number.POSITIVE_INFINITY);
  for (const choice of placed) {
    if (choice === NO_CHOICE) continue;
    const pool = choices.pool[choice] as number;
    if ((pools.reserveOf[pool] as number) >= 0) continue;
    const school = pools.schoolOf[pool] as number;
    line[school] = Math.min(line[school] as number, choices.priority[choice] as number);
  }
  for (let pool = 0; pool < pools.count; pool += 1) {
    const lowest = line[pools.schoolOf[pool] as number] as number;
    if ((pools.reserveOf[pool] as number) < 0 || lowest === Number.POSITIVE_INFINITY) continue;
    floor[pool] = Math.max(floor[pool] as number, lowest - below);
  }
}

/** The first open pool of a pool's school, or −1. */
function openPoolOf(pools: Pools, pool: number): number {
  return pools.schoolOf.findIndex(
    (school, other) => school === pools.schoolOf[pool] && pools.reserveOf[other] === -1,
  );
}

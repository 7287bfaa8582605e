import type { ZoneProblem } from './model/zone-problem.ts';

/** Prices of a place in each zone, and the bound they prove. */
export interface PlacePrices {
  readonly prices: Float64Array;
  readonly bound: number;
}

/** Prices looked at between two rests. */
const REST_EVERY = 4_000_000;

/**
 * Lagrangian bound: limits of load get prices μ, every unit takes the zone where cost + μ · pupils is least, and
 * Σ least − Σ μ · limit never exceeds the cost of any plan. Prices rise and fall with overload (subgradient steps of
 * Held, Wolfe and Crowder 1974). Its best value is that of the linear relaxation without contiguity.
 */
export async function pricePlaces(
  problem: ZoneProblem,
  rounds: number,
  rest: () => Promise<boolean>,
): Promise<PlacePrices> {
  const { units, zones, pupils, cost, allowed, high } = problem;
  const prices = new Float64Array(zones);
  let best = Float64Array.from(prices);
  let bound = -Infinity;
  const load = new Float64Array(zones);
  let scale = 0;
  let idle = 0;
  let factor = 1;
  for (let round = 0; round < rounds; round += 1) {
    if ((round * units * zones) % REST_EVERY < units * zones && (await rest())) break;
    load.fill(0);
    let value = 0;
    for (let unit = 0; unit < units; unit += 1) {
      let least = Infinity;
      let chosen = -1;
      const size = pupils[unit] as number;
      for (let zone = 0, at = unit * zones; zone < zones; zone += 1, at += 1) {
        if (allowed[at] === 0) continue;
        const offer = (cost[at] as number) + (prices[zone] as number) * size;
        if (offer < least) {
          least = offer;
          chosen = zone;
        }
      }
      if (chosen < 0) return { prices, bound: Infinity };
      value += least;
      load[chosen] = (load[chosen] as number) + size;
    }
    for (let zone = 0; zone < zones; zone += 1) value -= (prices[zone] as number) * (high[zone] as number);
    if (round === 0) scale = Math.abs(value) * 0.02;
    if (value > bound + 1e-9) {
      bound = value;
      best = Float64Array.from(prices);
      idle = 0;
    } else {
      idle += 1;
      if (idle === 12) {
        idle = 0;
        factor *= 0.6;
        prices.set(best);
      }
    }
    let norm = 0;
    for (let zone = 0; zone < zones; zone += 1) {
      const over = (load[zone] as number) - (high[zone] as number);
      if (over > 0 || (prices[zone] as number) > 0) norm += over * over;
    }
    if (norm === 0) break;
    const step = (factor * scale) / norm;
    for (let zone = 0; zone < zones; zone += 1) {
      const over = (load[zone] as number) - (high[zone] as number);
      prices[zone] = Math.max(0, (prices[zone] as number) + step * over);
    }
  }
  return { prices: best, bound };
}

import { makeSeededRandom } from '../search/seeded-random.ts';
import type { SiteRequest } from '../siting/site-request.ts';

/** What a made-up county looks like. */
export interface County {
  /** Demand points; each is a candidate site too. */
  readonly points: number;
  readonly open: number;
  /** Places of the open sites together ÷ demand. */
  readonly slack: number;
  /** How far capacities of sites differ: 0 = all alike, 0.4 = between 60 and 140 % of the middle. */
  readonly uneven?: number;
}

/**
 * A made-up county for siting: towns whose populations fall like Zipf's law, with points dense in the middle and thin
 * outside, villages spread between them, and demand of a point that differs a hundredfold.
 */
export function makeCounty(county: County, seed: number): SiteRequest {
  const random = makeSeededRandom(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(random.next() + 1e-12)) * Math.cos(2 * Math.PI * random.next());
  const width = 1000 * Math.sqrt(county.points / 2);
  const towns = Array.from({ length: Math.max(4, Math.round(county.points / 150)) }, (_, rank) => ({
    x: width * random.next(),
    y: width * random.next(),
    weight: 1 / (rank + 1) ** 0.8,
    reach: (width / 14) * (0.4 + random.next()) * (rank === 0 ? 1.6 : 1),
  }));
  const whole = towns.reduce((sum, town) => sum + town.weight, 0);
  const customers = Array.from({ length: county.points }, (_, at) => {
    let draw = random.next() * whole * 1.4;
    const town = towns.find(({ weight }) => (draw -= weight) < 0);
    return {
      id: `c${at}`,
      demand: Math.max(1, Math.round((town === undefined ? 25 : 40) * Math.exp(0.8 * normal()))),
      x: town === undefined ? width * random.next() : town.x + town.reach * normal(),
      y: town === undefined ? width * random.next() : town.y + town.reach * normal(),
    };
  });
  const total = customers.reduce((sum, { demand }) => sum + demand, 0);
  const middle = (county.slack * total) / county.open;
  return {
    customers,
    sites: customers.map(({ id }) => ({
      id: `s${id}`,
      customer: id,
      capacity: Math.ceil(middle * (1 + (county.uneven ?? 0) * (2 * random.next() - 1))),
    })),
    open: county.open,
    cost: 'demandDistance',
    round: 'none',
    scale: 1000,
  };
}

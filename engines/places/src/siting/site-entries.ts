import type { SiteProblem } from './site-problem.ts';

/** For each site the customers that list it among their cheapest, with the price: entries `starts[site]` … `starts[site + 1]`. */
export interface SiteEntries {
  readonly starts: Int32Array;
  readonly who: Int32Array;
  readonly price: Float64Array;
  /** Price of the first site that a customer does not list. */
  readonly ceiling: Float64Array;
}

/** Customers handled between two rests. */
const PART = 250;

/** Lists the `width` nearest sites of each customer by site; null when cancelled. */
export async function listEntries(
  problem: SiteProblem,
  width: number,
  rest: () => Promise<boolean>,
): Promise<SiteEntries | null> {
  const { customers, sites, cost } = problem;
  const more = Math.min(width + 1, sites);
  const nearest = new Int32Array(customers * more);
  for (let from = 0; from < customers; from += PART) {
    const to = Math.min(customers, from + PART);
    nearest.set(problem.nearestSites(more, from, to), from * more);
    if (await rest()) return null;
  }
  const starts = new Int32Array(sites + 1);
  const ceiling = new Float64Array(customers).fill(Infinity);
  for (let customer = 0; customer < customers; customer += 1) {
    for (let at = 0; at < width; at += 1) {
      const next = (nearest[customer * more + at] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    if (more > width) ceiling[customer] = cost(customer, nearest[customer * more + width] as number);
  }
  for (let site = 0; site < sites; site += 1)
    starts[site + 1] = (starts[site + 1] as number) + (starts[site] as number);
  const filled = Int32Array.from(starts);
  const who = new Int32Array(customers * width);
  const price = new Float64Array(customers * width);
  for (let customer = 0; customer < customers; customer += 1) {
    for (let at = 0; at < width; at += 1) {
      const site = nearest[customer * more + at] as number;
      const entry = filled[site] as number;
      who[entry] = customer;
      price[entry] = cost(customer, site);
      filled[site] = entry + 1;
    }
    if (customer % PART === PART - 1 && (await rest())) return null;
  }
  return { starts, who, price, ceiling };
}

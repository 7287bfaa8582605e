import { findNearest } from '../geometry/nearest-points.ts';
import type { SiteProblem } from './site-problem.ts';
import { openWays } from './open-ways.ts';
import type { SiteRequest } from './site-request.ts';

/** Prices kept in a table up to this many; beyond it they are computed each time. */
const TABLE = 6_000_000;
const NEAR_CUSTOMERS = 16;
const NEAR_SITES = 24;

/** A request as arrays, and which row of it each site of the arrays stands for. */
export interface PosedSites {
  readonly problem: SiteProblem;
  /** Row of the request and size (0 = as it is, k = the k-th enlargement) of each site. */
  readonly siteRow: Int32Array;
  readonly siteSize: Int32Array;
  /** Distance ÷ scale, rounded as asked, without demand and fairness. */
  distance(customer: number, site: number): number;
}

/** What may be set beside the request: the year's demand, and the distance from which envy counts. */
export interface PoseSettings {
  readonly demand?: Float64Array;
  /** Weight of envy, and the distance (÷ scale) beyond which it is felt. */
  readonly fairness?: number;
  readonly envyFrom?: number;
}

/** The sites of least way for the customers `from` … `to` − 1, nearest first. */
function sortByWay(
  from: number,
  to: number,
  sites: number,
  wanted: number,
  way: (customer: number, site: number) => number,
): Int32Array {
  const count = Math.min(wanted, sites);
  const result = new Int32Array((to - from) * count);
  const ways = new Float64Array(sites);
  const order = Array.from({ length: sites }, (_, site) => site);
  for (let customer = from; customer < to; customer += 1) {
    for (let site = 0; site < sites; site += 1) ways[site] = way(customer, site);
    order.sort((a, b) => (ways[a] as number) - (ways[b] as number) || a - b);
    for (let at = 0; at < count; at += 1) result[(customer - from) * count + at] = order[at] as number;
  }
  return result;
}

/**
 * Turns a request that `checkSites` let pass into arrays. The price of a distance d beyond d₀ is d + fairness · (d − d₀)² ÷ d₀,
 * so that long ways weigh more (after the distance-envy term of Kong 2025).
 */
export function poseSites(request: SiteRequest, settings: PoseSettings = {}): PosedSites {
  const { customers, sites, scale = 1 } = request;
  const rows: number[] = [];
  const sizes: number[] = [];
  const capacity: number[] = [];
  const fixedCost: number[] = [];
  for (const [row, site] of sites.entries()) {
    for (const [size, option] of [site, ...(site.enlarge ?? [])].entries()) {
      rows.push(row);
      sizes.push(size);
      capacity.push(option.capacity);
      fixedCost.push(option.fixedCost ?? 0);
    }
  }
  const ways = openWays(request);
  const xs = Float64Array.from(customers, ({ x }) => x);
  const ys = Float64Array.from(customers, ({ y }) => y);
  const siteXs = Float64Array.from(rows, (row) => ways.xs[row] as number);
  const siteYs = Float64Array.from(rows, (row) => ways.ys[row] as number);
  const demand = settings.demand ?? Float64Array.from(customers, (customer) => customer.demand);
  const isDown = request.round === 'down';
  const isWeighted = request.cost === 'demandDistance';
  const fairness = settings.fairness ?? 0;
  const from = settings.envyFrom ?? 0;
  const distance = (customer: number, site: number): number => {
    const way = ways.metres(customer, rows[site] as number) / scale;
    return isDown ? Math.floor(way + 1e-9) : way;
  };
  const price = (customer: number, site: number): number => {
    let way = distance(customer, site);
    if (fairness > 0 && from > 0 && way > from) way += (fairness * (way - from) * (way - from)) / from;
    return isWeighted ? way * (demand[customer] as number) : way;
  };
  const count = customers.length;
  const width = rows.length;
  let cost = price;
  if (count * width <= TABLE) {
    const table = new Float64Array(count * width);
    for (let customer = 0; customer < count; customer += 1) {
      for (let site = 0; site < width; site += 1) table[customer * width + site] = price(customer, site);
    }
    cost = (customer, site) => table[customer * width + site] as number;
  }
  const isForced = new Uint8Array(sites.length);
  if (request.merging === undefined)
    for (const [row, site] of sites.entries()) if (site.existing === true) isForced[row] = 1;
  const forced = isForced.reduce((sum, one) => sum + one, 0);
  const problem: SiteProblem = {
    customers: count,
    sites: width,
    demand,
    capacity: Float64Array.from(capacity),
    fixedCost: Float64Array.from(fixedCost),
    group: Int32Array.from(rows),
    groups: sites.length,
    isForced,
    least: request.open ?? Math.max(1, forced),
    most: request.open ?? sites.length,
    cost,
    nearestSites: (wanted, first, end) =>
      ways.isWalked
        ? sortByWay(first, end, width, wanted, (customer, site) =>
            ways.metres(customer, rows[site] as number),
          )
        : findNearest(xs.subarray(first, end), ys.subarray(first, end), siteXs, siteYs, wanted, false),
    isWhole:
      isDown &&
      fairness === 0 &&
      fixedCost.every(Number.isInteger) &&
      (!isWeighted || demand.every(Number.isInteger)),
    siteHome: findNearest(siteXs, siteYs, xs, ys, 1, false),
    near: findNearest(xs, ys, xs, ys, NEAR_CUSTOMERS, true),
    nearCount: Math.min(NEAR_CUSTOMERS, count - 1),
    nearSites: findNearest(siteXs, siteYs, siteXs, siteYs, NEAR_SITES, true),
    nearSiteCount: Math.min(NEAR_SITES, width - 1),
  };
  return { problem, siteRow: Int32Array.from(rows), siteSize: Int32Array.from(sizes), distance };
}

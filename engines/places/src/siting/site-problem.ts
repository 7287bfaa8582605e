/** A siting problem as arrays. Sites of one place (sizes of the same school) share a `group`, of which one is open at most. */
export interface SiteProblem {
  readonly customers: number;
  readonly sites: number;
  readonly demand: Float64Array;
  readonly capacity: Float64Array;
  readonly fixedCost: Float64Array;
  readonly group: Int32Array;
  readonly groups: number;
  /** 1 where one site of the group must be open. */
  readonly isForced: Uint8Array;
  /** Open places at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Price of serving a customer from a site. */
  cost(customer: number, site: number): number;
  /** The `count` nearest sites of the customers `from` … `to` − 1, nearest first; a price never falls with distance. */
  nearestSites(count: number, from: number, to: number): Int32Array;
  /** Whether all prices are whole numbers, so that a bound may be rounded up. */
  readonly isWhole: boolean;
  /** The customer nearest to each site. */
  readonly siteHome: Int32Array;
  /** Customers near each customer, nearest first, `nearCount` each. */
  readonly near: Int32Array;
  readonly nearCount: number;
  /** Sites near each site, nearest first, `nearSiteCount` each. */
  readonly nearSites: Int32Array;
  readonly nearSiteCount: number;
}

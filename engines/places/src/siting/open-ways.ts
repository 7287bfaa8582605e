import type { SiteRequest } from './site-request.ts';

/** Ways of a request in metres, and where its sites stand. */
export interface SiteWays {
  /** From the customer at a row to the site at a row: as imported, else along the roads, else a straight line. */
  metres(customer: number, site: number): number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Whether some ways are no straight lines. */
  readonly isWalked: boolean;
}

/** Opens the ways of a request that `checkSites` let pass. */
export function openWays(request: SiteRequest): SiteWays {
  const { customers, sites, walked } = request;
  const customerAt = new Map(customers.map(({ id }, row) => [id, row]));
  const points = sites.map((site) => {
    const home = site.customer === undefined ? undefined : customers[customerAt.get(site.customer) as number];
    return { x: site.x ?? home?.x ?? 0, y: site.y ?? home?.y ?? 0 };
  });
  const width = sites.length;
  const imported = new Map<number, number>();
  if (request.distance !== undefined) {
    const siteAt = new Map(sites.map(({ id }, row) => [id, row]));
    for (const { customer, site, metres } of request.distance)
      imported.set((customerAt.get(customer) as number) * width + (siteAt.get(site) as number), metres);
  }
  const homeX = Float64Array.from(customers, ({ x }) => x);
  const homeY = Float64Array.from(customers, ({ y }) => y);
  const xs = Float64Array.from(points, ({ x }) => x);
  const ys = Float64Array.from(points, ({ y }) => y);
  const straight = (customer: number, site: number): number => {
    const dx = (homeX[customer] as number) - (xs[site] as number);
    const dy = (homeY[customer] as number) - (ys[site] as number);
    return Math.sqrt(dx * dx + dy * dy);
  };
  const along =
    walked === undefined
      ? straight
      : (customer: number, site: number): number => walked[customer * width + site] as number;
  return {
    metres:
      imported.size === 0
        ? along
        : (customer, site) => imported.get(customer * width + site) ?? along(customer, site),
    xs,
    ys,
    isWalked: walked !== undefined || imported.size > 0,
  };
}

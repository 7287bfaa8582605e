import type { Pools } from '../market.ts';
import type { OverflowRule } from '../rules.ts';

const EARTH_RADIUS_METRES = 6_371_008.8;

/** Where somebody lives or a school stands: degrees, WGS 84 or any other datum, as long as all use the same one. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Metres between two points along the great circle (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A child of whom the choices gave no place. */
export interface Homeless {
  readonly home: Point;
  /** The school cluster the child would rather stay in, or null. */
  readonly cluster: string | null;
}

/**
 * The cost of each open pool for each child: metres rounded up to the rule's step, the cluster bonus taken off (never below 0); −1 beyond the cap and for
 * reserved pools. Step and cap are rules so that the published distances tell no address.
 */
export function overflowCosts(
  children: readonly Homeless[],
  pools: Pools,
  places: readonly { readonly point: Point; readonly cluster: string | null }[],
  rule: OverflowRule,
): Int32Array {
  const cost = new Int32Array(children.length * pools.count);
  children.forEach((child, index) => {
    places.forEach((place, pool) => {
      const metres = metresBetween(child.home, place.point);
      const stepped = Math.ceil(metres / rule.stepMetres) * rule.stepMetres;
      const isOwnCluster = child.cluster !== null && child.cluster === place.cluster;
      const isOut =
        (pools.reserveOf[pool] as number) >= 0 || (rule.capMetres !== null && metres > rule.capMetres);
      cost[index * pools.count + pool] = isOut
        ? -1
        : Math.max(0, stepped - (isOwnCluster ? rule.clusterBonusMetres : 0));
    });
  });
  return cost;
}

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];

/** Turns positions into picture units. */
export interface MapProjection {
  readonly width: number;
  readonly height: number;
  project(position: Position): readonly [number, number];
}

/**
 * A plane picture of a district: longitudes shrunk by the cosine of the middle latitude (equirectangular), which is true to a
 * few metres over the tens of kilometres of a district. The picture is `width` wide with `margin` around the outermost positions.
 */
export function projectMap(positions: readonly Position[], width: number, margin: number): MapProjection {
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const perDegree = (width - 2 * margin) / Math.max((east - west) * shrink, 1e-6);
  return {
    width,
    height: (north - south) * perDegree + 2 * margin,
    project: ([lon, lat]) => [margin + (lon - west) * shrink * perDegree, margin + (north - lat) * perDegree],
  };
}

/** The outline of a polygon as SVG path words. */
export function polygonPath(rings: readonly (readonly Position[])[], projection: MapProjection): string {
  return rings
    .map((ring) => {
      const points = ring.map((position) =>
        projection
          .project(position)
          .map((coordinate) => coordinate.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}Z`;
    })
    .join('');
}

/** The middle of a ring's extent, where its name is written. */
export function middleOf(ring: readonly Position[]): Position {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

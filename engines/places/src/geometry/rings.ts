/** A closed ring of points in metres: the last is the first. */
export type Ring = readonly (readonly [number, number])[];

type Point = readonly [number, number];

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Whether two segments cross inside both; touching ends do not count. */
export function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const one = turn(a, b, c);
  const two = turn(a, b, d);
  const three = turn(c, d, a);
  const four = turn(c, d, b);
  return one * two < 0 && three * four < 0;
}

/** The numbers of two segments of a ring that cross each other, or null. Sorted by their left ends so that few pairs are tried. */
export function findRingCrossing(ring: Ring): readonly [number, number] | null {
  const segments = Array.from({ length: ring.length - 1 }, (_, at) => {
    const from = ring[at] as Point;
    const to = ring[at + 1] as Point;
    return { at, from, to, left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]) };
  }).toSorted((a, b) => a.left - b.left);
  for (const [place, one] of segments.entries()) {
    for (let next = place + 1; next < segments.length; next += 1) {
      const two = segments[next] as (typeof segments)[number];
      if (two.left > one.right) break;
      if (doCross(one.from, one.to, two.from, two.to))
        return one.at < two.at ? [one.at, two.at] : [two.at, one.at];
    }
  }
  return null;
}

/** Area of a ring in square metres. */
export function measureRing(ring: Ring): number {
  const from = ring[0] ?? [0, 0];
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) sum += turn(from, ring[at - 1] as Point, ring[at] as Point);
  return Math.abs(sum) / 2;
}

/** A point inside the ring: its centre of mass where that lies inside, else the middle of the widest line across its height. */
export function middleOfRing(ring: Ring): [number, number] {
  const from = ring[0] as Point;
  let weight = 0;
  let x = 0;
  let y = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const one = ring[at - 1] as Point;
    const two = ring[at] as Point;
    const part = turn(from, one, two);
    weight += part;
    x += (part * (from[0] + one[0] + two[0])) / 3;
    y += (part * (from[1] + one[1] + two[1])) / 3;
  }
  const middle: [number, number] = weight === 0 ? [from[0], from[1]] : [x / weight, y / weight];
  if (weight === 0 || holdsPoint(ring, middle)) return middle;
  const height = middle[1];
  const cuts: number[] = [];
  for (let at = 1; at < ring.length; at += 1) {
    const one = ring[at - 1] as Point;
    const two = ring[at] as Point;
    if (one[1] > height === two[1] > height) continue;
    cuts.push(one[0] + ((height - one[1]) / (two[1] - one[1])) * (two[0] - one[0]));
  }
  cuts.sort((a, b) => a - b);
  let widest = -1;
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    const width = (cuts[at + 1] as number) - (cuts[at] as number);
    if (width > widest) {
      widest = width;
      middle[0] = ((cuts[at] as number) + (cuts[at + 1] as number)) / 2;
    }
  }
  return middle;
}

/** Whether a point lies inside a ring. */
export function holdsPoint(ring: Ring, [x, y]: Point): boolean {
  let isInside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const one = ring[at - 1] as Point;
    const two = ring[at] as Point;
    if (one[1] > y !== two[1] > y && x < one[0] + ((y - one[1]) / (two[1] - one[1])) * (two[0] - one[0]))
      isInside = !isInside;
  }
  return isInside;
}

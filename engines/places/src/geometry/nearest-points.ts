/**
 * The `count` nearest of the targets for each point, nearest first and the lower number first at equal distance,
 * as `count` entries a point; found on a grid of square cells. Targets at the same number are left out when `isSelf`.
 */
export function findNearest(
  xs: Float64Array,
  ys: Float64Array,
  targetXs: Float64Array,
  targetYs: Float64Array,
  count: number,
  isSelf: boolean,
): Int32Array {
  const targets = targetXs.length;
  const wanted = Math.min(count, isSelf ? targets - 1 : targets);
  const result = new Int32Array(xs.length * Math.max(0, wanted));
  if (wanted <= 0) return result;
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (let at = 0; at < targets; at += 1) {
    left = Math.min(left, targetXs[at] as number);
    right = Math.max(right, targetXs[at] as number);
    bottom = Math.min(bottom, targetYs[at] as number);
    top = Math.max(top, targetYs[at] as number);
  }
  const span = Math.max(right - left, top - bottom, 1e-9);
  const side = Math.max(1, Math.ceil(Math.sqrt(targets / 4)));
  const cell = span / side;
  const place = (value: number, from: number): number =>
    Math.min(side - 1, Math.max(0, Math.floor((value - from) / cell)));
  const cells: number[][] = Array.from({ length: side * side }, () => []);
  for (let at = 0; at < targets; at += 1) {
    (
      cells[place(targetYs[at] as number, bottom) * side + place(targetXs[at] as number, left)] as number[]
    ).push(at);
  }
  for (let point = 0; point < xs.length; point += 1) {
    const x = xs[point] as number;
    const y = ys[point] as number;
    const column = place(x, left);
    const row = place(y, bottom);
    // Distance from the point to its cell's inside: a point outside the grid sees rings late.
    const outside = Math.max(
      left + column * cell - x,
      x - (left + (column + 1) * cell),
      bottom + row * cell - y,
      y - (bottom + (row + 1) * cell),
      0,
    );
    const found: { at: number; far: number }[] = [];
    for (let ring = 0; ring <= side; ring += 1) {
      for (let r = row - ring; r <= row + ring; r += 1) {
        if (r < 0 || r >= side) continue;
        const step = r === row - ring || r === row + ring ? 1 : 2 * ring;
        for (let c = column - ring; c <= column + ring; c += Math.max(1, step)) {
          if (c < 0 || c >= side) continue;
          for (const at of cells[r * side + c] as number[]) {
            if (isSelf && at === point) continue;
            found.push({ at, far: Math.hypot((targetXs[at] as number) - x, (targetYs[at] as number) - y) });
          }
        }
      }
      if (found.length < wanted) continue;
      found.sort((a, b) => a.far - b.far || a.at - b.at);
      found.length = Math.min(found.length, wanted);
      if ((found[wanted - 1] as { far: number }).far <= ring * cell - outside) break;
    }
    for (let at = 0; at < wanted; at += 1) result[point * wanted + at] = (found[at] as { at: number }).at;
  }
  return result;
}

/** The `count`-th smallest absolute value. */
export function selectSmallest(values: Float64Array, count: number): number {
  if (count >= values.length) return Number.POSITIVE_INFINITY;
  const sizes = values.map(Math.abs);
  let [low, high] = [0, sizes.length - 1];
  const wanted = Math.max(0, count - 1);
  while (low < high) {
    const pivot = sizes[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (sizes[i]! < pivot) i += 1;
      while (sizes[j]! > pivot) j -= 1;
      if (i <= j) {
        const held = sizes[i]!;
        sizes[i] = sizes[j]!;
        sizes[j] = held;
        i += 1;
        j -= 1;
      }
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return sizes[wanted]!;
}

/**
 * The crossing at which the sum of weights, taken in order of time, first reaches `needed`. Reorders the three arrays so that all
 * earlier crossings stand before it and gives its place; −1 when all weights together are too few.
 */
export function findCrossing(
  times: Float64Array,
  weights: Float64Array,
  who: Int32Array,
  count: number,
  needed: number,
): number {
  let [low, high] = [0, count - 1];
  let before = 0;
  let all = 0;
  for (let i = 0; i < count; i += 1) all += weights[i]!;
  if (all < needed || count === 0) return -1;
  const swap = (i: number, j: number): void => {
    const [t, w, p] = [times[i]!, weights[i]!, who[i]!];
    times[i] = times[j]!;
    weights[i] = weights[j]!;
    who[i] = who[j]!;
    times[j] = t;
    weights[j] = w;
    who[j] = p;
  };
  while (low < high) {
    const [a, b, c] = [times[low]!, times[(low + high) >> 1]!, times[high]!];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [low, high];
    while (i <= j) {
      while (times[i]! < pivot) i += 1;
      while (times[j]! > pivot) j -= 1;
      if (i <= j) {
        swap(i, j);
        i += 1;
        j -= 1;
      }
    }
    // [low..j] ≤ pivot, (j..i) = pivot, [i..high] ≥ pivot.
    let left = 0;
    for (let k = low; k <= j; k += 1) left += weights[k]!;
    if (before + left >= needed) {
      high = j;
      continue;
    }
    let middle = left;
    for (let k = j + 1; k < i; k += 1) {
      middle += weights[k]!;
      if (before + middle >= needed) return k;
    }
    before += middle;
    low = i;
  }
  return low;
}

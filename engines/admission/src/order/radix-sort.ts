const RADIX = 65_536;
/** Fewer items than this are sorted by comparison: clearing the tally would take longer. */
const FEW = 2048;

/**
 * The order that sorts items by a 64-bit unsigned key (high and low words), smallest first and stable:
 * least-significant-digit radix sort with 16-bit digits, passes whose digit never differs left out.
 */
export function sortByWords(high: Uint32Array, low: Uint32Array): Int32Array {
  const count = high.length;
  let order = new Int32Array(count);
  for (let index = 0; index < count; index += 1) order[index] = index;
  if (count < FEW) {
    const compare = (a: number, b: number): number =>
      (high[a] as number) - (high[b] as number) || (low[a] as number) - (low[b] as number) || a - b;
    return order.sort(compare);
  }
  let other = new Int32Array(count);
  const tally = new Int32Array(RADIX + 1);
  for (const [words, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    tally.fill(0);
    for (let index = 0; index < count; index += 1) {
      const digit = (((words[index] as number) >>> shift) & 0xffff) + 1;
      tally[digit] = (tally[digit] as number) + 1;
    }
    const first = count === 0 ? 0 : ((words[0] as number) >>> shift) & 0xffff;
    if (tally[first + 1] === count) continue;
    for (let digit = 0; digit < RADIX; digit += 1) {
      tally[digit + 1] = (tally[digit + 1] as number) + (tally[digit] as number);
    }
    for (let place = 0; place < count; place += 1) {
      const item = order[place] as number;
      const digit = ((words[item] as number) >>> shift) & 0xffff;
      const target = tally[digit] as number;
      tally[digit] = target + 1;
      other[target] = item;
    }
    [order, other] = [other, order];
  }
  return order;
}

/** The order that sorts doubles, smallest first and stable; the values must be free of NaN. */
export function sortDoubles(values: Float64Array): Int32Array {
  const count = values.length;
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const box = new Float64Array(1);
  const words = new Uint32Array(box.buffer);
  for (let index = 0; index < count; index += 1) {
    box[0] = (values[index] as number) + 0;
    const top = words[1] as number;
    const isNegative = top >>> 31 === 1;
    high[index] = isNegative ? ~top : top ^ 0x80000000;
    low[index] = isNegative ? ~(words[0] as number) : (words[0] as number);
  }
  return sortByWords(high, low);
}

/** Number of bits set. */
export function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Free periods that count between the first and the last lesson of a day. */
export function countGaps(mask: number, available: number): number {
  if (mask === 0) return 0;
  const low = mask & -mask;
  const top = 31 - Math.clz32(mask);
  const range = (top === 31 ? -1 : (1 << (top + 1)) - 1) & ~(low - 1);
  const holes = range & available & ~mask;
  return holes === 0 ? 0 : countBits(holes);
}

/** Periods beyond `max` in the runs of a day. */
export function countOverrun(mask: number, max: number): number {
  let over = 0;
  let run = 0;
  for (let rest = mask; rest !== 0; rest >>>= 1) {
    if ((rest & 1) === 0) run = 0;
    else if (++run > max) over += 1;
  }
  return over;
}

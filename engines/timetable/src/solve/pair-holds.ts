import { PAIR } from './compiled.ts';
import type { Compiled } from './compiled.ts';

/** Tells whether a lesson that ends at `end` on a day is followed at once by one that begins at `begin`, breaks aside. */
function isNext(compiled: Compiled, day: number, end: number, begin: number): boolean {
  if (begin < end) return false;
  if (begin === end) return true;
  const between = ((1 << begin) - 1) & ~((1 << end) - 1);
  return (between & ~(compiled.breaks[day] as number)) === 0;
}

/** Tells whether bond `pair` of node `one`, begun at slot `s`, holds with the other begun at slot `t`. */
export function pairHolds(
  compiled: Compiled,
  pair: number,
  one: number,
  s: number,
  other: number,
  t: number,
): boolean {
  const { periods, length } = compiled;
  const d = (s / periods) | 0;
  const e = (t / periods) | 0;
  const a = compiled.pairA[pair] as number;
  const kind = compiled.pairKind[pair] as number;
  if (kind === PAIR.spread) return d > e ? d - e >= a : e - d >= a;
  if (kind === PAIR.sameStart) return s === t;
  if (kind === PAIR.sameDay) return d === e;
  if (kind === PAIR.samePeriod) return s - d * periods === t - e * periods;
  const endOne = s + (length[one] as number);
  const endOther = t + (length[other] as number);
  if (kind === PAIR.follows) {
    if (d !== e) return false;
    const base = d * periods;
    return a === 1
      ? isNext(compiled, d, endOne - base, t - base)
      : isNext(compiled, d, endOther - base, s - base);
  }
  if (d !== e) return true;
  switch (kind) {
    case PAIR.gap:
      return t >= s ? t - endOne >= a : s - endOther >= a;
    case PAIR.last:
      return a === 1 ? t <= s : s <= t;
    case PAIR.overlap:
      return endOne <= t || endOther <= s;
    case PAIR.joined:
      return endOne === t || endOther === s;
    case PAIR.notNext: {
      const lunch = d * periods + compiled.morning;
      return a === 1 ? endOne !== t || t === lunch : endOther !== s || s === lunch;
    }
    default:
      return true;
  }
}

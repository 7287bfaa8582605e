import { TERM } from './compiled.ts';
import type { Compiled } from './compiled.ts';
import { countBits, countGaps, countOverrun } from './count-bits.ts';

function sumGaps(
  masks: Int32Array,
  at: number,
  available: Int32Array,
  base: number,
  days: number,
  free: number,
): number {
  let gaps = 0;
  for (let d = 0; d < days; d++) {
    const over = countGaps(masks[at + d] as number, available[base + d] as number) - free;
    if (over > 0) gaps += over;
  }
  return gaps;
}

/** Available periods before the first lesson of a day. */
function countLead(mask: number, available: number): number {
  const before = available & ((mask & -mask) - 1);
  return before === 0 ? 0 : countBits(before);
}

function weighEarly(
  masks: Int32Array,
  at: number,
  available: Int32Array,
  base: number,
  days: number,
  max: number,
): number {
  let lead = 0;
  let late = 0;
  for (let d = 0; d < days; d++) {
    const mask = masks[at + d] as number;
    if (mask === 0) continue;
    const own = countLead(mask, available[base + d] as number);
    lead += own;
    if (own > 0) late += 1;
  }
  return lead - Math.min(max, late);
}

function weighCompact(compiled: Compiled, term: number, masks: Int32Array, at: number, base: number): number {
  const gapsAllowed = compiled.termA[term] as number;
  const lateAllowed = compiled.termB[term] as number;
  const least = compiled.termC[term] as number;
  const { available, days } = compiled;
  let need = 0;
  let late = 0;
  for (let d = 0; d < days; d++) {
    const mask = masks[at + d] as number;
    if (mask === 0) {
      // A negative least asks only of days with lessons.
      if (least > 0) need += least;
      continue;
    }
    const free = available[base + d] as number;
    let holes = gapsAllowed < 0 ? 0 : countGaps(mask, free);
    if (lateAllowed >= 0) {
      const lead = countLead(mask, free);
      if (lead > 0) late += 1;
      holes += lead;
    }
    const short = (least < 0 ? -least : least) - countBits(mask);
    need += holes > short ? holes : short > 0 ? short : 0;
  }
  return need - Math.max(gapsAllowed, 0) - Math.min(Math.max(lateAllowed, 0), late);
}

/**
 * How far a term is broken, from the day masks of its line beginning at `masks[at]`. `rest` is how many periods of the line are
 * not placed yet: they are counted as if they mended what they could, so that a part of a timetable is only called broken
 * when no completion can mend it. For terms that look at a second line, `masks` must be the state's own.
 */
export function weighTerm(
  compiled: Compiled,
  term: number,
  masks: Int32Array,
  at: number,
  rest: number,
): number {
  const { days, available } = compiled;
  const line = compiled.termLine[term] as number;
  const base = line * days;
  const a = compiled.termA[term] as number;
  const b = compiled.termB[term] as number;
  let sum = 0;
  switch (compiled.termKind[term]) {
    case TERM.gapsWeek:
      sum = sumGaps(masks, at, available, base, days, 0) - a - rest;
      return sum > 0 ? sum : 0;
    case TERM.gapsDay:
      sum = sumGaps(masks, at, available, base, days, a) - rest;
      return sum > 0 ? sum : 0;
    case TERM.loadMax:
      for (let d = 0; d < days; d++) {
        const over = countBits((masks[at + d] as number) & b) - a;
        if (over > 0) sum += over;
      }
      return sum;
    case TERM.loadMin: {
      const emptyIsFine = compiled.termC[term] === 1;
      for (let d = 0; d < days; d++) {
        const count = countBits((masks[at + d] as number) & b);
        if (count < a && (count > 0 || !emptyIsFine)) sum += a - count;
      }
      return sum > rest ? sum - rest : 0;
    }
    case TERM.inRow:
      for (let d = 0; d < days; d++) sum += countOverrun(masks[at + d] as number, a);
      return sum;
    case TERM.days:
      for (let d = 0; d < days; d++) if (((masks[at + d] as number) & b) !== 0) sum += 1;
      return sum > a ? sum - a : 0;
    case TERM.early:
      sum = weighEarly(masks, at, available, base, days, a) - rest;
      return sum > 0 ? sum : 0;
    case TERM.span:
      for (let d = 0; d < days; d++) {
        const mask = masks[at + d] as number;
        if (mask === 0) continue;
        const over = Math.clz32(mask & -mask) - Math.clz32(mask) + 1 - a;
        if (over > 0) sum += over;
      }
      return sum;
    case TERM.morning:
      for (let d = 0; d < days; d++) sum += countBits((masks[at + d] as number) & b);
      return a - sum - rest > 0 ? a - sum - rest : 0;
    case TERM.neighbourDays:
      for (let d = 1; d < days; d++) if (masks[at + d] !== 0 && masks[at + d - 1] !== 0) sum += 1;
      return sum;
    case TERM.weekMax:
      for (let d = 0; d < days; d++) sum += countBits((masks[at + d] as number) & b);
      return sum > a ? sum - a : 0;
    case TERM.bothEnds:
      for (let d = 0; d < days; d++) if (((masks[at + d] as number) & b) === b) sum += 1;
      return sum;
    case TERM.inStep: {
      const other = b * days;
      const own = line * days;
      for (let d = 0; d < days; d++) {
        const difference = countBits(masks[own + d] as number) - countBits(masks[other + d] as number);
        sum += difference < 0 ? -difference : difference;
      }
      return sum;
    }
    case TERM.compact:
      sum = weighCompact(compiled, term, masks, at, base) - rest;
      return sum > 0 ? sum : 0;
    default:
      return 0;
  }
}

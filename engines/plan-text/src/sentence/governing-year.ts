import type { SentenceContext } from './figure.ts';
import type { Sentence } from './sentence.ts';
import type { Tense } from './tense.ts';
import type { QuantityToken, YearToken } from './token.ts';

const COMPARED = /(?:(?<![占机生师幼])比|较|与|相比)$/u;
const MOST_LOOKED_AT = 16;
const LONGEST_SERIES = 8;

/** How many years of a sentence end at or before `at`; the years are in order, so the search is binary. */
function countYearsBefore(years: readonly YearToken[], at: number): number {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last year between `floor` and `at`. */
export function yearBefore(sentence: Sentence, at: number, floor: number): YearToken | undefined {
  const year = sentence.years[countYearsBefore(sentence.years, at) - 1];
  return year !== undefined && year.start >= floor ? year : undefined;
}

/** The single years printed in [from, to), in order; one short period counts as the series of its years. */
export function yearsListed(sentence: Sentence, from: number, to: number): number[] {
  const near = sentence.years.slice(
    countYearsBefore(sentence.years, from),
    countYearsBefore(sentence.years, to),
  );
  const inside = near.filter((year) => year.start >= from);
  const [only] = inside;
  if (inside.length === 1 && only !== undefined && only.to - only.from < LONGEST_SERIES) {
    return Array.from({ length: only.to - only.from + 1 }, (_, index) => only.from + index);
  }
  return inside.filter((year) => year.from === year.to).map((year) => year.to);
}

const BETWEEN_YEARS = /^(?:底|末|前)*(?:、|和|及|,)(?:到)?$/u;

/** The last run of `count` years before `at` that only marks of a list part ("到2027年、2030年,"); empty when there is none. */
export function yearsInRow(sentence: Sentence, at: number, count: number): number[] {
  const { text, years } = sentence;
  const last = countYearsBefore(years, at);
  const run = years.slice(Math.max(0, last - count), last);
  const isRow = run.every(
    (year, index) =>
      year.from === year.to &&
      (index === 0 || BETWEEN_YEARS.test(text.slice((run[index - 1] as YearToken).end, year.start))),
  );
  return run.length === count && isRow ? run.map((year) => year.to) : [];
}

/**
 * The last year stated before a number in its sentence, or the one in brackets right behind it; years that are only
 * compared with ("比2020年", "在2020年基础上", "由2020年的…") do not count.
 */
export function governingYear(
  sentence: Sentence,
  token: QuantityToken,
  context: SentenceContext,
): YearToken | null {
  const { text, years } = sentence;
  const count = countYearsBefore(years, token.start);
  const next = years[count];
  const behind =
    next !== undefined && next.start >= token.end && next.start - token.end <= 14 ? next : undefined;
  if (behind !== undefined && /^[^,;。()]{0,12}\((?:到|至)?$/u.test(text.slice(token.end, behind.start)))
    return /^[^)]{0,3}\d/u.test(text.slice(behind.end, behind.end + 8)) ? null : behind;
  for (let index = count - 1; index >= Math.max(0, count - MOST_LOOKED_AT); index--) {
    const year = years[index] as YearToken;
    if (sentence.deadYears.has(year.start)) continue;
    const lead = text.slice(Math.max(sentence.start, year.start - 4), year.start);
    const follow = text.slice(year.end, year.end + 20);
    if (COMPARED.test(lead) || /^(?:的)?(?:基础上|相比)/u.test(follow)) continue;
    if (/^[^,;。]{0,16}基础上/u.test(follow) || follow.startsWith('以来')) continue;
    if (/[由从]$/u.test(lead) && context.periodFrom !== null && year.to <= context.periodFrom) continue;
    return year;
  }
  return yearOfCompletion(sentence, token, next, count);
}

const DONE_THEN =
  /^(?:秋季|春季)?(?:学期)?(?:\d{1,2}月)?(?:份|底|末)?(?:之?前)?(?:全面|全部)?(?:建成|投用|竣工|完工|交付|投入使用|启用)|^(?:秋季|春季)?(?:学期)?(?:\d{1,2}月)?(?:\d{1,2}日)?起(?:执行|实施|施行|落实|实行)/u;

/** "用地85亩,2029年建成": without a year before, the one in which the thing is built, when no number follows it. */
function yearOfCompletion(
  sentence: Sentence,
  token: QuantityToken,
  next: YearToken | undefined,
  count: number,
): YearToken | null {
  const { text, years, quantities, end } = sentence;
  if (count > 0 || next === undefined || years.length !== 1 || next.start < token.end) return null;
  if ((quantities.at(-1)?.start ?? 0) > next.start) return null;
  return DONE_THEN.test(text.slice(next.end, Math.min(end, next.end + 16))) ? next : null;
}

/** Says whether a number tells of the past: by its section, by its year, or because a word of the past still governs. */
export function isPastFigure(
  sentence: Sentence,
  token: QuantityToken,
  year: number | null,
  context: SentenceContext,
  tense: Tense,
): boolean {
  const { text, start } = sentence;
  const { periodFrom, periodTo } = context;
  if (context.isPast) {
    const isPromise = year !== null && periodTo !== null && year >= periodTo;
    return !(isPromise && /到|力争|将/u.test(text.slice(Math.max(start, token.start - 120), token.start)));
  }
  if (year !== null && periodFrom !== null)
    return year < periodFrom || (tense(token.start, start) && year === periodFrom);
  return tense(token.start, start);
}

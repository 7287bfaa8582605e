import { fiveYearPeriod } from '../outline/section-tense.ts';
import { readChineseYear } from '../outline/stated-year.ts';
import type { YearToken } from './token.ts';

const PERIOD = /(?<!\d)(20\d\d)年?(?:-|~|至|到)(20\d\d)年?(?!\d)/gu;
const MONTHS = /(?<!\d)(20\d\d)年\d{1,2}月(?:-|~|至|到)(?:(20\d\d)年)?(1[0-2]|0?[1-9])月/gu;
const RUN_TOGETHER = /(?<!\d)(20\d\d)(20\d\d)(?=年)/gu;
const POINT = /(?<!\d)((?:19|20)\d\d)(?:年(?:(?:底|末)?前?|(1[0-2]|0?[1-9])月)?|前(?=[^后\d]))/gu;
const BARE = /(?<=到|至|展望|截至)(20\d\d)(?![\d年.%])/gu;
const CHINESE = /(二[〇零][〇零一二三四五六七八九]{2})年?/gu;
const PLAN_END = /“?(十[一二三四五六]?)五”?(?:时期|规划)?(?:期)?末|规划期末|到期末/gu;

/** "“十六五”达标100%": a five-year plan by name stands for its last year. */
const PLAN_NAME =
  /“(十[一二三四五六]?)五”(?:时)?(?=末|达|[^”。,;]{0,6}(?:达|为|提高|实现|建成)[^”。,;]{0,4}\d)/gu;
const PLAN_SPAN = /“?(十[一二三四五六]?)五”?(?:期间|时期|以来)(?!末)/gu;

/** The years and periods in a block, in order; those in names are left out. */
export function findYears(
  text: string,
  mask: Uint8Array,
  periodTo: number | null,
  thisYear: number | null = null,
): YearToken[] {
  const found: YearToken[] = [];
  const taken = new Set<number>();
  const add = (
    start: number,
    end: number,
    from: number,
    to: number,
    month: number | null = null,
    isNameAllowed = false,
  ): void => {
    if ((mask[start] === 1 && !isNameAllowed) || taken.has(start)) return;
    if (from < 1949 || to > 2099 || to < from) return;
    for (let at = start; at < end; at++) taken.add(at);
    found.push({ kind: 'year', start, end, from, to, month });
  };
  for (const match of text.matchAll(MONTHS)) {
    const from = Number(match[1]);
    add(
      match.index,
      match.index + match[0].length,
      from,
      match[2] === undefined ? from : Number(match[2]),
      Number(match[3]),
    );
  }
  for (const match of text.matchAll(PERIOD))
    add(match.index, match.index + match[0].length, Number(match[1]), Number(match[2]));
  for (const match of text.matchAll(RUN_TOGETHER))
    add(match.index, match.index + match[0].length + 1, Number(match[1]), Number(match[2]));
  for (const match of text.matchAll(POINT)) {
    const year = Number(match[1]);
    add(
      match.index,
      match.index + match[0].length,
      year,
      year,
      match[2] === undefined ? null : Number(match[2]),
    );
  }
  for (const match of text.matchAll(BARE))
    add(match.index, match.index + 4, Number(match[1]), Number(match[1]));
  for (const match of text.matchAll(CHINESE)) {
    const year = readChineseYear(match[1] ?? '');
    add(match.index, match.index + match[0].length, year, year);
  }
  for (const match of text.matchAll(PLAN_END)) {
    const year = match[1] === undefined ? periodTo : (fiveYearPeriod(match[1])?.[1] ?? null);
    if (year !== null) add(match.index, match.index + match[0].length, year, year, null, true);
  }
  for (const match of text.matchAll(PLAN_SPAN)) {
    const period = fiveYearPeriod(match[1] ?? '');
    if (period !== null) add(match.index, match.index + match[0].length, period[0], period[1], null, true);
  }
  for (const match of text.matchAll(PLAN_NAME)) {
    const period = fiveYearPeriod(match[1] ?? '');
    if (period !== null) add(match.index, match.index + match[0].length, period[1], period[1], null, true);
  }
  // "2026年,…今年…": behind a printed year 今年 says nothing new.
  const first = found.reduce((least, year) => Math.min(least, year.start), Number.POSITIVE_INFINITY);
  if (thisYear !== null)
    for (const match of text.matchAll(/今年(?!以来)/gu))
      if (match.index < first) add(match.index, match.index + 2, thisYear, thisYear);
  return found.toSorted((a, b) => a.start - b.start);
}

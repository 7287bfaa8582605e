import { readDatesAt } from './read-dates.ts';
import type { Dates } from './read-dates.ts';
import { findYears } from './sentence/year-tokens.ts';

/** When something is due, as far as it is said; `year` comes from the plan where only a month is printed. */
export interface When extends Dates {
  readonly year: number;
}

const NONE = { day: null, endMonth: null, endDay: null } as const;

/** Reads "2026年8月", "8月底前", "6月5日—6月10日", "第三季度"; `thisYear` is the year of a plan of one year. Null when nothing is dated. */
export function readWhen(text: string, thisYear: number | null): When | null {
  const year = findYears(text, new Uint8Array(text.length), null).at(-1);
  if (year !== undefined) {
    const dates = readDatesAt(text, year.start);
    return { year: year.to, ...dates, month: dates.month ?? year.month };
  }
  const bare = /(?<!\d)(20\d\d)(?:[.-](1[0-2]|0?[1-9]))?(?!\d)/u.exec(text);
  if (bare !== null)
    return { ...NONE, year: Number(bare[1]), month: bare[2] === undefined ? null : Number(bare[2]) };
  if (thisYear === null) return null;
  const months = [...text.matchAll(/(?<!\d)(1[0-2]|0?[1-9])月(?:(\d{1,2})日)?(?!内|度|均)/gu)];
  // "6月5日—6月10日" is one span; "准备3月,启动5月" are two dates, and the last is the one that is due.
  const last = months.at(-1);
  const spanAt = months.length > 1 ? months.at(-2)?.index : undefined;
  if (last !== undefined) {
    const span = spanAt === undefined ? null : readDatesAt(text, spanAt);
    return {
      year: thisYear,
      ...(span !== null && span.endMonth !== null ? span : readDatesAt(text, last.index)),
    };
  }
  const quarter = /第?([一二三四])季度(?:末|底)?(?:前)?/u.exec(text);
  if (quarter !== null)
    return { ...NONE, year: thisYear, month: ('一二三四'.indexOf(quarter[1] ?? '') + 1) * 3 };
  return /年底前|年底|年末/u.test(text) ? { ...NONE, year: thisYear, month: 12 } : null;
}

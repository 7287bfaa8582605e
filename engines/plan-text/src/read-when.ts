import { findYears } from './sentence/year-tokens.ts';

/** When something is due, as far as it is said; `year` comes from the plan where only a month is printed. */
export interface When {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Reads "2026年8月", "8月底前", "6月5日—6月10日", "第三季度"; `thisYear` is the year of a plan of one year. Null when nothing is dated. */
export function readWhen(text: string, thisYear: number | null): When | null {
  const year = findYears(text, new Uint8Array(text.length), null).at(-1);
  if (year !== undefined) {
    const day = /月(\d{1,2})日/u.exec(text.slice(year.start, year.start + 16))?.[1];
    return {
      year: year.to,
      month: year.month,
      day: day === undefined ? null : Number(day),
    };
  }
  const bare = /(?<!\d)(20\d\d)(?:[.-](1[0-2]|0?[1-9]))?(?!\d)/u.exec(text);
  if (bare !== null)
    return {
      year: Number(bare[1]),
      month: bare[2] === undefined ? null : Number(bare[2]),
      day: null,
    };
  if (thisYear === null) return null;
  const months = [...text.matchAll(/(?<!\d)(1[0-2]|0?[1-9])月(?:(\d{1,2})日)?(?!内|度|均)/gu)];
  const last = months.at(-1);
  if (last !== undefined)
    return {
      year: thisYear,
      month: Number(last[1]),
      day: last[2] === undefined ? null : Number(last[2]),
    };
  const quarter = /第?([一二三四])季度(?:末|底)?(?:前)?/u.exec(text);
  if (quarter !== null)
    return {
      year: thisYear,
      month: ('一二三四'.indexOf(quarter[1] ?? '') + 1) * 3,
      day: null,
    };
  return /年底前|年底|年末/u.test(text) ? { year: thisYear, month: 12, day: null } : null;
}

import { readDatesAt } from './read-dates.ts';
import type { Dates } from './read-dates.ts';
import { findYears } from './sentence/year-tokens.ts';

/** When the work of a task is to be done, from a line or a bracket of its own. */
export interface Deadline {
  readonly year: number;
  readonly dates: Dates;
  /** The line holds nothing else. */
  readonly isAlone: boolean;
}

const DEADLINE =
  /(?:^|[(;。,])(?:完成|办结|实施|推进)?(?:时限|时间|期限|时间节点|完成节点|时间安排|时限要求|进度安排)[::]([^;。)]{2,30})/u;

/** Reads "完成时限:2026年11月" and "时间节点:9月底前"; a month alone is of the plan's one year. Null when there is none. */
export function readDeadline(
  text: string,
  periodFrom: number | null,
  periodTo: number | null,
): Deadline | null {
  const match = text.includes('时') || text.includes('节点') ? DEADLINE.exec(text) : null;
  if (match === null) return null;
  const words = match[1] ?? '';
  const isBracket = /^\([^()]*\)。?$/u.test(text);
  const isAlone = isBracket || (match.index === 0 && match[0].length >= text.length - 1);
  const year = findYears(words, new Uint8Array(words.length), periodTo).at(-1);
  if (year !== undefined) return { year: year.to, dates: readDatesAt(words, year.start), isAlone };
  const month = /^(1[0-2]|[1-9])月/u.exec(words);
  if (month === null || periodTo === null || periodFrom !== periodTo) return null;
  return { year: periodTo, dates: readDatesAt(words, 0), isAlone };
}

/** The months and days of one date or of one span of dates; the year stands elsewhere. A span over two years keeps its end alone. */
export interface Dates {
  readonly month: number | null;
  readonly day: number | null;
  readonly endMonth: number | null;
  readonly endDay: number | null;
}

const MONTH = '(1[0-2]|0?[1-9])月';
const DAY = '([12]\\d|3[01]|0?[1-9])日';
const DATES = new RegExp(
  `(?:(20\\d\\d)年)?(?:今年|年内|当年|本年度?)?(?:${MONTH})?(?:${DAY})?(?:份|[上中下]旬|底|末)?(?:(?:-+|~|至|到)(?:(20\\d\\d)年)?(?:${MONTH})?(?:${DAY})?)?`,
  'uy',
);

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Reads "2026年4月10日—5月31日", "6月5日前", "3月—4月" where they begin at `at` of a folded text. */
export function readDatesAt(text: string, at: number): Dates {
  DATES.lastIndex = at;
  const match = DATES.exec(text);
  const [, year, month, day, endYear, endMonth, endDay] = match ?? [];
  if (endYear !== undefined && endYear !== year)
    return { month: numberOf(endMonth), day: numberOf(endDay), endMonth: null, endDay: null };
  const isSpan = endMonth !== undefined || endDay !== undefined;
  return {
    month: numberOf(month),
    day: month === undefined ? null : numberOf(day),
    endMonth: isSpan && month !== undefined ? numberOf(endMonth ?? month) : null,
    endDay: isSpan && month !== undefined ? numberOf(endDay) : null,
  };
}

/** The fields of a milestone that dates give; what is not printed is left out. */
export function dateFields({ month, day, endMonth, endDay }: Dates): {
  month?: number;
  day?: number;
  endMonth?: number;
  endDay?: number;
} {
  return {
    ...(month === null ? {} : { month }),
    ...(day === null ? {} : { day }),
    ...(endMonth === null ? {} : { endMonth }),
    ...(endDay === null ? {} : { endDay }),
  };
}

/** No dates at all. */
export const NO_DATES: Dates = { month: null, day: null, endMonth: null, endDay: null };

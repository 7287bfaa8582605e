import { fiveYearPeriod } from './outline/section-tense.ts';

type Period = readonly [from: number, to: number];

const LENGTHS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  十: 10,
};
const lengthOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : (LENGTHS[word] ?? (/^\d{1,2}$/u.test(word) ? Number(word) : undefined));

const TERM_IN_TITLE = /([两二三四五六十])年[\u4e00-\u9fff]{0,6}(?:行动|提升|发展|规划|攻坚|计划|方案)/u;
const FROM_ON = /(20\d\d)年(?:起|开始)[^,。;\d]{0,6}?([两二三四五六\d]{1,2})年(?:内|时间)/u;
const LONGEST_GUESS = 10;

/** The day the document was issued, as far as a year: from its front matter or from the date of the page. */
export function findIssueYear(text: string): number | null {
  const match =
    /(20\d\d)年\d{1,2}月\d{1,2}日/u.exec(text) ??
    /(?:发布|成文|印发|时间|日期)[^\d]{0,6}(20\d\d)[-./]\d{1,2}[-./]\d{1,2}/u.exec(text) ??
    /〔(20\d\d)〕/u.exec(text);
  return match === null ? null : Number(match[1]);
}

/** The calendar years a plan is for: from its title, from words such as 规划期 or “2012年起5年内”, else from the years it states. */
export function findPeriod(title: string, text: string): Period | null {
  const head = text.slice(0, 6000);
  const term = /(?:实施期|规划期|期限|周期)[^。\d]{0,8}(20\d\d)年?(?:-|~|至|到)(20\d\d)年/u.exec(head);
  const range =
    /(20\d\d)年?(?:-|~|至|到)?(20\d\d)年?/u.exec(title) ??
    /\((20\d\d)年?(?:-|~|至|到)?(20\d\d)年?\)/u.exec(
      /20\d\d年/u.test(title) ? head.slice(0, title.length + 40) : head,
    ) ??
    term;
  if (range !== null && Number(range[2]) > Number(range[1])) return [Number(range[1]), Number(range[2])];
  const plan = /第(十[一二三四五六]?)个五年/u.exec(title) ?? /“?(十[一二三四五六]?)五(?!个)”?/u.exec(title);
  if (plan !== null) return fiveYearPeriod(plan[1] ?? '');
  const fromOn = FROM_ON.exec(head);
  const years = lengthOf(fromOn?.[2]);
  if (fromOn !== null && years !== undefined) return [Number(fromOn[1]), Number(fromOn[1]) + years - 1];
  const until = /(?:到|至)(20\d\d)年/u.exec(title);
  if (until !== null) return [firstYear(head, Number(until[1])), Number(until[1])];
  const single =
    [...title.matchAll(/(20\d\d)年(?!以来|起)/gu)].at(-1) ?? /^(20\d\d)[\u4e00-\u9fff]/u.exec(title);
  if (single !== null)
    return [Number(single[1]), Math.max(Number(single[1]), lastYearBehind(head, title, Number(single[1])))];
  return guessPeriod(title, text);
}

/** "2026年…工作会议": the title's year is only the beginning when the text sets goals for later years by 到 or 达到. */
function lastYearBehind(head: string, title: string, year: number): number {
  if (/要点|计划|安排|清单|任务|实事|分解|方案|项目|表$/u.test(title)) return year;
  const later = [...head.matchAll(/(20\d\d)年(?:均)?达到|到(20\d\d)年/gu)].map((match) =>
    Number(match[1] ?? match[2]),
  );
  return Math.max(year, ...later.filter((other) => other <= year + LONGEST_GUESS));
}

/** The first year that the text sets a goal for, at most ten before the last. */
function firstYear(text: string, to: number): number {
  const years = [...text.matchAll(/到(20\d\d)年/gu)].map((match) => Number(match[1]));
  return Math.min(to, ...years.filter((year) => year > to - LONGEST_GUESS));
}

/** The period of a text whose title states none. */
function guessPeriod(title: string, text: string): Period | null {
  const issued = findIssueYear(text);
  const length = lengthOf(TERM_IN_TITLE.exec(title)?.[1]);
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/到(20\d\d)年/gu))
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  const best = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  if (best !== undefined) {
    const to = best[0];
    const within = lengthOf(/(?:^|[,。;])([两二三四五\d])年内/u.exec(text)?.[1]);
    if (length !== undefined) return [to - length + 1, to];
    if (issued !== null && issued <= to && issued > to - LONGEST_GUESS) return [issued, to];
    if (within !== undefined) return [to - within + 1, to];
    return [to - 4, to];
  }
  const stated = readLastYear(length, issued, text);
  if (stated !== null) return stated;
  const anyPlan = /“?(十[一二三四五六]?)五(?:”|[” ]?(?=教育|规划|时期|期间|发展|主要|末))/u.exec(text);
  return anyPlan === null ? yearsOfGoals(text) : fiveYearPeriod(anyPlan[1] ?? '');
}

/** "三年行动计划" without years in its title: the years that end with the last one its text states. */
function readLastYear(length: number | undefined, issued: number | null, text: string): Period | null {
  if (issued === null) return null;
  const years = [...text.matchAll(/(20\d\d)年/gu)].map((match) => Number(match[1]));
  const last = Math.max(...years.filter((year) => year < issued + 6), issued);
  if (length !== undefined) return last > issued ? [last - length + 1, last] : [issued, issued + length - 1];
  return [issued, last];
}

/** Without a day of issue: the years stated for goals; those said to be real, present or past do not count. */
function yearsOfGoals(text: string): Period | null {
  const past = new Set(
    [
      ...text.matchAll(
        /(20\d\d)年(?:底|末)?(?:为|的)?(?:实际|实绩|现状|基期|完成情况)|(?:现状|实绩|基期|基数|截至)[^\d]{0,6}(20\d\d)年/gu,
      ),
    ].map((match) => Number(match[1] ?? match[2])),
  );
  const printedWithBase = /现状/u.test(text)
    ? Math.min(...[...text.matchAll(/\((20\d\d)年\)/gu)].map((match) => Number(match[1])))
    : Number.NaN;
  const years = [...text.matchAll(/(?<!\d)(20\d\d)年(?!\d{1,2}月\d{1,2}日)/gu)]
    .map((match) => Number(match[1]))
    .filter((year) => !past.has(year) && year !== printedWithBase);
  if (years.length === 0) return null;
  const to = Math.max(...years);
  return [Math.min(...years.filter((year) => year > to - LONGEST_GUESS)), to];
}

import { findClauseEnd, splitSentences } from './sentence/clause.ts';
import { maskNames } from './sentence/mask.ts';
import { findYears } from './sentence/year-tokens.ts';
import type { Milestone } from './plan-reading.ts';
import { dateFields, readDatesAt } from './read-dates.ts';
import type { Dates } from './read-dates.ts';
import type { FoldedText } from './text/fold-text.ts';
import { spanOf } from './text/fold-text.ts';
import type { YearToken } from './sentence/token.ts';
import type { StepCounter } from './step-counter.ts';

/** What a dated sentence is read against. */
export interface MilestoneContext {
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  /** The year that months without a year and 今年 mean; null when the plan is for many years. */
  readonly thisYear: number | null;
  readonly group: string | null;
  readonly number: string | null;
}

const FARTHEST_AHEAD = 30;
/** Words that make something due: without one of them a year is only mentioned. */
const DUE =
  /(?:[到至](?=$|[^今目])|力争|确保|争取|预计|计划|[前底末]|起|完成|建成|实现|达到|达|启动|开展|开工|竣工|完工|投用|投入|使用|基本|全面|全部|通过|创建|新建|新增|推进|形成|普及|建|招|培|扩|改|增|举行|召开|验收|评估|试点|推广|开学|开园|施行|制定|出台|印发|部署|总结|自查|整改|消除|组建|打造|认定|遴选|落实|[为在]|\d)/u;
const MENTIONED =
  /^年?(?:的(?:工作|重点|形势|计划)|[一二三四五六七八九十\d]{1,3}[项个大件](?:重点)?(?:任务|工作|举措|实事)|是|远景|愿景|全国|全省|全市|度(?!.{0,12}(?:完成|实现))|以来|召开的|印发的|(?:\d{1,2}月)?(?:\d{1,2}日)?[^,。;]{0,10}(?:会议|大会|论坛)(?:上|在))/u;
const ISSUED = /^第?\d*版|^(?:\d{4}年)?\d{1,2}月\d{1,2}日$/u;
const EVENT = /完成|投用|使用|建成|竣工|开工|启动|实施|出台|开学|验收|施行|报送|举行|前|底|止|起/u;
/** What began on a day, right behind it. */
const BEGUN = /^\d{1,2}日(?:正式|全面)?(?:开工|动工|奠基|启动)/u;
/** "8月底前", "6月30日前", "自评阶段(4月10日—5月31日)": a month without its year. */
const MONTH =
  /(?<![\d年至到—–~-])(?:(?:今年|年内|当年|本年度?))?(1[0-2]|0?[1-9])月(?:(\d{1,2})日|[上中下]旬|份)?(?:(?:-|至|到|~)(1[0-2]|0?[1-9])月(?:(\d{1,2})日|[上中下]旬|份)?)?(底|末)?(之?前)?/gu;

interface Part {
  readonly year: number;
  /** The month it is due in, December for the end of a year; only to tell dates of one year apart. */
  readonly due: number | null;
  readonly dates: Dates;
  readonly texts: string[];
  readonly start: number;
  end: number;
}

/** One milestone for each date that a paragraph of the plan states, its sentences of that date joined. */
export function readMilestones(
  block: FoldedText,
  context: MilestoneContext,
  steps: StepCounter,
): Milestone[] {
  const { text } = block;
  if (!/20\d\d|二〇|二零|月|今年/u.test(text) || ISSUED.test(text)) return [];
  const years = [...findYears(text, maskNames(text), null), ...monthsOfThisYear(text, context)].toSorted(
    (a, b) => a.start - b.start,
  );
  const parts = new Map<string, Part>();
  const add = (token: YearToken, words: string, start: number, end: number): void => {
    const dates = readDatesAt(text, token.start);
    const isYearEnd =
      dates.month === null && /^年?(?:年)?(?:底|末)/u.test(text.slice(token.start + 4, token.start + 7));
    const due = token.month ?? (isYearEnd ? 12 : null);
    const same = [...parts].find(
      ([, part]) => part.year === token.to && (part.due === due || due === null || part.due === null),
    );
    if (same === undefined) {
      parts.set(`${token.to}/${due ?? ''}`, { year: token.to, due, dates, texts: [words], start, end });
      return;
    }
    const [key, part] = same;
    if (words !== '') part.texts.push(words);
    part.end = Math.max(part.end, end);
    if (part.dates.month === null && dates.month !== null) parts.set(key, { ...part, due, dates });
  };
  let year = 0;
  for (const [start, end] of splitSentences(text)) {
    const own: YearToken[] = [];
    for (; year < years.length && (years[year]?.start ?? 0) < end; year++) {
      const token = years[year] as YearToken;
      if (isDue(text, token, years, context, end)) own.push(token);
    }
    steps.take(1 + own.length);
    const deadline = own.at(-1);
    if (deadline !== undefined && isDutyBracket(text.slice(start, Math.min(end, start + 60)))) {
      const known = [...parts].findLast(([, part]) => part.year === deadline.to);
      if (known === undefined) add(deadline, context.group ?? block.printed.slice(start, end), start, end);
      else
        parts.set(known[0], {
          ...known[1],
          due: deadline.month ?? known[1].due,
          dates: deadline.month === null ? known[1].dates : readDatesAt(text, deadline.start),
          end: Math.max(known[1].end, end),
        });
      continue;
    }
    for (const [index, token] of own.entries()) {
      const from = index === 0 ? start : token.start;
      const next = own[index + 1];
      const to =
        next === undefined
          ? end
          : Math.max(next.start, Math.min(next.start, findClauseEnd(text, token.end, end, ';。')));
      // "2022年、2023年分别…": a year in a list is due with what stands behind the list.
      const isListed = /^年?[、和及]?$/u.test(text.slice(token.end, to));
      const words = block.printed.slice(from, isListed ? end : to).replace(/[,，;；、。到至在]+$/u, '');
      if (text.slice(from, to).endsWith(':')) continue;
      add(token, words, from, to);
    }
  }
  return [...parts.values()].map((part) => ({
    year: part.year,
    ...dateFields(part.dates),
    group: context.group,
    number: context.number,
    text: part.texts.join(';'),
    units: [],
    span: spanOf(block, part.start, part.end),
  }));
}

/** Months printed without a year, in a plan of one year: deadlines and the ends of stages. */
function monthsOfThisYear(text: string, { thisYear }: MilestoneContext): YearToken[] {
  if (thisYear === null) return [];
  const found: YearToken[] = [];
  for (const match of text.matchAll(MONTH)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/20\d\d年?$/u.test(text.slice(Math.max(0, start - 5), start))) continue;
    const isDeadline = match[6] !== undefined || match[5] !== undefined;
    const isStage = /阶段[^,;。]{0,4}$/u.test(text.slice(Math.max(0, start - 10), start));
    const isPlanned =
      /(?:预计|计划|力争|确保|将|今年)[^,;。]{0,6}$/u.test(text.slice(Math.max(0, start - 8), start)) ||
      match[0].startsWith('今年');
    if (!isDeadline && !isStage && !(isPlanned && EVENT.test(text.slice(end, end + 24)))) continue;
    const month = Number(match[3] ?? match[1]);
    found.push({
      kind: 'year',
      start,
      end,
      from: thisYear,
      to: thisYear,
      month,
    });
  }
  return found;
}

/** "(牵头单位:…;完成时限:2026年6月)": a deadline among the units dates the task itself and says nothing else. */
function isDutyBracket(sentence: string): boolean {
  return /^[([〔](?:牵头|主责|责任|负责|配合)(?:单位|部门|科室|处室|股室)[::]/u.test(sentence);
}

/** Says whether something is due in a year: no period, no year compared with or built upon, none outside the plan, none only mentioned. */
function isDue(
  text: string,
  token: YearToken,
  years: readonly YearToken[],
  { periodFrom, periodTo }: MilestoneContext,
  sentenceEnd: number,
): boolean {
  if (token.from !== token.to && !isStage(text, token.start)) return false;
  if (/(?:较|比|与|同)$/u.test(text.slice(Math.max(0, token.start - 1), token.start))) return false;
  if (periodFrom !== null && token.to < periodFrom && !startsSeries(text, token, years)) return false;
  if (periodTo !== null && token.to > periodTo + FARTHEST_AHEAD) return false;
  const rest = text.slice(token.end, Math.min(sentenceEnd, token.end + 60));
  if (isStage(text, token.start)) return true;
  if (MENTIONED.test(text.slice(token.start + 4, token.start + 40))) return false;
  const isDay = /^20\d\d年\d{1,2}月/u.test(text.slice(token.start)) && /^\d{1,2}日/u.test(rest);
  if (isDay && !EVENT.test(rest)) return false;
  // "2025年4月19日开工,…二期预计…": a day on which something began, told beside what is to come, is past.
  const clause = /[^,;。]*$/u.exec(text.slice(Math.max(0, token.start - 16), token.start))?.[0] ?? '';
  if (isDay && BEGUN.test(rest) && /计划|预计|已/u.test(rest) && !/计划|预计|拟|将|力争/u.test(clause))
    return false;
  const before = text.slice(Math.max(0, token.start - 4), token.start);
  const own = text.slice(token.start, token.end);
  if (!DUE.test(before) && !DUE.test(own.slice(5)) && !DUE.test(rest)) return false;
  const isGround = /^(?:年)?(?:的)?[^,;。]{0,16}(?:基础上|为基数|为基准)/u.test(rest);
  return !(periodFrom !== null && token.to >= periodFrom && isGround);
}

/** "实施阶段(2022年5月—2024年10月)": a stage is due when it ends. */
function isStage(text: string, at: number): boolean {
  return /阶段[^,;。]{0,6}$/u.test(text.slice(Math.max(0, at - 12), at));
}

/** The year before the plan counts where it opens a series of years in one paragraph (2020, 2021, 2022 …). */
function startsSeries(
  text: string,
  token: { to: number; end: number },
  years: readonly { from: number; to: number }[],
): boolean {
  const points = new Set(years.filter((year) => year.from === year.to).map((year) => year.to));
  return (
    points.has(token.to + 1) &&
    points.has(token.to + 2) &&
    /启动|开始|开局|试点/u.test(text.slice(token.end, token.end + 20))
  );
}

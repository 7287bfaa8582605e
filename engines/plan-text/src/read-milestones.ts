import { findClauseEnd, splitSentences } from './sentence/clause.ts';
import { maskNames } from './sentence/mask.ts';
import { findYears } from './sentence/year-tokens.ts';
import type { Milestone } from './plan-reading.ts';
import type { FoldedText } from './text/fold-text.ts';
import { spanOf } from './text/fold-text.ts';
import type { YearToken } from './sentence/token.ts';
import type { StepCounter } from './step-counter.ts';

/** What a dated sentence is read against. */
export interface MilestoneContext {
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly group: string | null;
  readonly number: string | null;
}

const FARTHEST_AHEAD = 30;

/** One milestone for each year that a paragraph of the plan states, its sentences of that year joined. */
export function readMilestones(
  block: FoldedText,
  context: MilestoneContext,
  steps: StepCounter,
): Milestone[] {
  const { text } = block;
  if (!/20\d\d|二〇|二零/u.test(text)) return [];
  const years = findYears(text, maskNames(text), null);
  const parts = new Map<number, { texts: string[]; month: number | null; start: number; end: number }>();
  let year = 0;
  for (const [start, end] of splitSentences(text)) {
    const own: YearToken[] = [];
    for (; year < years.length && (years[year]?.start ?? 0) < end; year++) {
      const token = years[year] as YearToken;
      if (isDue(text, token, years, context)) own.push(token);
    }
    steps.take(1 + own.length);
    const deadline = own.at(-1);
    if (deadline !== undefined && isDutyBracket(text.slice(start, Math.min(end, start + 60)))) {
      const part = parts.get(deadline.to);
      if (part !== undefined) part.month ??= deadline.month;
      else
        parts.set(deadline.to, {
          texts: [context.group ?? block.printed.slice(start, end)],
          month: deadline.month,
          start,
          end,
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
      const part = parts.get(token.to);
      if (part === undefined)
        parts.set(token.to, { texts: [words], month: token.month, start: from, end: to });
      else {
        part.texts.push(words);
        part.end = to;
      }
    }
  }
  return [...parts].map(([stated, part]) => ({
    year: stated,
    ...(part.month !== null ? { month: part.month } : {}),
    group: context.group,
    number: context.number,
    text: part.texts.join(';'),
    units: [],
    span: spanOf(block, part.start, part.end),
  }));
}

/** "(牵头单位:…;完成时限:2026年6月)": a deadline among the units dates the task itself and says nothing else. */
function isDutyBracket(sentence: string): boolean {
  return /^[([〔](?:牵头|主责|责任|负责|配合)(?:单位|部门|科室|处室|股室)[::]/u.test(sentence);
}

/** Says whether something is due in a year: no period, no year compared with or built upon, none outside the plan. */
function isDue(
  text: string,
  token: YearToken,
  years: readonly YearToken[],
  { periodFrom, periodTo }: MilestoneContext,
): boolean {
  if (token.from !== token.to && !isStage(text, token.start)) return false;
  if (/(?:较|比|与|同)$/u.test(text.slice(Math.max(0, token.start - 1), token.start))) return false;
  if (periodFrom !== null && token.to < periodFrom && !startsSeries(text, token, years)) return false;
  if (periodTo !== null && token.to > periodTo + FARTHEST_AHEAD) return false;
  const isGround = /^(?:年)?(?:的)?[^,;。]{0,16}基础上/u.test(text.slice(token.end, token.end + 20));
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

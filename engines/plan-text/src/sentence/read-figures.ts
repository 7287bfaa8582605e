import { findClauseEnd, findClauseStart, splitSentences } from './clause.ts';
import { chooseComparator, findComparatorAfter } from './comparators.ts';
import type { Figure, SentenceContext } from './figure.ts';
import { maskNames } from './mask.ts';
import { findMeasure } from './measure.ts';
import { nameTarget } from './name-of-target.ts';
import { findQuantities } from './quantity-tokens.ts';
import { splitSubjects } from './respectively.ts';
import { isCondition, isFigureOfSpeech } from './skip-figure.ts';
import type { QuantityToken, YearToken } from './token.ts';
import { findYears } from './year-tokens.ts';

const JOINT = /^(?:以上|以下|以内|左右)?(?:、|,|和|及|与|以及|或)?$/u;
const BASE_BEFORE = /(?:由|从)[^,;。]{0,24}$/u;
const BASE_BETWEEN = /^[^;。]{0,16}(?:到|至|为|达)/u;
const COMPARED = /(?:比|较|与|同|相比)$/u;
const PAST_WORD = /(?:已经|已(?!知)|截至|目前|现有|获评|荣获|先后|业已|历年|过去|上年|去年|累计完成|共完成)/u;
const FORECAST = /(?:预计|预测|估计|预期将)/u;
const NOT_PAST = /(?:到|力争|确保|将|新增|达到|建成)/u;

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly years: readonly YearToken[];
  readonly quantities: readonly QuantityToken[];
}

/** Reads every number of a paragraph that can be a goal or an achievement, from position `from` on. */
export function readFigures(text: string, from: number, context: SentenceContext): Figure[] {
  if (!/[\d一二两三四五六七八九十百]/u.test(text)) return [];
  const mask = maskNames(text);
  const years = findYears(text, mask, context.periodTo);
  const quantities = findQuantities(text, mask, years);
  if (quantities.length === 0) return [];
  const figures: Figure[] = [];
  let year = 0;
  let quantity = 0;
  for (const [start, end] of splitSentences(text)) {
    const ownYears: YearToken[] = [];
    const ownQuantities: QuantityToken[] = [];
    for (; year < years.length && (years[year]?.start ?? 0) < end; year++)
      ownYears.push(years[year] as YearToken);
    for (; quantity < quantities.length && (quantities[quantity]?.start ?? 0) < end; quantity++) {
      const token = quantities[quantity] as QuantityToken;
      if (token.start >= from) ownQuantities.push(token);
    }
    if (ownQuantities.length > 0) {
      readSentence(
        { text, start: Math.max(start, from), end, years: ownYears, quantities: ownQuantities },
        context,
        figures,
      );
    }
  }
  return figures;
}

function readSentence(sentence: Sentence, context: SentenceContext, figures: Figure[]): void {
  const { text, start, end, quantities } = sentence;
  let subject = '';
  let previousEnd = start;
  let condition: string | null = null;
  let base: { value: number; unit: string; year: number | null } | null = null;
  let whole: number | null = null;
  for (let index = 0; index < quantities.length; index++) {
    const token = quantities[index] as QuantityToken;
    const before = text.slice(Math.max(start, token.start - 60), token.start);
    const after = text.slice(token.end, Math.min(end, token.end + 60));
    if (isFigureOfSpeech(token, before, after)) continue;
    const clauseStart = findClauseStart(text, token.start, previousEnd);
    if (isCondition(token, before, after)) {
      condition = text.slice(clauseStart, token.end + (findComparatorAfter(after)?.length ?? 0));
      continue;
    }
    if (/^[^()]{0,30}\)(?:的)?基础上/u.test(after)) continue;
    const next = quantities[index + 1];
    const prefix = text
      .slice(clauseStart, token.start)
      .replace(/^(?:、|和|及|与|以及|或|以上|以下|左右|的)+/u, '');
    if (
      next !== undefined &&
      BASE_BEFORE.test(prefix) &&
      next.start - token.end < 20 &&
      BASE_BETWEEN.test(text.slice(token.end, next.start))
    ) {
      base = {
        value: token.value,
        unit: token.unit,
        year: yearBefore(sentence, token.start, clauseStart)?.to ?? null,
      };
      subject = nameTarget(prefix.replace(/(?:由|从)[^由从]*$/u, ''), '', token.unit) || subject;
      previousEnd = token.end;
      continue;
    }
    const stated = governingYear(sentence, token, context);
    const tailEnd = findClauseEnd(text, token.end, end);
    const suffix = findComparatorAfter(after);
    const tail = text.slice(token.end + (suffix?.length ?? 0), tailEnd).replace(/^的/u, '');
    const comparator = chooseComparator(prefix, after, token.valueMax !== null, token.isApproximate);
    const group = /分别/u.test(prefix) ? collectGroup(text, quantities, index) : [token];
    const named = nameTarget(prefix, tail, token.unit);
    const isContinuation = named === '' || /^(?:其中)?[^\u4e00-\u9fff]*$/u.test(named);
    const isPart = /其中/u.test(text.slice(clauseStart, token.start)) && whole !== null;
    const name: string = isContinuation && subject !== '' ? subject : named;
    const names =
      group.length > 1
        ? (splitSubjects(name.replace(/分别.*$/u, ''), group.length) ?? group.map(() => name))
        : [name];
    const listedYears = group.length > 1 ? yearsListed(sentence, clauseStart, token.start) : [];
    const isPast = isPastFigure(sentence, token, clauseStart, stated?.to ?? null, context);
    const hasNoun = text.slice(clauseStart, token.start).trim().length < 3 || tail !== '';
    for (const [position, member] of group.entries()) {
      const memberSuffix = findComparatorAfter(text.slice(member.end, member.end + 6));
      const memberEnd = member.end + (memberSuffix?.length ?? 0);
      const own = figures.length;
      figures.push({
        token: member,
        name: names[position] ?? name,
        comparator:
          position === 0 && group.length === 1
            ? comparator
            : chooseComparator(
                prefix,
                text.slice(member.end, member.end + 6),
                member.valueMax !== null,
                member.isApproximate,
              ),
        year: listedYears.length === group.length ? (listedYears[position] ?? null) : (stated?.to ?? null),
        isPast,
        role: FORECAST.test(text.slice(Math.max(start, clauseStart - 20), token.start))
          ? 'forecast'
          : findMeasure(prefix, tail, member).role,
        baseYear: base?.year ?? null,
        baseValue:
          base !== null && base.unit === member.unit
            ? base.value
            : base !== null && base.unit === ''
              ? base.value
              : null,
        measure: findMeasure(prefix, tail, member).measure,
        frequency: findMeasure(text.slice(Math.max(start, clauseStart - 12), token.start), tail, member)
          .frequency,
        condition,
        partOf: isPart && whole !== own ? whole : null,
        start:
          clauseStart +
          (text.slice(clauseStart, token.start).length -
            text.slice(clauseStart, token.start).replace(/^(?:、|和|及|与|,)+/u, '').length),
        end:
          group.length === 1 && hasNoun ? Math.max(memberEnd, Math.min(tailEnd, memberEnd + 24)) : memberEnd,
      });
      if (!isPart && position === 0) whole = own;
    }
    base = null;
    condition = null;
    subject = name === '' ? subject : name;
    index += group.length - 1;
    previousEnd = (group.at(-1) ?? token).end;
  }
}

/** The numbers that share one verb from `index` on: only "、", "和" and the like stand between them. */
function collectGroup(text: string, quantities: readonly QuantityToken[], index: number): QuantityToken[] {
  const group = [quantities[index] as QuantityToken];
  for (let next = index + 1; next < quantities.length; next++) {
    const last = group.at(-1) as QuantityToken;
    const token = quantities[next] as QuantityToken;
    if (token.start - last.end > 6 || !JOINT.test(text.slice(last.end, token.start))) break;
    group.push(token);
  }
  return group;
}

function yearBefore(sentence: Sentence, at: number, floor: number): YearToken | undefined {
  return sentence.years.findLast((year) => year.end <= at && year.start >= floor);
}

function yearsListed(sentence: Sentence, from: number, to: number): number[] {
  return sentence.years
    .filter((year) => year.start >= from && year.end <= to && year.from === year.to)
    .map((year) => year.to);
}

/** The last year stated before a number in its sentence, or the one in brackets right behind it; years compared with do not count. */
function governingYear(sentence: Sentence, token: QuantityToken, context: SentenceContext): YearToken | null {
  const { text, years } = sentence;
  const behind = years.find((year) => year.start >= token.end && year.start - token.end <= 14);
  if (behind !== undefined && /^[^,;。]{0,12}\((?:到|至)?$/u.test(text.slice(token.end, behind.start)))
    return behind;
  for (let index = years.length - 1; index >= 0; index--) {
    const year = years[index] as YearToken;
    if (year.end > token.start) continue;
    const lead = text.slice(Math.max(sentence.start, year.start - 4), year.start);
    const follow = text.slice(year.end, year.end + 16);
    if (
      COMPARED.test(lead) ||
      /^(?:的)?(?:基础上|相比)/u.test(follow) ||
      /^[^,;。]{0,16}基础上/u.test(follow)
    )
      continue;
    if (/[由从]$/u.test(lead) && context.periodFrom !== null && year.to <= context.periodFrom) continue;
    return year;
  }
  return null;
}

function isPastFigure(
  sentence: Sentence,
  token: QuantityToken,
  clauseStart: number,
  year: number | null,
  context: SentenceContext,
): boolean {
  const { text, start } = sentence;
  const future = year !== null && context.periodFrom !== null && year >= context.periodFrom;
  const clause = text.slice(clauseStart, token.start);
  if (context.isPast)
    return !(
      future &&
      year !== null &&
      context.periodTo !== null &&
      year >= context.periodTo &&
      /到|力争|将/u.test(text.slice(start, token.start))
    );
  if (year !== null && context.periodFrom !== null) return year < context.periodFrom;
  if (PAST_WORD.test(clause)) return true;
  return PAST_WORD.test(text.slice(Math.max(start, clauseStart - 24), clauseStart)) && !NOT_PAST.test(clause);
}

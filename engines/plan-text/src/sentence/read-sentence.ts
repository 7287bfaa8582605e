import { findClauseEnd, findClauseStart } from './clause.ts';
import { chooseComparator, findComparatorAfter } from './comparators.ts';
import type { Figure, SentenceContext } from './figure.ts';
import { governingYear, isPastFigure, yearBefore, yearsListed } from './governing-year.ts';
import { findMeasure } from './measure.ts';
import { inheritVerb, KEPT_VERB, nameTarget } from './name-of-target.ts';
import { dealsWithoutWord, splitSubjects } from './respectively.ts';
import type { Sentence } from './sentence.ts';
import { isCondition, isFigureOfSpeech } from './skip-figure.ts';
import type { QuantityToken } from './token.ts';
import type { StepCounter } from '../step-counter.ts';

const JOINT = /^(?:以上|以下|以内|左右)?(?:、|,|和|及|与|以及|或)?$/u;
const OPENING_JOINT = /^(?:、|和|及|与|以及|或|以上|以下|左右|的)+/u;
const BASE_BEFORE = /(?:由|从)[^,;。]{0,24}$/u;
const BASE_BETWEEN = /^[^;。]{0,16}(?:到|至|为|达)/u;
/** "由3所减少到全部清零": the number is the base, the goal is none. */
const TO_NONE = /^[^,;。\d]{0,4}(?:减少|下降|降低|压减|降)[到至为]?[^,;。]{0,16}(?:清零|归零|为零|消除)/u;
const FORECAST = /(?:预计|预测|估计|预期将)/u;
/** "每天锻炼一小时" is a floor, though no word says so; homework is not. */
const DAILY_FLOOR = /(?:每天|每日)(?!.*作业)/u;
const CONTEXT = 60;
const MOST_IN_GROUP = 24;

/** What one number of a sentence leaves for the next ones. */
interface Carried {
  subject: string;
  verb: string;
  condition: string | null;
  bases: readonly { value: number; unit: string; year: number | null }[];
  whole: number | null;
  isPart: boolean;
  previousEnd: number;
  /** Years before this place were dealt out by 分别 and do not govern what follows. */
  dealtUntil: number;
  hasPrevious: boolean;
}

/** Reads the numbers of one sentence and appends them to `figures`. */
export function readSentence(
  sentence: Sentence,
  context: SentenceContext,
  figures: Figure[],
  steps: StepCounter,
): void {
  const { text, start, end, quantities } = sentence;
  const carried: Carried = {
    subject: '',
    verb: '',
    condition: null,
    bases: [],
    whole: null,
    isPart: false,
    previousEnd: start,
    dealtUntil: start,
    hasPrevious: false,
  };
  for (let index = 0; index < quantities.length; index++) {
    const token = quantities[index] as QuantityToken;
    const next = quantities[index + 1];
    steps.take(1);
    const before = text.slice(Math.max(start, token.start - CONTEXT), token.start);
    const after = text.slice(token.end, Math.min(end, token.end + CONTEXT));
    if (isFigureOfSpeech(token, before, after)) continue;
    const clauseStart = findClauseStart(text, token.start, carried.previousEnd);
    if (isCondition(token, before, after, isInSameClause(text, token, next))) {
      carried.condition = text.slice(clauseStart, token.end + (findComparatorAfter(after)?.length ?? 0));
      continue;
    }
    if (/^(?:[^()]{0,30}\))?(?:的)?基础上/u.test(after)) continue;
    // What a number costs grows with the words looked at before it, which are bounded.
    steps.take(token.start - clauseStart);
    const prefix = findPrefix(text, clauseStart, token.start, carried);
    const bases = collectGroup(text, quantities, index);
    steps.take(bases.length);
    const afterBases = quantities[index + bases.length];
    if (afterBases !== undefined && isBase(text, prefix, bases.at(-1) as QuantityToken, afterBases)) {
      const year = yearBefore(sentence, token.start, clauseStart)?.to ?? null;
      carried.bases = bases.map(({ value, unit }) => ({ value, unit, year }));
      carried.subject =
        nameTarget(prefix.replace(/(?:分别)?(?:由|从)[^由从]*$/u, ''), '', token.unit) || carried.subject;
      carried.previousEnd = (bases.at(-1) as QuantityToken).end;
      index += bases.length - 1;
      continue;
    }
    if (BASE_BEFORE.test(prefix) && TO_NONE.test(after)) {
      const year = yearBefore(sentence, token.start, clauseStart)?.to ?? null;
      carried.bases = [{ value: token.value, unit: token.unit, year }];
      const none = { ...token, value: 0, valueMax: null };
      const reading = { group: [none], clauseStart, prefix, after, tailEnd: token.end };
      addFigures(sentence, context, carried, reading, figures);
      continue;
    }
    const isDealt =
      /分别/u.test(prefix) ||
      carried.bases.length > 1 ||
      (bases.length > 1 && dealsWithoutWord(nameTarget(prefix, '', token.unit), bases.length));
    const group = isDealt ? bases : [token];
    addFigures(
      sentence,
      context,
      carried,
      { group, clauseStart, prefix, after, tailEnd: findClauseEnd(text, token.end, end) },
      figures,
    );
    index += group.length - 1;
  }
}

interface Reading {
  readonly group: readonly QuantityToken[];
  readonly clauseStart: number;
  readonly prefix: string;
  readonly after: string;
  readonly tailEnd: number;
}

function addFigures(
  sentence: Sentence,
  context: SentenceContext,
  carried: Carried,
  reading: Reading,
  figures: Figure[],
): void {
  const { text, start } = sentence;
  const { group, clauseStart, prefix, after, tailEnd } = reading;
  const token = group[0] as QuantityToken;
  const governing = governingYear(sentence, token, context);
  const stated = governing === null || governing.start < carried.dealtUntil ? null : governing.to;
  const last = group.at(-1) as QuantityToken;
  const lastEnd = group.length > 1 ? findClauseEnd(text, last.end, sentence.end) : tailEnd;
  const tail = text
    .slice(
      last.end +
        (findComparatorAfter(group.length > 1 ? text.slice(last.end, last.end + 6) : after)?.length ?? 0),
      lastEnd,
    )
    .replace(/^的/u, '');
  const lead = text.slice(clauseStart, token.start);
  const wide = text.slice(Math.max(start, clauseStart - 12), token.start);
  const name = nameFigure(sentence, carried, reading, tail);
  const names = group.length > 1 ? nameMembers(name, group.length, figures) : [];
  const years =
    group.length > 1
      ? yearsListed(sentence, prefix.startsWith('分别') ? start : clauseStart, token.start)
      : [];
  const isListed = clauseStart === carried.previousEnd && /^(?:、|和|及)/u.test(lead);
  const isPart = carried.whole !== null && (/其中/u.test(lead) || (carried.isPart && isListed));
  const isForecast = FORECAST.test(text.slice(Math.max(start, clauseStart - 20), token.start));
  const joint = lead.length - lead.replace(/^(?:、|和|及|与|,)+/u, '').length;
  for (const [position, member] of group.entries()) {
    const suffix = text.slice(member.end, member.end + 6);
    const own = chooseComparator(prefix, suffix, member.valueMax !== null, member.isApproximate);
    // "达到80%、15%": the word before the first counts for the second.
    const isBareNext = own === '=' && isListed && lead.length === joint && figures.length > 0;
    const earlier = isBareNext ? figures.at(-1) : undefined;
    const printed = earlier === undefined || earlier.comparator === 'range' ? own : earlier.comparator;
    const isFloor = printed === '=' && /小时|分钟/u.test(member.unit) && DAILY_FLOOR.test(wide);
    const memberEnd = member.end + (findComparatorAfter(suffix)?.length ?? 0);
    const measure = findMeasure(prefix, tail, member);
    const base = carried.bases[position] ?? null;
    figures.push({
      token: member,
      name: names[position] ?? name,
      comparator: isFloor ? '≥' : printed,
      year: years.length === group.length ? (years[position] ?? null) : stated,
      isPast: isPastFigure(sentence, token, clauseStart, stated, context),
      role: isForecast ? 'forecast' : measure.role,
      baseYear: base?.year ?? null,
      baseValue: base !== null && (base.unit === member.unit || base.unit === '') ? base.value : null,
      measure: measure.measure,
      frequency: findMeasure(wide, tail, member).frequency,
      condition: carried.condition,
      partOf: isPart ? carried.whole : null,
      start: clauseStart + joint,
      end:
        group.length === 1 && tail !== ''
          ? Math.max(memberEnd, Math.min(tailEnd, memberEnd + 24))
          : memberEnd,
    });
    if (!isPart && position === 0) carried.whole = figures.length - 1;
  }
  if (years.length > 1 && years.length === group.length) carried.dealtUntil = last.end;
  carried.bases = [];
  carried.condition = null;
  carried.isPart = isPart;
  carried.subject = name === '' ? carried.subject : name;
  carried.previousEnd = (group.at(-1) ?? token).end;
  carried.hasPrevious = true;
}

/** The names of figures that share one verb; "上述两项指标分别…" means the figures before. */
function nameMembers(name: string, count: number, figures: readonly Figure[]): readonly string[] {
  const subject = name.replace(/分别.*$/u, '');
  if (
    /^(?:上述|以上|前述|这)[两二三四五]?[项个]?(?:指标|比例|目标)?$/u.test(subject) &&
    figures.length >= count
  )
    return figures.slice(-count).map((figure) => figure.name);
  return splitSubjects(subject, count) ?? [];
}

/** The name of a figure: from its own words, from the words before a bracket it stands in, or from the figure before. */
function nameFigure(sentence: Sentence, carried: Carried, reading: Reading, tail: string): string {
  const { text, start } = sentence;
  const { clauseStart, prefix, group } = reading;
  const unit = group[0]?.unit ?? '';
  const isBracketed = prefix === '' && text[clauseStart - 1] === '(';
  const outer = isBracketed
    ? text.slice(findClauseStart(text, clauseStart - 1, start), clauseStart - 1).replace(/^.*\)[、和及]/u, '')
    : prefix;
  const isListed =
    clauseStart === carried.previousEnd && /^[、和及]/u.test(text.slice(clauseStart, clauseStart + 1));
  const named = inheritVerb(nameTarget(outer, tail, unit), isListed ? carried.verb : '', unit);
  carried.verb = KEPT_VERB.exec(named)?.[0] ?? '';
  const hasOwnName = /[\u4e00-\u9fff]/u.test(named.replace(/^其中/u, ''));
  if (hasOwnName) return named;
  return (
    carried.subject ||
    nameFromEarlierClause(text, start, clauseStart, unit) ||
    nameFromLastFigure(sentence, outer, unit)
  );
}

/** "巩固率稳步提高,到2025年达到99%": the clause before names what is meant. */
function nameFromEarlierClause(text: string, start: number, clauseStart: number, unit: string): string {
  const earlier = text.slice(Math.max(start, clauseStart - CONTEXT), clauseStart);
  for (const clause of earlier.split(/[,;:(]/u).toReversed()) {
    const name = nameTarget(
      clause.replace(
        /(?:稳步|逐年|不断|持续|进一步|明显|大幅|显著)?(?:提高|提升|增加|下降|降低|扩大|改善|翻一番)$/u,
        '',
      ),
      '',
      unit,
    );
    if (/[\u4e00-\u9fff]{2}/u.test(name)) return name;
  }
  return '';
}

/** "2022年建成3个、2025年建成10个教研基地": what is counted stands behind the last number. */
function nameFromLastFigure(sentence: Sentence, own: string, unit: string): string {
  const last = sentence.quantities.at(-1);
  if (last === undefined || last.unit !== unit) return own;
  return (
    nameTarget(
      '',
      sentence.text.slice(last.end, findClauseEnd(sentence.text, last.end, sentence.end)),
      unit,
    ) || own
  );
}

/**
 * The words before a number that belong to it. Behind another number in the clause, the words up to the last separator
 * name that other one ("1项爱好、掌握1项技能").
 */
function findPrefix(text: string, clauseStart: number, at: number, carried: Carried): string {
  const words = text.slice(clauseStart, at);
  const isBehindFigure = carried.hasPrevious && clauseStart === carried.previousEnd;
  if (!isBehindFigure || /^(?:以上|以下|左右|以内)?(?:、|和|及|与|以及|,)/u.test(words))
    return words.replace(OPENING_JOINT, '');
  const cut = Math.max(words.lastIndexOf('、'), words.lastIndexOf('和'), words.lastIndexOf('及'));
  return cut < 0 ? words.replace(OPENING_JOINT, '') : words.slice(cut + 1);
}

function isInSameClause(text: string, token: QuantityToken, next: QuantityToken | undefined): boolean {
  return (
    next !== undefined && next.start - token.end < 40 && !/[,;。]/u.test(text.slice(token.end, next.start))
  );
}

/** "由A提高到B": A is the base of B. */
function isBase(text: string, prefix: string, token: QuantityToken, next: QuantityToken): boolean {
  if (!BASE_BEFORE.test(prefix) || next.start - token.end >= 20) return false;
  return BASE_BETWEEN.test(text.slice(token.end, next.start));
}

/** The numbers that share one verb from `index` on: only "、", "和" and the like stand between them. */
function collectGroup(text: string, quantities: readonly QuantityToken[], index: number): QuantityToken[] {
  const group = [quantities[index] as QuantityToken];
  for (let next = index + 1; next < Math.min(quantities.length, index + MOST_IN_GROUP); next++) {
    const last = group.at(-1) as QuantityToken;
    const token = quantities[next] as QuantityToken;
    if (token.start - last.end > 6 || !JOINT.test(text.slice(last.end, token.start))) break;
    group.push(token);
  }
  return group;
}

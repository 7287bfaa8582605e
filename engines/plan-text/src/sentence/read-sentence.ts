import { readBracket } from './bracket.ts';
import { findClauseEnd, findClauseStart } from './clause.ts';
import { findComparatorAfter } from './comparators.ts';
import { addFigures } from './add-figures.ts';
import type { Carried } from './carried.ts';
import { MOST_IN_GROUP, WINDOW, openCarried } from './carried.ts';
import type { Figure, SentenceContext } from './figure.ts';
import { yearBefore } from './governing-year.ts';
import { nameTarget } from './name-of-target.ts';
import { dealsWithoutWord } from './respectively.ts';
import type { Sentence } from './sentence.ts';
import { isCondition, isFigureOfSpeech } from './skip-figure.ts';
import type { Tense } from './tense.ts';
import type { QuantityToken } from './token.ts';
import type { StepCounter } from '../step-counter.ts';

const JOINT = /^(?:以上|以下|以内|左右)?(?:、|,|和|及|与|以及|或)?$/u;
const OPENING_JOINT = /^(?:、|和|及|与|以及|或|以上|以下|以内|之内|左右|上下|的)+/u;
const BASE_BEFORE = /(?:由|从)[^,;。]{0,24}$/u;
const BASE_BETWEEN = /^[^;。]{0,16}(?:到|至|为|达|→)/u;
const ARROW_BETWEEN = /^(?:-*[→>]|->)$/u;
/** "由3所减少到全部清零": the number is the base, the goal is none. */
const TO_NONE = /^[^,;。\d]{0,4}(?:减少|下降|降低|压减|降)[到至为]?[^,;。]{0,16}(?:清零|归零|为零|消除)/u;
/** What is only built upon: "在2020年95%的基础上", "以53.6%为基数". */
const GROUND = /^(?:[^()]{0,30}\))?[^,;。\d]{0,14}(?:基础上|为(?:基数|基准|基期|起点))/u;

/** Reads the numbers of one sentence and appends them to `figures`. */
export function readSentence(
  sentence: Sentence,
  context: SentenceContext,
  figures: Figure[],
  tense: Tense,
  steps: StepCounter,
): void {
  const { text, start, end, quantities } = sentence;
  const carried: Carried = openCarried(start);
  for (let index = 0; index < quantities.length; index++) {
    const token = quantities[index] as QuantityToken;
    const next = quantities[index + 1];
    steps.take(1);
    if (text.slice(carried.previousEnd, token.start).includes(';')) carried.topic = '';
    const before = text.slice(Math.max(start, token.start - WINDOW), token.start);
    const after = text.slice(token.end, Math.min(end, token.end + WINDOW));
    if (isFigureOfSpeech(token, before, after)) continue;
    const clauseStart = findClauseStart(text, token.start, carried.previousEnd);
    if (isCondition(token, before, after, isInSameClause(text, token, next))) {
      carried.condition = text.slice(clauseStart, token.end + (findComparatorAfter(after)?.length ?? 0));
      continue;
    }
    // What a number costs grows with the words looked at before it, which are bounded.
    steps.take(token.start - clauseStart);
    const prefix = findPrefix(text, clauseStart, token.start, carried);
    if (GROUND.test(after) && !/(?:保证|确保|完成|落实)/u.test(prefix)) {
      killYears(sentence, clauseStart, token.start);
      const ground = nameTarget(prefix.replace(/^.*?(?:以|在)/u, ''), '', token.unit);
      if (/[\u4e00-\u9fff]{3}/u.test(ground)) carried.subject = ground;
      carried.previousEnd = token.end;
      continue;
    }
    const bracket = readBracket(sentence, token, clauseStart, carried, figures);
    if (bracket === 'restatement') {
      killYears(sentence, clauseStart, token.start);
      carried.previousEnd = token.end + (text[token.end] === ')' ? 1 : 0);
      continue;
    }
    const bases = collectGroup(text, quantities, index);
    steps.take(bases.length);
    const afterBases = quantities[index + bases.length];
    if (afterBases !== undefined && isBase(text, prefix, bases.at(-1) as QuantityToken, afterBases)) {
      const year = yearBefore(sentence, token.start, clauseStart)?.to ?? null;
      carried.bases = bases.map(({ value, unit }) => ({ value, unit, year }));
      carried.subject =
        nameTarget(
          prefix.replace(/(?:分别)?(?:由|从)(?:20\d\d年(?:底|末)?的?)?[^由从]*$/u, ''),
          '',
          token.unit,
        ) || carried.subject;
      carried.previousEnd = (bases.at(-1) as QuantityToken).end;
      index += bases.length - 1;
      continue;
    }
    if (BASE_BEFORE.test(prefix) && TO_NONE.test(after)) {
      const year = yearBefore(sentence, token.start, clauseStart)?.to ?? null;
      carried.bases = [{ value: token.value, unit: token.unit, year }];
      const none = { ...token, value: 0, valueMax: null };
      const reading = {
        group: [none],
        clauseStart,
        prefix,
        after,
        tailEnd: token.end,
      };
      addFigures(sentence, context, carried, reading, figures, tense);
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
      {
        group,
        clauseStart,
        prefix,
        after,
        tailEnd: findTailEnd(text, group.at(-1) as QuantityToken, quantities[index + group.length], end),
      },
      figures,
      tense,
    );
    index += group.length - 1;
  }
}

/** The words behind a number that may name what is counted: to the end of the clause or to the next number; a list without numbers goes on over its marks. */
function findTailEnd(
  text: string,
  token: QuantityToken,
  next: QuantityToken | undefined,
  end: number,
): number {
  const stop = findClauseEnd(text, token.end, end);
  const far = text[stop] === '、' ? findClauseEnd(text, token.end, end, ',;。!?:(') : stop;
  const isList = far > stop && far - token.end <= 60 && !/\d/u.test(text.slice(stop, far));
  return Math.min(isList ? far : stop, next?.start ?? end);
}

/** Years between two places date a base: they govern nothing behind them. */
function killYears(sentence: Sentence, from: number, to: number): void {
  for (const year of sentence.years)
    if (year.start >= from && year.end <= to) sentence.deadYears.add(year.start);
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
  // "36个班1800个学位": the words between belong to the number before.
  if (cut < 0 && words.length <= 3 && /^[\u4e00-\u9fff]+$/u.test(words)) return '';
  return cut < 0 ? words.replace(OPENING_JOINT, '') : words.slice(cut + 1);
}

function isInSameClause(text: string, token: QuantityToken, next: QuantityToken | undefined): boolean {
  return (
    next !== undefined && next.start - token.end < 40 && !/[,;。]/u.test(text.slice(token.end, next.start))
  );
}

/** "由A提高到B", "A→B": A is the base of B. */
function isBase(text: string, prefix: string, token: QuantityToken, next: QuantityToken): boolean {
  const between = text.slice(token.end, next.start);
  if (ARROW_BETWEEN.test(between)) return true;
  if (!BASE_BEFORE.test(prefix) || next.start - token.end >= 20) return false;
  return BASE_BETWEEN.test(between);
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

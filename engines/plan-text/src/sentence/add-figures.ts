import type { Carried } from './carried.ts';
import { WINDOW } from './carried.ts';
import { findClauseEnd } from './clause.ts';
import { chooseComparator, findComparatorAfter, findComparatorBefore } from './comparators.ts';
import type { Figure, SentenceContext } from './figure.ts';
import { governingYear, isPastFigure, yearsInRow, yearsListed } from './governing-year.ts';
import { findMeasure } from './measure.ts';
import { inheritVerb, KEPT_VERB, MEASURE_HEAD, nameTarget } from './name-of-target.ts';
import { splitSubjects } from './respectively.ts';
import { composeName, isScope } from './scope.ts';
import type { Sentence } from './sentence.ts';
import type { Tense } from './tense.ts';
import type { QuantityToken } from './token.ts';

const FORECAST = /(?:预计|预测|估计|预期将)/u;
const INTENT = /(?:力争|争取|确保|计划)/u;
/** "每天锻炼一小时" is a floor, though no word says so; homework is not. */
const DAILY_FLOOR = /(?:每天|每日)(?!.*作业)/u;
/** "近视率控制在小学38%、初中60%": behind the verb stands only whose value it is. */
const VERB_THEN_SCOPE =
  /^(.{2,}?)((?:分别)?(?:控制在|稳定在|保持在|维持在|达到?|不低于|不少于|不超过|不高于|提高到|提升到|降到|为))([\u4e00-\u9fff]{1,10})$/u;
const ANAPHOR = /^(?:这一|该|此项|上述|这个|此)(?:比例|比率|指标|数字|占比|比重)?$/u;

/** One number, or several that share a verb, with the words around them. */
export interface Reading {
  readonly group: readonly QuantityToken[];
  readonly clauseStart: number;
  readonly prefix: string;
  readonly after: string;
  readonly tailEnd: number;
}

/** Makes figures of the numbers of one reading and appends them to `figures`. */
export function addFigures(
  sentence: Sentence,
  context: SentenceContext,
  carried: Carried,
  reading: Reading,
  figures: Figure[],
  tense: Tense,
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
  const isListed = clauseStart === carried.previousEnd && /^(?:以上|以下|以内|左右)?(?:、|和|及)/u.test(lead);
  const named = nameFigure(sentence, context, carried, reading, tail, isListed, figures);
  const { name } = named;
  const names = group.length > 1 ? nameMembers(name, group.length, figures) : [];
  const years = group.length > 1 ? dealYears(sentence, reading) : [];
  const isPart = carried.whole !== null && (/其中/u.test(lead) || (carried.isPart && isListed));
  if (FORECAST.test(text.slice(Math.max(start, clauseStart - 20), token.start))) carried.isForecast = true;
  else if (INTENT.test(lead)) carried.isForecast = false;
  const joint = lead.length - lead.replace(/^(?:、|和|及|与|,)+/u, '').length;
  const pastAt = isPastFigure(sentence, token, stated, context, tense);
  for (const [position, member] of group.entries()) {
    const suffix = text.slice(member.end, member.end + 6);
    const own = chooseComparator(prefix, suffix, member.valueMax !== null, member.isApproximate);
    // "达到80%、15%", "控制在小学38%、初中60%": the word before the first counts for the second.
    const isBareNext = own === '=' && isListed && named.isBare && figures.length > 0;
    const printed = isBareNext && carried.comparator !== 'range' ? carried.comparator : own;
    const isFloor = printed === '=' && /小时|分钟/u.test(member.unit) && DAILY_FLOOR.test(wide);
    const memberEnd = member.end + (findComparatorAfter(suffix)?.length ?? 0);
    const measure = findMeasure(prefix, tail, member);
    const base = carried.bases[position] ?? null;
    figures.push({
      token: member,
      name: names[position] ?? name,
      comparator: isFloor ? '≥' : printed,
      year: years.length === group.length ? (years[position] ?? null) : stated,
      isPast: pastAt,
      role: carried.isForecast ? 'forecast' : measure.role,
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
  const word = findComparatorBefore(prefix);
  if (!isListed || word !== null) carried.comparator = word?.comparator ?? figures.at(-1)?.comparator ?? '=';
  if (years.length > 1 && years.length === group.length && !isRepeated(sentence, last))
    carried.dealtUntil = last.end;
  carried.bases = [];
  carried.condition = null;
  carried.isPart = isPart;
  carried.subject = name === '' ? carried.subject : name;
  carried.previousEnd = (group.at(-1) ?? token).end;
  carried.hasPrevious = true;
}

/** "…分别达到94%、97%;占比分别达到50%、56%": the years are dealt out again. */
function isRepeated(sentence: Sentence, last: QuantityToken): boolean {
  return /^[^。]{0,40}分别/u.test(sentence.text.slice(last.end, last.end + 44));
}

function dealYears(sentence: Sentence, { group, clauseStart, prefix }: Reading): number[] {
  const at = (group[0] as QuantityToken).start;
  const near = yearsListed(sentence, prefix.startsWith('分别') ? sentence.start : clauseStart, at);
  return near.length === group.length ? near : yearsInRow(sentence, at, group.length);
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

/** The name of a figure: from its own words, completed by what stands before a bracket or by the figure before. */
function nameFigure(
  sentence: Sentence,
  context: SentenceContext,
  carried: Carried,
  reading: Reading,
  tail: string,
  isListed: boolean,
  figures: readonly Figure[],
): { readonly name: string; readonly isBare: boolean } {
  const { text, start } = sentence;
  const { clauseStart, prefix, group } = reading;
  const unit = group[0]?.unit ?? '';
  const total =
    sentence.start === start && clauseStart <= start + 8 ? (context.totals?.get(unit)?.name ?? '') : '';
  const between = carried.bracketAt >= 0 ? '' : nameBetween(text, carried.previousEnd, clauseStart, unit);
  const isOther = between !== '' && (MEASURE_HEAD.test(between) || !isOfUnit(carried.subject, unit));
  const inherited =
    (carried.bracketAt >= 0 ? carried.bracketName : isOther ? between : carried.subject) || total || between;
  const shared = VERB_THEN_SCOPE.exec(prefix);
  if (shared !== null && isScope(shared[3] ?? '')) {
    const name = composeName(shared[3] ?? '', nameTarget(shared[1] ?? '', '', unit));
    return { name, isBare: false };
  }
  const own = underStage(nameTarget(prefix, tail, unit), text.slice(start, clauseStart));
  const bare = own.replace(/^其中[::]?/u, '').replace(/的$/u, '');
  if (ANAPHOR.test(bare) && figures.length > 0) {
    const meant = figures.findLast((figure) => figure.token.unit === unit);
    if (meant !== undefined) return { name: meant.name, isBare: false };
  }
  if (
    /[\u4e00-\u9fff]/u.test(bare) &&
    isScope(bare) &&
    inherited !== '' &&
    !/^[一-龥]*(?:园|校)$/u.test(tail)
  ) {
    const isCounted = unit !== '%' && !isListed && carried.bracketAt < 0 && tail !== '';
    if (!isCounted) {
      const name = composeName(bare, inherited);
      carried.verb = KEPT_VERB.exec(name)?.[0] ?? '';
      return { name, isBare: true };
    }
  }
  const named = inheritVerb(own, isListed ? carried.verb : '', unit);
  carried.verb = KEPT_VERB.exec(named)?.[0] ?? '';
  if (LETTERS.test(bare) || bare === '班')
    return { name: completeName(named, carried, isListed, text.slice(start, clauseStart)), isBare: false };
  // "学校项目12个,计划竣工3个": a stage of the work is another count of the same things.
  const stage = STAGE_OF_WORK.exec(prefix)?.[1];
  if (inherited !== '' && stage !== undefined && unit !== '%')
    return {
      name: stage + inherited.replace(KEPT_VERB, '').replace(STAGE_AT_HEAD, ''),
      isBare: false,
    };
  if (inherited !== '') return { name: inherited, isBare: true };
  const found =
    nameFromEarlierClause(text, start, clauseStart, unit) || nameFromLastFigure(sentence, prefix, unit);
  // Without a name in the sentence it is about what the heading says.
  return { name: LETTERS.test(found) ? found : (context.heading ?? found), isBare: true };
}

/** "高中阶段,扩招1000人": a stage that is a clause of its own is whose the next number is. */
function underStage(name: string, before: string): string {
  const stage = /(?:^|[;。:])(?:在)?([\u4e00-\u9fff]{2,8}?)(?:方面|领域)?,$/u.exec(before)?.[1];
  return stage !== undefined &&
    name !== '' &&
    isScope(stage) &&
    !isPlaceName(stage) &&
    !name.includes(stage.slice(0, 2))
    ? stage + name
    : name;
}

const isPlaceName = (words: string): boolean => /(?:[市县镇乡区旗]|街道)$/u.test(words);

/** "严格控制起始年级班额,小学不超过45人": the clause right before a stage or a place names what is measured, when it holds no number. */
function nameBetween(text: string, from: number, clauseStart: number, unit: string): string {
  const clause = text.slice(Math.max(from, clauseStart - WINDOW), clauseStart).replace(/[,;::、]+$/u, '');
  const own = /[^,;::。、()]*$/u.exec(clause)?.[0] ?? '';
  if (own.length < 4 || /\d/u.test(own.replaceAll(/20\d\d年?(?:底|末)?/gu, ''))) return '';
  const name = nameTarget(own.replace(/^(?:严格)?(?:控制|执行)(?!.{0,2}率)/u, ''), '', unit);
  return /[\u4e00-\u9fff]{2}/u.test(name) && !isScope(name) ? name : '';
}

/** A rate has no lessons and no people: its name says nothing of a number with such a unit. */
const isOfUnit = (name: string, unit: string): boolean =>
  name !== '' && (unit === '%' || unit === '' || !/(?:率|占比|比例|比重|覆盖面|满意度)$/u.test(name));

/** A name has at least two letters. */
const LETTERS = /[\u4e00-\u9fffA-Za-z][^\u4e00-\u9fffA-Za-z]*[\u4e00-\u9fffA-Za-z]/u;
const STAGE_OF_WORK = /(建成投用|竣工|完工|开工|投用|启用|交付)$/u;
const STAGE_AT_HEAD = /^(?:建成投用|竣工|完工|新?开工|投用|启用|交付)/u;

/** Measures of anything built: alone they say nothing, so they take the thing that the clause began with. */
const GENERIC =
  /^(?:总)?(?:规划)?(?:占地|用地|建筑|校舍)(?:总?面积|规模)?$|^(?:计划)?(?:总?投资|投入|投入资金|资金投入|总?学位|班数|班级数|办学规模|规模|增加学位|新增学位)(?:估算)?$/u;
const TOPIC = /^(.{3,}?)(?:的)?(?:规划)?(?:占地|用地|总?建筑|投资|投入|学位)(?:面积|规模|资金)?$/u;

/** "体质健康优秀率达到25%,优良率达到55%": grades of the same test. */
const GRADE = /^(?:优秀|优良|良好|合格|及格)率$/u;
const GRADE_AT_END = /(?:达标)?(?:优秀|优良|良好|合格|及格)率$/u;
const PRIZE = /^(?:特|[一二三四])等奖$|^[金银铜]奖$/u;

/** "学生体质健康优良率…,合格率…": a bare head takes the object of the figure before; prizes take their contest. */
function completeName(name: string, carried: Carried, isListed: boolean, before: string): string {
  if (name === '班') return `${carried.topic}班数`;
  if (isListed && PRIZE.test(name)) return composeName(name, carried.subject);
  if (GRADE.test(name) && GRADE_AT_END.test(carried.subject))
    return carried.subject.replace(GRADE_AT_END, name);
  const topic = TOPIC.exec(name)?.[1];
  if (topic !== undefined && !KEPT_VERB.test(name)) {
    // "6个班规模占地": a size is the size of something that the sentence named before.
    const thing = /^\d+个?班(?:的)?规模$/u.test(topic)
      ? /幼儿园|小学|初中|高中|学校/u.exec(before)?.[0]
      : undefined;
    carried.topic = thing === undefined ? topic : `${topic}${thing}`;
    return carried.topic + name.slice(topic.length);
  }
  if (GENERIC.test(name) && carried.topic !== '') return carried.topic + name;
  // "新建公办幼儿园14所,改扩建9所": a verb alone acts on what the verb before acted on.
  const verb = KEPT_VERB.exec(name)?.[0];
  const acted = KEPT_VERB.exec(carried.subject)?.[0];
  if (
    carried.topic === '' &&
    /^(?:计划|总)?(?:投资|投入)$/u.test(name) &&
    /(?:项目|工程)$/u.test(carried.subject)
  )
    return carried.subject + name;
  if (verb === name && acted !== undefined && acted !== carried.subject && !/投入|投资/u.test(name))
    return verb + carried.subject.slice(acted.length);
  return name;
}

/** "巩固率稳步提高,到2025年达到99%": the clause before names what is meant. */
function nameFromEarlierClause(text: string, start: number, clauseStart: number, unit: string): string {
  const earlier = text.slice(Math.max(start, clauseStart - WINDOW), clauseStart);
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

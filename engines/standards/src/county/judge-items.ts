import { evaluateNode } from '@junheng/indicator';
import type { CompiledIndicator, Frame } from '@junheng/indicator';
import type { CompiledPack } from '../check/compile-pack.ts';
import type { CountyValue } from '../model/county-data.ts';
import type { Problem } from '../model/unit-table.ts';
import type { CountyItem, CountyItemPart } from '../pack/pack.ts';
import { compareValue } from '../verdict/compare.ts';
import { combineVerdicts } from '../verdict/verdict.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { BREAK_PREFIX } from './county-figures.ts';
import { listCountyNames } from './list-county-names.ts';

/** One measured part of a county item. */
export interface PartVerdict {
  readonly code: string;
  readonly value: number | null;
  readonly threshold: number;
  readonly verdict: Verdict;
  /** `computed` (from schools and series), `stated` (county.csv), `evidence`, `missing` or `break`. */
  readonly rule: string;
}

/** One county item; `value` and `threshold` are those of its first part. */
export interface CountyItemVerdict {
  readonly code: string;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly verdict: Verdict;
  readonly rule: string;
  readonly evidence: string | null;
  readonly parts: readonly PartVerdict[];
}

/** The items of a county in one year, and what was odd about them. */
export interface JudgedItems {
  readonly items: readonly CountyItemVerdict[];
  readonly problems: readonly Problem[];
}

/** Judges the county items of a pack from figures, papers, and what the schools' data already say. */
export function judgeItems(
  compiled: CompiledPack,
  frame: Frame,
  countyValues: readonly CountyValue[],
  year: number,
): JudgedItems {
  const ofYear = new Map(
    countyValues.filter((entry) => entry.year === year).map((entry) => [entry.item, entry]),
  );
  const problems: Problem[] = [];
  const items = compiled.pack.countyItems.map((item): CountyItemVerdict => {
    const stated = ofYear.get(item.code) ?? null;
    const evidence = stated?.evidence ?? null;
    const parts = item.parts.map((part, index) => {
      const takesPlain = index === 0 || part.takesPlain === true;
      const statement: Statement = {
        figure: ofYear.get(part.code)?.value ?? null,
        plain: (takesPlain ? stated?.value : null) ?? null,
        isDoubtful: isDoubtfulShare(part, ofYear.get(part.code) ?? (takesPlain ? stated : null)),
        evidence: evidence ?? ofYear.get(part.code)?.evidence ?? null,
      };
      const computation = compiled.parts.get(part.code) ?? null;
      return judgePart(item, part, statement, computation, frame, ofYear, year, problems);
    });
    if (parts.length > 0) {
      const first = parts[0] as PartVerdict;
      const verdict = combineVerdicts(parts.map((part) => part.verdict));
      const rule = parts.find((part) => part.verdict === verdict)?.rule ?? first.rule;
      return {
        code: item.code,
        value: first.value,
        threshold: first.threshold,
        verdict,
        rule,
        evidence,
        parts,
      };
    }
    const flag = judgeFlag(item, stated?.value ?? null, evidence, year, problems);
    return { code: item.code, value: stated?.value ?? null, threshold: null, ...flag, evidence, parts };
  });
  return { items, problems };
}

/** Met (1), not met (0), or papers on file; anything else is unknown and listed. */
function judgeFlag(
  item: CountyItem,
  value: number | null,
  evidence: string | null,
  year: number,
  problems: Problem[],
): { verdict: Verdict; rule: string } {
  if (value === 1) return { verdict: 'pass', rule: 'stated' };
  if (value === 0) return { verdict: 'fail', rule: 'stated' };
  if (value !== null) {
    problems.push({ code: 'STANDARDS_FLAG_WRONG', parameters: { item: item.code, value, year } });
    return { verdict: 'unknown', rule: 'missing' };
  }
  return evidence === null ? { verdict: 'unknown', rule: 'missing' } : { verdict: 'pass', rule: 'evidence' };
}

/** What the county states about one part. */
interface Statement {
  /** Under the code of the part (`G5.1`): a figure in the part's unit, never a flag. */
  readonly figure: number | null;
  /** Under the code of the item (`G5`): a figure of a figure item, met or not met of an item of papers. */
  readonly plain: number | null;
  /** A share of at most 1 that could as well be a hundredth of the one meant. */
  readonly isDoubtful: boolean;
  readonly evidence: string | null;
}

/** Whether a stated share of at most 1 (0.95 where 95 % is asked) could be meant either way. */
function isDoubtfulShare(part: CountyItemPart, entry: CountyValue | null): boolean {
  const value = entry?.value ?? null;
  const isShare = part.unit === '%' && part.threshold > 1;
  return isShare && value !== null && value > 0 && value <= 1 && entry?.isPercent !== true;
}

function judgePart(
  item: CountyItem,
  part: CountyItemPart,
  statement: Statement,
  computation: CompiledIndicator | null,
  frame: Frame,
  ofYear: ReadonlyMap<string, CountyValue>,
  year: number,
  problems: Problem[],
): PartVerdict {
  const base = { code: part.code, threshold: part.threshold };
  const meets = (value: number): Verdict =>
    compareValue(value, part.comparator, part.threshold) ? 'pass' : 'fail';
  if (computation !== null && hasBreak(computation, ofYear)) {
    return { ...base, value: null, verdict: 'exempt', rule: 'break' };
  }
  const { plain, evidence } = statement;
  const stated = statement.figure ?? (item.kind === 'figure' ? plain : null);
  const computed = computation === null ? null : computePart(part, computation, frame);
  if (computed !== null) {
    if (stated !== null && Math.abs(stated - computed) > 0.005 * Math.max(1, Math.abs(computed))) {
      problems.push({
        code: 'STANDARDS_ITEM_DIFFERS',
        parameters: { item: part.code, year, stated, computed },
      });
    }
    return { ...base, value: computed, verdict: meets(computed), rule: 'computed' };
  }
  // Once the schools report what the figure is made of, a gap cannot be papered over by a stated figure.
  if (computation !== null && isReported(computation, frame)) {
    return { ...base, value: null, verdict: 'unknown', rule: 'missing' };
  }
  if (stated !== null && statement.isDoubtful) {
    const parameters = { item: part.code, year, value: stated, percent: stated * 100 };
    problems.push({ code: 'STANDARDS_SHARE_DOUBTFUL', parameters });
    return { ...base, value: null, verdict: 'unknown', rule: 'missing' };
  }
  if (stated !== null) return { ...base, value: stated, verdict: meets(stated), rule: 'stated' };
  if (item.kind === 'evidence') {
    return { ...base, value: null, ...judgeFlag(item, plain, evidence, year, problems) };
  }
  // A second figure may rest on the papers of an item whose first figure is given.
  const isSupported = evidence !== null && part !== item.parts[0] && ofYear.get(item.code)?.value !== null;
  if (isSupported) return { ...base, value: null, verdict: 'pass', rule: 'evidence' };
  return { ...base, value: null, verdict: 'unknown', rule: 'missing' };
}

/** The figure of a part, null when it cannot be said; a count of violations stands as soon as it breaks the limit. */
function computePart(part: CountyItemPart, computation: CompiledIndicator, frame: Frame): number | null {
  // Of no school at all nothing can be counted: a 0 would be a figure that nobody reported.
  if (frame.count === 0 && computation.items.length > 0) return null;
  const value = evaluateGroup(computation, frame, 'unknown');
  if (!Number.isNaN(value)) return value;
  if (part.canFailEarly !== true) return null;
  const least = evaluateGroup(computation, frame, 'skip');
  return Number.isNaN(least) || compareValue(least, part.comparator, part.threshold) ? null : least;
}

/** Whether every input of a computation is known for at least one unit, or for the county. */
function isReported(computation: CompiledIndicator, frame: Frame): boolean {
  const isKnown = (column: Float64Array | undefined): boolean =>
    column?.some((value) => !Number.isNaN(value)) === true;
  return (
    computation.items.every((item) => isKnown(frame.items.get(item))) &&
    listCountyNames(computation.node).every((name) => isKnown(frame.groupItems.get(name)))
  );
}

function evaluateGroup(computation: CompiledIndicator, frame: Frame, missing: 'unknown' | 'skip'): number {
  const values = evaluateNode(computation.node, { frame, mask: null, missing });
  return typeof values === 'number' ? values : (values[0] ?? Number.NaN);
}

function hasBreak(computation: CompiledIndicator, ofYear: ReadonlyMap<string, CountyValue>): boolean {
  return listCountyNames(computation.node).some(
    (name) => ofYear.has(`${BREAK_PREFIX}${name}`) || ofYear.has(`${BREAK_PREFIX}all`),
  );
}

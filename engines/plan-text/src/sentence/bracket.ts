import type { Carried } from './carried.ts';
import { findClauseStart } from './clause.ts';
import { findComparatorAfter } from './comparators.ts';
import type { Figure } from './figure.ts';
import { nameTarget } from './name-of-target.ts';
import type { Sentence } from './sentence.ts';
import type { QuantityToken } from './token.ts';

const RESTATES = /^(?:约|即|合|折合|相当于|约合|约为)*$/u;
const SIZE = /^(?:万|亿)?(?:平方米|亩|公顷|㎡|m2|平方公里|公里|米|元)$/u;
const BASE_OF = /^(?:20\d\d年(?:底|末)?)(?:已|实际)?(?:为|是|达到?|现状(?:为|值)?|基数(?:为)?)?$/u;

/** The place of the bracket that is open at `at`, or -1. */
function findOpen(text: string, at: number, floor: number): number {
  let depth = 0;
  for (let probe = at - 1; probe >= Math.max(floor, at - 160); probe--) {
    if (text[probe] === ')') depth++;
    else if (text[probe] === '(') {
      if (depth === 0) return probe;
      depth--;
    } else if (text[probe] === '。') return -1;
  }
  return -1;
}

/**
 * Looks at a number within brackets: the words before the bracket name it; a quantity said again in another unit, and the
 * value of an earlier year behind a goal, are no figures of their own ('restatement').
 */
export function readBracket(
  sentence: Sentence,
  token: QuantityToken,
  clauseStart: number,
  carried: Carried,
  figures: Figure[],
): 'restatement' | 'inside' | 'outside' {
  const { text, start } = sentence;
  const open = findOpen(text, token.start, start);
  if (open < 0) {
    carried.bracketAt = -1;
    return 'outside';
  }
  const last = figures.at(-1);
  const words = text.slice(open + 1, token.start);
  const lastEnd =
    last === undefined
      ? -1
      : last.token.end + (findComparatorAfter(text.slice(last.token.end, last.token.end + 6))?.length ?? 0);
  if (last !== undefined && lastEnd === open && carried.hasPrevious) {
    const isSaidAgain =
      RESTATES.test(words) &&
      SIZE.test(token.unit) &&
      SIZE.test(last.token.unit) &&
      token.unit !== last.token.unit;
    if (isSaidAgain) return 'restatement';
    const year = Number(/20\d\d/u.exec(words)?.[0] ?? 'NaN');
    const isEarlier = last.year === null || year < last.year;
    if (
      BASE_OF.test(words) &&
      token.unit === last.token.unit &&
      isEarlier &&
      last.baseValue === null &&
      text[token.end] === ')'
    ) {
      if (last.year !== null || !/^20\d\d年(?:底|末)?(?:达到?)$/u.test(words)) {
        figures[figures.length - 1] = {
          ...last,
          baseValue: token.value,
          baseYear: year,
        };
        return 'restatement';
      }
    }
  }
  if (carried.bracketAt !== open) {
    carried.bracketAt = open;
    const outer = text
      .slice(
        Math.max(
          carried.previousEnd > open ? start : carried.previousEnd,
          findClauseStart(text, open, start),
        ),
        open,
      )
      .replace(/^.*\)[、和及,]/u, '')
      .replace(/^[、和及与,]+/u, '');
    const named = nameTarget(outer, '', token.unit);
    carried.bracketName = lastEnd === open || named === '' ? carried.subject : named;
  }
  return clauseStart > open ? 'inside' : 'outside';
}

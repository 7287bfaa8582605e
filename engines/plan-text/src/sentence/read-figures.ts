import { splitSentences } from './clause.ts';
import type { Figure, SentenceContext } from './figure.ts';
import { maskNames } from './mask.ts';
import { findQuantities } from './quantity-tokens.ts';
import { readSentence } from './read-sentence.ts';
import { findTense } from './tense.ts';
import type { QuantityToken, YearToken } from './token.ts';
import { findYears } from './year-tokens.ts';
import type { StepCounter } from '../step-counter.ts';

/** Reads every number of a paragraph that can be a goal or an achievement, from position `from` on. Linear in its length. */
export function readFigures(
  text: string,
  from: number,
  context: SentenceContext,
  steps: StepCounter,
): Figure[] {
  if (!/[\d一二两三四五六七八九十百]/u.test(text)) return [];
  const mask = maskNames(text);
  const years = findYears(text, mask, context.periodTo, context.thisYear ?? null);
  const quantities = findQuantities(text, mask, years, from);
  steps.take(1 + years.length + quantities.length);
  if (quantities.length === 0) return [];
  const figures: Figure[] = [];
  const tense = findTense(text, years, context);
  let year = 0;
  let quantity = 0;
  for (const [start, end] of splitSentences(text)) {
    steps.take(1);
    const ownYears: YearToken[] = [];
    const ownQuantities: QuantityToken[] = [];
    for (; year < years.length && (years[year]?.start ?? 0) < end; year++)
      ownYears.push(years[year] as YearToken);
    for (; quantity < quantities.length && (quantities[quantity]?.start ?? 0) < end; quantity++) {
      ownQuantities.push(quantities[quantity] as QuantityToken);
    }
    if (ownQuantities.length === 0) continue;
    const sentence = {
      text,
      start: Math.max(start, from),
      end,
      years: ownYears,
      quantities: ownQuantities,
      deadYears: new Set<number>(),
    };
    readSentence(sentence, context, figures, tense, steps);
  }
  return figures;
}

import type { Sheet } from '@junheng/admission';
import type { Words } from './wording.ts';

/** The outcome in one sentence. */
export function describeOutcome({ applicant, pool, rank, isOverflow }: Sheet, words: Words): string {
  if (pool === null) return words.unplaced({ applicant });
  if (isOverflow) return words.placedLater({ applicant, pool });
  return words.placed({ applicant, pool, rank: rank ?? 0 });
}

/** A family's sheet in plain words: the outcome, then each choice with its reason, its numbers and the cut-off. */
export function describeSheet(sheet: Sheet, words: Words): string {
  const lines = sheet.choices.map((choice) =>
    words.choice({
      ...choice,
      reason: words.reasons[choice.reason],
      own: words.own(choice),
      cutoff: choice.cutoff === null ? words.nobodyAdmitted : words.cutoff(choice.cutoff),
    }),
  );
  return [describeOutcome(sheet, words), ...lines, words.sheetNote].join('\n');
}

import { explainApplicant, findCutoffs } from '@junheng/admission';
import type { RoundInputs, RoundOutcome } from '@junheng/admission';
import { describeOutcome } from './words/describe-sheet.ts';
import type { Words } from './words/wording.ts';

/**
 * The message to every family, `[applicant, text]` in the order of applicants.csv, made from a round that was verified and from nothing else, so that
 * a message cannot say what the result does not.
 */
export function writeMessages(inputs: RoundInputs, outcome: RoundOutcome, words: Words): [string, string][] {
  const cutoffs = findCutoffs(inputs.market, outcome);
  return Array.from({ length: inputs.market.applicants.count }, (_, applicant) => {
    const sheet = explainApplicant(inputs, outcome, cutoffs, applicant);
    return [sheet.applicant, describeOutcome(sheet, words)];
  });
}

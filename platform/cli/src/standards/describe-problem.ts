import { appError } from '@junheng/kernel';
import { findItem, STAGE_NAMES, STAGES } from '@junheng/standards';
import type { Problem } from '@junheng/standards';
import { describeError } from '../describe-error.ts';
import { readLanguage } from './language.ts';

/** A problem of the data as a sentence in the language of the environment, with names in place of codes of items and stages. */
export function describeProblem(problem: Problem): string {
  const language = readLanguage();
  const parameters = Object.fromEntries(
    Object.entries(problem.parameters).map(([key, value]) => {
      if (key === 'item' || key === 'whole') return [key, findItem(String(value))?.name[language] ?? value];
      const stage = key === 'stage' ? STAGES.find((candidate) => candidate === value) : undefined;
      return [key, stage === undefined ? value : STAGE_NAMES[stage][language]];
    }),
  );
  return describeError(appError(problem.code, parameters)).message;
}

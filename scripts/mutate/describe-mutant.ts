import { applyMutant } from './find-mutants.ts';
import type { Mutant } from './find-mutants.ts';

/** How many letters of a line are shown around a change. */
const SHOWN = 160;

function lineAround(text: string, place: number): string {
  const end = text.indexOf('\n', place);
  return text
    .slice(text.lastIndexOf('\n', place - 1) + 1, end < 0 ? undefined : end)
    .trim()
    .slice(0, SHOWN);
}

/** A mutant in words that stay true when lines move: the file, the line as it is and as it would be. */
export function describeMutant(text: string, mutant: Mutant): string {
  const was = lineAround(text, mutant.start);
  const becomes = lineAround(applyMutant(text, mutant), mutant.start);
  return `${mutant.path} | ${was} → ${becomes}`;
}

/** Doubts in which the document says two things of which one must be wrong, and a goal depends on it. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'goal-values-differ',
  'parts-do-not-add-up',
  'share-contradicts-counts',
  'numbers-run-together',
  'range-dash-lost',
  'done-in-two-years',
  // One title under two names (一类, 乙类): it decides what is counted.
  'names-almost-equal',
]);

/** Whether a doubt of this code must be decided before anything is published. */
export function isContradiction(code: string): boolean {
  return CONTRADICTIONS.has(code);
}

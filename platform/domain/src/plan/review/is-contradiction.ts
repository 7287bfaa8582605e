/** Doubts in which the document says two things of which one must be wrong, and a number depends on it. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'goal-values-differ',
  'parts-do-not-add-up',
  'share-contradicts-counts',
  'numbers-run-together',
  'range-dash-lost',
  'done-in-two-years',
]);

/** Whether a doubt of this code must be decided before anything is published. */
export function isContradiction(code: string): boolean {
  return CONTRADICTIONS.has(code);
}

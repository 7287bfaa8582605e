/** The four verdicts: met, not met, cannot be said because data are missing, does not apply. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'exempt';

/** All verdicts; a verdict is stored in typed arrays as its position here. */
export const VERDICTS = ['pass', 'fail', 'unknown', 'exempt'] as const satisfies readonly Verdict[];

/**
 * Joins verdicts that must all hold: one certain fail is fail; else anything unknown is unknown; else pass.
 * Exempt parts do not count; when nothing else is left the whole is exempt. Nothing at all is unknown.
 */
export function combineVerdicts(parts: readonly Verdict[]): Verdict {
  if (parts.length === 0) return 'unknown';
  if (parts.includes('fail')) return 'fail';
  if (parts.includes('unknown')) return 'unknown';
  return parts.includes('pass') ? 'pass' : 'exempt';
}

import type { Verdict } from './verdicts.ts';

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

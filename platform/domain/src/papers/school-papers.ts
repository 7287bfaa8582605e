import type { PaperKind } from '@junheng/vocabulary';

/** What every school must have of the 五个一 that are papers: one charter, one plan, one set of rules. */
export const requiredPapers = ['charter', 'plan', 'rules'] as const satisfies readonly PaperKind[];

/** Which of the required papers are missing among the kinds that a school has. */
export function missingPapers(kinds: readonly PaperKind[]): PaperKind[] {
  return requiredPapers.filter((kind) => !kinds.includes(kind));
}

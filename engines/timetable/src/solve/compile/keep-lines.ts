import { TERM } from '../compiled.ts';
import type { Draft, TermDraft } from './draft.ts';
import type { LineDraft } from './line-builder.ts';

/** The lines that a search needs, the new number of each old one (−1: dropped), and the terms on new numbers. */
export interface KeptLines {
  readonly kept: readonly LineDraft[];
  readonly lineOf: Int32Array;
  readonly terms: readonly TermDraft[];
}

/**
 * Leaves out lines that say nothing (one lesson, no term) and lines that say the same as another: atoms with the same
 * lessons, times and hard terms. Lines with costs are kept, for each costs by itself.
 */
export function keepLines(draft: Draft, needed: ReadonlySet<number>): KeptLines {
  const { lines } = draft.lines;
  const termsOf: TermDraft[][] = lines.map(() => []);
  for (const term of draft.terms) {
    termsOf[term.line]?.push(term);
    if (term.kind === TERM.inStep) termsOf[term.b]?.push(term);
  }
  const kept: LineDraft[] = [];
  const lineOf = new Int32Array(lines.length).fill(-1);
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const own = termsOf[index] ?? [];
    if (!needed.has(index)) {
      if (own.length === 0 && (line.nodes.size < 2 || line.kind === 'tracked')) continue;
      if (line.kind === 'exclusive' && own.every(({ weight }) => weight === 0)) {
        const members = [...line.nodes].map(([node, length]) => `${node}:${length}`).toSorted();
        const limits = own.map(({ kind, a, b, c }) => `${kind},${a},${b},${c}`).toSorted();
        const blocked = own.length > 0 ? (line.blocked?.join('') ?? '') : '';
        const signature = `${members.join(' ')}|${limits.join(' ')}|${blocked}`;
        if (seen.has(signature)) continue;
        seen.add(signature);
      }
    }
    lineOf[index] = kept.push(line) - 1;
  }
  const terms = draft.terms.flatMap((term): TermDraft[] => {
    const line = lineOf[term.line] as number;
    if (line < 0) return [];
    return [{ ...term, line, b: term.kind === TERM.inStep ? (lineOf[term.b] as number) : term.b }];
  });
  return { kept, lineOf, terms };
}

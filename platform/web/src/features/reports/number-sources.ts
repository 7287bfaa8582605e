import { inlinesOf } from '@junheng/domain';
import type { Block, Inline, ReportDocument } from '@junheng/domain';

const sourcesOfInlines = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) =>
    typeof inline === 'object' && inline.kind === 'figure' ? [inline.source] : [],
  );

function sourcesOfBlock(block: Block): string[] {
  if (block.kind === 'paragraph') return sourcesOfInlines(block.inlines);
  if (block.kind !== 'table') return [];
  return [
    ...block.columns.flatMap(({ source }) => source ?? []),
    ...block.rows.flat().flatMap((cell) => sourcesOfInlines(inlinesOf(cell))),
  ];
}

/** The sources of a report, each once, with the number that its figures carry: the order of the printed notes. */
export function numberSources(document: Pick<ReportDocument, 'blocks'>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const source of document.blocks.flatMap(sourcesOfBlock)) {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  }
  return numbers;
}

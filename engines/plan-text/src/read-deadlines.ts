import { readDeadline } from './deadline-line.ts';
import type { Deadline } from './deadline-line.ts';
import type { Heading, Outline } from './outline/build-outline.ts';
import type { Milestone } from './plan-reading.ts';
import { dateFields } from './read-dates.ts';
import type { Article } from './text/article.ts';
import type { Block } from './text/block.ts';
import { spanOf } from './text/fold-text.ts';

/** The deadline of each heading that has one, by the heading's index; `block` is where it is printed. */
export type Deadlines = ReadonlyMap<number, Deadline & { readonly block: number }>;

/** Finds the lines and brackets that say until when the task above them is to be done; the first one counts. */
export function findDeadlines(
  blocks: readonly Block[],
  article: Article,
  outline: Outline,
  skipped: Uint8Array,
  periodFrom: number | null,
  periodTo: number | null,
): Deadlines {
  const found = new Map<number, Deadline & { readonly block: number }>();
  for (let index = article.first; index < article.end; index++) {
    const block = blocks[index];
    const owner = outline.owner[index] ?? -1;
    if (block === undefined || skipped[index] === 1 || owner < 0 || found.has(owner)) continue;
    const deadline = readDeadline(block.text, periodFrom, periodTo);
    if (deadline !== null) found.set(owner, { ...deadline, block: index });
  }
  return found;
}

/** The milestone of a task whose deadline stands in a line of its own: the task's title, dated; null for any other block. */
export function readDeadlineMilestone(
  block: Block,
  blocks: readonly Block[],
  heading: Heading | undefined,
  deadline: (Deadline & { readonly block: number }) | undefined,
  index: number,
): Milestone | null {
  if (deadline === undefined || heading === undefined || deadline.block !== index || !deadline.isAlone)
    return null;
  const first = blocks[heading.block] ?? block;
  return {
    year: deadline.year,
    ...dateFields(deadline.dates),
    group: null,
    number: heading.node.number,
    text: heading.node.title,
    units: [],
    span: [spanOf(first, 0, 1)[0], spanOf(block, 0, block.text.length)[1]],
  };
}

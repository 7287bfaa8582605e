import { opensPast } from './outline/section-tense.ts';
import type { PlanDocument } from './plan-document.ts';
import type { PlanReading, Span } from './plan-reading.ts';
import { allowSteps, createStepCounter } from './step-counter.ts';
import { findArticle, isFrontLine, isNoise } from './text/article.ts';
import { spanOf } from './text/fold-text.ts';
import { findAllTables, splitBlocks } from './text/split-blocks.ts';

const SHORTEST = 14;
/** A heading that covers this share of its paragraph leaves nothing unread. */
const COVERED = 0.6;

/**
 * The paragraphs of a plan in which nothing was read: no goal, past figure, duty, step or project, and no heading that is
 * most of it. Spans in UTF-16 units of the text; the front, the past, guiding thoughts and cells of tables are left out. Pure, linear.
 */
export function findUnread(document: PlanDocument, reading: PlanReading): Span[] {
  const steps = createStepCounter(allowSteps(document.text.length) * 2);
  const blocks = splitBlocks(findAllTables(document, steps), steps);
  const article = findArticle(blocks);
  const read = [
    ...reading.targets,
    ...reading.achievements,
    ...reading.duties,
    ...reading.milestones,
    ...reading.projects,
  ]
    .map(({ span }) => span)
    .toSorted((a, b) => a[0] - b[0]);
  const headings = reading.outline.toSorted((a, b) => a.span[0] - b.span[0]);
  const unread: Span[] = [];
  let nextRead = 0;
  let nextHeading = 0;
  let current: (typeof headings)[number] | undefined;
  let reach = 0;
  for (let index = article.first; index < article.end; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const span = spanOf(block, 0, block.text.length);
    while (nextRead < read.length && (read[nextRead]?.[0] ?? 0) < span[1])
      reach = Math.max(reach, read[nextRead++]?.[1] ?? 0);
    let covered = 0;
    while (nextHeading < headings.length && (headings[nextHeading]?.span[0] ?? 0) < span[1]) {
      current = headings[nextHeading++];
      if (current !== undefined && current.span[1] > span[0])
        covered += Math.min(current.span[1], span[1]) - Math.max(current.span[0], span[0]);
    }
    const kind = current?.kind ?? 'section';
    const isElsewhere =
      ['guideline', 'principle', 'problem', 'achievement', 'situation'].includes(kind) ||
      opensPast(current?.title ?? '', reading.document.period?.[0] ?? null);
    if (block.table !== null || isElsewhere || isNoise(block.text) || block.text.length < SHORTEST) continue;
    if (index < article.heading && (isFrontLine(block.text) || reading.document.title === block.printed))
      continue;
    if (reach > span[0] || covered >= (span[1] - span[0]) * COVERED) continue;
    unread.push(span);
  }
  return unread;
}

import { collectDoubts } from './doubt/collect-doubts.ts';
import { linkRestatements } from './doubt/link-restatements.ts';
import { buildOutline } from './outline/build-outline.ts';
import type { PlanDocument } from './plan-document.ts';
import type { OutlineNode, PlanReading } from './plan-reading.ts';
import { findThisYear, readBlocks } from './read-blocks.ts';
import { readDocumentFacts } from './read-document-facts.ts';
import { StepsSpent, allowSteps, createStepCounter } from './step-counter.ts';
import type { StepCounter } from './step-counter.ts';
import { findTables } from './table/find-tables.ts';
import { readTaskRows } from './table/read-task-rows.ts';
import { findTaskHeaders, readTaskRegions } from './table/task-region.ts';
import { findArticle } from './text/article.ts';
import { spanOf } from './text/fold-text.ts';
import { findAllTables, splitBlocks } from './text/split-blocks.ts';

/** The longest text that is read, in UTF-16 units. */
export const LONGEST_TEXT = 16_000_000;

/** Why a text was not read. */
export interface PlanTextFailure {
  readonly code: 'PLAN_TEXT_EMPTY' | 'PLAN_TEXT_TOO_LONG' | 'PLAN_TEXT_TOO_TANGLED';
  readonly parameters: Readonly<Record<string, string | number>>;
}

export type PlanTextResult =
  | { readonly ok: true; readonly value: PlanReading }
  | { readonly ok: false; readonly error: PlanTextFailure };

/** How much work a reading may do, and how much it did. */
export interface ReadingOptions {
  /** The most steps (lines, clauses, numbers, cells, comparisons); `allowSteps` of the document when left out. */
  readonly maxSteps?: number;
  /** Told the steps taken, also when the budget was spent. */
  readonly countSteps?: (steps: number) => void;
}

/**
 * Reads a plan: outline, targets, achievements, duties, milestones, projects and doubts, each with its span in `document.text`.
 * Pure and deterministic; time linear in the length. Fails with PLAN_TEXT_EMPTY, PLAN_TEXT_TOO_LONG or
 * PLAN_TEXT_TOO_TANGLED (the step budget was spent), never throws.
 */
export function readPlan(document: PlanDocument, options: ReadingOptions = {}): PlanTextResult {
  const { text } = document;
  if (text.length > LONGEST_TEXT) {
    return {
      ok: false,
      error: {
        code: 'PLAN_TEXT_TOO_LONG',
        parameters: { length: text.length, limit: LONGEST_TEXT },
      },
    };
  }
  const cells = (document.tables ?? []).reduce((sum, table) => sum + table.rows.flat().length, 0);
  const limit = options.maxSteps ?? allowSteps(text.length + cells);
  const steps = createStepCounter(limit);
  try {
    return readWithin(document, steps);
  } catch (error) {
    if (!(error instanceof StepsSpent)) throw error;
    return {
      ok: false,
      error: { code: 'PLAN_TEXT_TOO_TANGLED', parameters: { steps: limit } },
    };
  } finally {
    options.countSteps?.(steps.taken);
  }
}

function readWithin(document: PlanDocument, steps: StepCounter): PlanTextResult {
  const { text } = document;
  const tabled = findAllTables(document, steps);
  const blocks = splitBlocks(tabled, steps);
  if (blocks.length === 0) return { ok: false, error: { code: 'PLAN_TEXT_EMPTY', parameters: {} } };
  const article = findArticle(blocks);
  const { facts, titleBlock } = readDocumentFacts(text, blocks, article);
  const [periodFrom, periodTo] = facts.period ?? [null, null];
  const thisYear = findThisYear(facts.period, facts.issued);
  const tables = findTables(tabled, blocks, article, { periodFrom, periodTo, thisYear }, steps);
  const title: OutlineNode | null =
    facts.title === null
      ? null
      : {
          id: 'h0',
          parent: null,
          level: 0,
          number: null,
          title: facts.title,
          kind: 'title',
          span: titleBlock === null ? [0, 0] : spanOf(titleBlock, 0, titleBlock.text.length),
        };
  const outline = buildOutline(blocks, article, tables.skipped, title, periodFrom, steps);
  const rows = readTaskRows(tables.tasks, outline, steps);
  const regions = readTaskRegions(
    blocks,
    outline,
    findTaskHeaders(blocks, article.first, article.end, tables.tasks, steps),
    article.end,
    steps,
  );
  for (const table of tables.tasks)
    for (let index = table.from; index < table.to; index++) regions.rowBlocks.add(index);
  const harvest = readBlocks(
    { blocks, article, facts, titleBlock, thisYear, tables, outline, regions },
    steps,
  );
  const restated = linkRestatements(harvest.targets, steps);
  const inOrder = <Item extends { readonly span: readonly [number, number] }>(
    items: readonly Item[],
  ): Item[] => items.toSorted((a, b) => a.span[0] - b.span[0]);
  const milestones = inOrder([...harvest.milestones, ...regions.milestones, ...rows.milestones]);
  const duties = inOrder([
    ...harvest.duties.map((reading) => reading.duty),
    ...regions.duties,
    ...rows.duties,
  ]);
  const projects = inOrder([
    ...tables.projects.flatMap((table) => table.rows.map((row) => row.project)),
    ...harvest.projects,
  ]);
  const doubts = collectDoubts(
    {
      blocks,
      article,
      outline,
      targets: restated.targets,
      disagreements: restated.disagreements,
      figures: harvest.figures,
      duties: harvest.duties,
      milestones,
      tables,
      unread: document.unread ?? [],
    },
    steps,
  );
  return {
    ok: true,
    value: {
      document: facts,
      outline: outline.headings.map((heading) => heading.node),
      targets: restated.targets,
      achievements: harvest.achievements,
      duties,
      milestones,
      projects,
      doubts,
    },
  };
}

import { appendAll } from './append-all.ts';
import { collectDoubts } from './doubt/collect-doubts.ts';
import { linkRestatements } from './doubt/link-restatements.ts';
import { buildOutline } from './outline/build-outline.ts';
import type { PlanDocument } from './plan-document.ts';
import type { Achievement, Duty, Milestone, OutlineNode, PlanReading, Target } from './plan-reading.ts';
import { findDeadlines, readDeadlineMilestone } from './read-deadlines.ts';
import { readDocumentFacts } from './read-document-facts.ts';
import { readDuties } from './read-duties.ts';
import type { DutyReading } from './read-duties.ts';
import { readMilestones } from './read-milestones.ts';
import { readParagraph } from './read-paragraph.ts';
import type { ParagraphFigures } from './read-paragraph.ts';
import { StepsSpent, allowSteps, createStepCounter } from './step-counter.ts';
import type { StepCounter } from './step-counter.ts';
import { findTables } from './table/find-tables.ts';
import { readIndicatorTable } from './table/read-indicator-table.ts';
import type { TaskRow } from './table/task-grid.ts';
import { readTaskRows } from './table/read-task-rows.ts';
import { findTaskHeaders, readTaskRegions } from './table/task-region.ts';
import { findArticle, isFrontLine, isNoise } from './text/article.ts';
import type { Block } from './text/block.ts';
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
      error: { code: 'PLAN_TEXT_TOO_LONG', parameters: { length: text.length, limit: LONGEST_TEXT } },
    };
  }
  const cells = (document.tables ?? []).reduce((sum, table) => sum + table.rows.flat().length, 0);
  const limit = options.maxSteps ?? allowSteps(text.length + cells);
  const steps = createStepCounter(limit);
  try {
    return readWithin(document, steps);
  } catch (error) {
    if (!(error instanceof StepsSpent)) throw error;
    return { ok: false, error: { code: 'PLAN_TEXT_TOO_TANGLED', parameters: { steps: limit } } };
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
  const thisYear = periodFrom !== null && periodFrom === periodTo ? periodTo : null;
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

  const targets: Target[] = [];
  const achievements: Achievement[] = [];
  const dutyReadings: DutyReading[] = [];
  const milestones: Milestone[] = [];
  const figures: ParagraphFigures[] = [];
  const rows = readTaskRows(tables.tasks, outline, steps);
  const tasks = readTaskRegions(
    blocks,
    outline,
    findTaskHeaders(blocks, article.first, article.end, tables.tasks, steps),
    article.end,
    steps,
  );
  for (const table of tables.tasks)
    for (let index = table.from; index < table.to; index++) tasks.rowBlocks.add(index);
  const rowYears = tables.tasks.flatMap((table) => table.rows);
  const tableAt = new Map(tables.indicators.map((table) => [table.from, table]));
  const deadlines = findDeadlines(blocks, article, outline, tables.skipped, periodFrom, periodTo);
  let carriedYear: { year: number; heading: number } | null = null;
  for (let index = article.first; index < article.end; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const table = tableAt.get(index);
    if (table !== undefined) {
      const read = readIndicatorTable(table, facts.region, periodFrom, periodTo);
      const shift = targets.length;
      appendAll(
        targets,
        read.targets.map((target) =>
          target.parent === undefined ? target : { ...target, parent: target.parent + shift },
        ),
      );
      appendAll(achievements, read.achievements);
    }
    if (tables.skipped[index] === 1 || tasks.unitCells.has(index) || isNoise(block.text)) continue;
    if (index < article.heading && isFrontLine(block.text)) continue;
    const owner = outline.owner[index] ?? -1;
    const heading = owner < 0 ? undefined : outline.headings[owner];
    const isHeadingLine = heading?.block === index;
    const isPast = heading?.isPast ?? false;
    const from = isHeadingLine ? (heading.node.number ?? '').length : 0;
    const headingYear: number | null =
      rowYear(rowYears, block) ?? heading?.year ?? deadlines.get(owner)?.year ?? carriedYear?.year ?? null;
    const read = readParagraph(
      block,
      from,
      { periodFrom, periodTo, isPast },
      headingYear,
      targets.length,
      facts.region,
      steps,
    );
    appendAll(targets, read.targets);
    appendAll(achievements, read.achievements);
    figures.push(read);
    appendAll(dutyReadings, readDuties(block, heading?.node.id ?? null, steps));
    const isGuiding = heading?.node.kind === 'guideline' || heading?.node.kind === 'principle';
    const isBareHeading = isHeadingLine && heading.bodyStart >= block.text.length;
    if (!isPast && !isGuiding && !isBareHeading && !tasks.rowBlocks.has(index)) {
      const group = heading === undefined ? null : heading.node.title;
      const due = readDeadlineMilestone(block, blocks, heading, deadlines.get(owner), index);
      if (due !== null) milestones.push(due);
      else
        appendAll(
          milestones,
          readMilestones(block, { periodFrom, periodTo, group, number: heading?.node.number ?? null }, steps),
        );
    }
    carriedYear = carryYear(block.text, carriedYear, isHeadingLine, owner);
  }
  const restated = linkRestatements(targets, steps);
  const allMilestones = [...milestones, ...tasks.milestones, ...rows.milestones].toSorted(
    (a, b) => a.span[0] - b.span[0],
  );
  const duties: Duty[] = [
    ...dutyReadings.map((reading) => reading.duty),
    ...tasks.duties,
    ...rows.duties,
  ].toSorted((a, b) => a.span[0] - b.span[0]);
  const doubts = collectDoubts(
    {
      blocks,
      article,
      outline,
      targets: restated.targets,
      disagreements: restated.disagreements,
      figures,
      duties: dutyReadings,
      milestones: allMilestones,
      tables,
    },
    steps,
  );
  return {
    ok: true,
    value: {
      document: facts,
      outline: outline.headings.map((heading) => heading.node),
      targets: restated.targets,
      achievements,
      duties,
      milestones: allMilestones,
      projects: tables.projects.flatMap((table) => table.rows.map((row) => row.project)),
      doubts,
    },
  };
}

/** The deadline printed in the row of a task table that a paragraph stands in. Rows are in order, so the search is binary. */
function rowYear(rows: readonly TaskRow[], block: Block): number | null {
  const at = block.offsets[0] ?? 0;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] as TaskRow;
    if (at < row.task.span[0]) high = middle - 1;
    else if (at >= row.task.span[1]) low = middle + 1;
    else return row.year;
  }
  return null;
}

/** "到2023年,主要目标如下:" gives its year to the points below it, until the next heading that is no point. */
function carryYear(
  text: string,
  carried: { year: number; heading: number } | null,
  isHeadingLine: boolean,
  owner: number,
): { year: number; heading: number } | null {
  const match = /(?:到|至)?(20\d\d)年[^。]{0,80}[::]$/u.exec(text);
  if (match !== null) return { year: Number(match[1]), heading: owner };
  return isHeadingLine ? null : carried;
}

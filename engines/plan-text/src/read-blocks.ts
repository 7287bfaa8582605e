import { appendAll } from './append-all.ts';
import type { Outline, Heading } from './outline/build-outline.ts';
import type { Achievement, BuildingProject, DocumentFacts, Milestone, Target } from './plan-reading.ts';
import { findDeadlines, readDeadlineMilestone } from './read-deadlines.ts';
import type { Deadlines } from './read-deadlines.ts';
import { readDuties } from './read-duties.ts';
import type { DutyReading } from './read-duties.ts';
import { readMilestones } from './read-milestones.ts';
import { readParagraph } from './read-paragraph.ts';
import type { ParagraphFigures } from './read-paragraph.ts';
import { readListedProjects, readProject } from './read-projects.ts';
import type { StepCounter } from './step-counter.ts';
import type { Tables } from './table/find-tables.ts';
import { readIndicatorTable } from './table/read-indicator-table.ts';
import type { TaskRow } from './table/task-grid.ts';
import type { TaskRegionReading } from './table/task-region.ts';
import type { Article } from './text/article.ts';
import { isFrontLine, isNoise } from './text/article.ts';
import type { Block } from './text/block.ts';

/** What the paragraphs are read against: the parts of the document that were found before. */
export interface BlockContext {
  readonly blocks: readonly Block[];
  readonly article: Article;
  readonly facts: DocumentFacts;
  readonly titleBlock: Block | null;
  readonly thisYear: number | null;
  readonly tables: Tables;
  readonly outline: Outline;
  readonly regions: TaskRegionReading;
}

/** What the paragraphs and tables of indicators gave, in the order of the text. */
export interface Harvest {
  readonly targets: Target[];
  readonly achievements: Achievement[];
  readonly duties: DutyReading[];
  readonly milestones: Milestone[];
  readonly projects: BuildingProject[];
  readonly figures: ParagraphFigures[];
}

interface CarriedYear {
  readonly year: number;
  readonly heading: number;
}

/** Totals of the paragraphs before, by unit: what a list of places or stages divides. */
type Totals = Map<string, { readonly name: string; readonly value: number }>;

const LONGEST_TITLE = 40;

/** Reads all paragraphs of the article, one after another. */
export function readBlocks(context: BlockContext, steps: StepCounter): Harvest {
  const { blocks, article, facts, tables, outline } = context;
  const [periodFrom, periodTo] = facts.period ?? [null, null];
  const harvest: Harvest = {
    targets: [],
    achievements: [],
    duties: [],
    milestones: [],
    projects: [],
    figures: [],
  };
  const rowYears = tables.tasks.flatMap((table) => table.rows);
  const tableAt = new Map(tables.indicators.map((table) => [table.from, table]));
  const deadlines = findDeadlines(blocks, article, outline, tables.skipped, periodFrom, periodTo);
  const totals: Totals = new Map();
  let carriedYear: CarriedYear | null = null;
  for (let index = article.first; index < article.end; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const table = tableAt.get(index);
    if (table !== undefined) {
      const read = readIndicatorTable(table, facts.region, periodFrom, periodTo);
      const shift = harvest.targets.length;
      appendAll(
        harvest.targets,
        read.targets.map((target) =>
          target.parent === undefined ? target : { ...target, parent: target.parent + shift },
        ),
      );
      appendAll(harvest.achievements, read.achievements);
    }
    if (tables.skipped[index] === 1 || context.regions.unitCells.has(index) || isNoise(block.text)) continue;
    if (index < article.heading && isFrontLine(block.text)) continue;
    const owner = outline.owner[index] ?? -1;
    const heading = owner < 0 ? undefined : outline.headings[owner];
    if (heading?.block === index) totals.clear();
    const year =
      rowYear(rowYears, block) ?? heading?.year ?? deadlines.get(owner)?.year ?? carriedYear?.year ?? null;
    readBlock(context, index, { heading, year, deadlines, owner, totals }, harvest, steps);
    carriedYear = carryYear(block.text, carriedYear, heading?.block === index, owner);
  }
  return harvest;
}

interface Place {
  readonly heading: Heading | undefined;
  /** The year that headings, rows or an opening line state. */
  readonly year: number | null;
  readonly deadlines: Deadlines;
  readonly owner: number;
  readonly totals: Totals;
}

function readBlock(
  { blocks, facts, titleBlock, thisYear, article, regions, outline: { pastParts } }: BlockContext,
  index: number,
  { heading, year, deadlines, owner, totals }: Place,
  harvest: Harvest,
  steps: StepCounter,
): void {
  const block = blocks[index] as Block;
  const [periodFrom, periodTo] = facts.period ?? [null, null];
  const isHeadingLine = heading?.block === index;
  const isPast = (heading?.isPast ?? false) || pastParts[index] === 1;
  const project = isPast ? null : readProject(block);
  if (project === null && !isPast) harvest.projects.push(...readListedProjects(block));
  if (project !== null) harvest.projects.push(project);
  else if (!(isHeadingLine && COUNTED_HEADING.test(block.text))) {
    const from = isHeadingLine ? (heading.node.number ?? '').length : 0;
    const isRule = heading?.node.title.endsWith('标准') ?? false;
    const title = heading?.node.title ?? '';
    const isShort = block.text.length >= 12 && title !== '' && title.length <= 20 && !/\d/u.test(title);
    const context = {
      periodFrom,
      periodTo,
      isPast,
      thisYear,
      totals,
      isRule,
      ...(isShort ? { heading: title } : {}),
    };
    const read = readParagraph(block, from, context, year, harvest.targets.length, facts.region, steps);
    appendAll(harvest.targets, read.targets);
    appendAll(harvest.achievements, read.achievements);
    harvest.figures.push(read);
    for (const { unit, name, value } of read.targets) {
      const largest = totals.get(unit)?.value ?? 0;
      if (value !== null && name !== '' && value > largest) totals.set(unit, { name, value });
    }
  }
  appendAll(harvest.duties, readDuties(block, heading?.node.id ?? null, steps));
  const isGuiding = heading?.node.kind === 'guideline' || heading?.node.kind === 'principle';
  const isTitle =
    block === titleBlock ||
    (index < Math.max(article.heading, 3) && !isHeadingLine && isTitleLine(block.text));
  if (isPast || isGuiding || isTitle || regions.rowBlocks.has(index)) return;
  const due = readDeadlineMilestone(block, blocks, heading, deadlines.get(owner), index);
  if (due !== null) {
    harvest.milestones.push(due);
    return;
  }
  const number = heading?.node.number ?? null;
  if (project !== null) {
    if (project.year !== null)
      harvest.milestones.push({
        year: project.year,
        group: null,
        number,
        text: `${project.name}建成`,
        units: [],
        span: project.span,
      });
    return;
  }
  const isBareHeading = isHeadingLine && heading.bodyStart >= block.text.length;
  if (isBareHeading && !isDatedHeading(block.text)) return;
  const group = heading === undefined ? null : heading.node.title;
  appendAll(
    harvest.milestones,
    readMilestones(
      block,
      { periodFrom, periodTo, thisYear: heading?.year ?? thisYear, group, number },
      steps,
    ),
  );
}

/** "一、新开工项目(3个)": how many things a heading lists is no goal. */
const COUNTED_HEADING = /\((?:共|计)?\d{1,3}[个项所处件家]\)$/u;

const isTitleLine = (text: string): boolean => text.length <= LONGEST_TITLE && !/[。,;]/u.test(text);

/** "动员部署阶段(2026年3月—4月)", "6月30日前完成选址": a heading that says when. */
const isDatedHeading = (text: string): boolean =>
  /阶段|步骤|时间|(?:月|日|年)(?:底|末)?前/u.test(text) && /\d{1,2}月|20\d\d年/u.test(text);

/** The year that 今年 and months without a year mean: that of a plan of one or two years, else of the day of issue. */
export function findThisYear(period: readonly [number, number] | null, issued: string | null): number | null {
  if (period !== null && period[1] - period[0] <= 2 && period[0] > 0) {
    if (period[0] === period[1]) return period[0];
    const year = issued === null ? period[0] : Number(issued.slice(0, 4));
    return year >= period[0] && year <= period[1] ? year : period[0];
  }
  return issued === null ? null : Number(issued.slice(0, 4));
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
  carried: CarriedYear | null,
  isHeadingLine: boolean,
  owner: number,
): CarriedYear | null {
  const match = /(?:到|至)?(20\d\d)年[^。]{0,80}[::]$/u.exec(text);
  if (match !== null) return { year: Number(match[1]), heading: owner };
  return isHeadingLine ? null : carried;
}

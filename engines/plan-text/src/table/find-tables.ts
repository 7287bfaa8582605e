import type { PlanDocument } from '../plan-document.ts';
import type { Article } from '../text/article.ts';
import type { Block } from '../text/block.ts';
import { findFlattenedIndicators } from './flattened-indicators.ts';
import { findFlattenedProjects } from './flattened-projects.ts';
import type { ProjectTable } from './flattened-projects.ts';
import type { IndicatorTable } from './indicator-row.ts';

/** The tables of a document; `skipped[i]` is 1 where block `i` is a cell that no sentence reader may see. */
export interface Tables {
  readonly indicators: readonly IndicatorTable[];
  readonly projects: readonly ProjectTable[];
  readonly skipped: Uint8Array;
}

/** Finds the tables, real ones and those printed one cell a line. */
export function findTables(
  _document: PlanDocument,
  blocks: readonly Block[],
  article: Article,
  periodFrom: number | null,
  periodTo: number | null,
): Tables {
  const skipped = new Uint8Array(blocks.length);
  const indicators = findFlattenedIndicators(blocks, article.first, article.end, periodFrom, periodTo);
  const projects = findFlattenedProjects(blocks, article.first, article.end);
  for (const table of [...indicators, ...projects]) skipped.fill(1, table.from, table.to);
  return { indicators, projects, skipped };
}

import type { Outline } from '../outline/build-outline.ts';
import type { Duty, Milestone } from '../plan-reading.ts';
import type { FoundRows } from './find-tables.ts';
import type { TaskRow } from './task-grid.ts';
import { coverCells } from './cell.ts';
import type { Cell } from './cell.ts';
import { dateFields } from '../read-dates.ts';
import type { StepCounter } from '../step-counter.ts';

/** The duties and dated tasks of tables whose rows are known. A row hangs on the heading printed in it, else on the table's. */
export function readTaskRows(
  tables: readonly FoundRows<TaskRow>[],
  outline: Outline,
  steps: StepCounter,
): { duties: Duty[]; milestones: Milestone[] } {
  const duties: Duty[] = [];
  const milestones: Milestone[] = [];
  let from = 0;
  for (const table of tables) {
    const owner = outline.headings[outline.owner[table.from] ?? -1] ?? null;
    steps.take(table.rows.length);
    while (from < outline.headings.length && (outline.headings[from]?.block ?? 0) < table.from) from++;
    let to = from;
    while (to < outline.headings.length && (outline.headings[to]?.block ?? 0) < table.to) to++;
    const inside = outline.headings.slice(from, to);
    steps.take(inside.length);
    let next = 0;
    const printed = new Set<Cell>();
    for (const row of table.rows) {
      const [start, end] = row.task.span;
      while (next < inside.length && (inside[next]?.node.span[1] ?? 0) <= start) next++;
      const own = inside[next];
      const heading = own !== undefined && own.node.span[0] >= start && own.node.span[0] < end ? own : owner;
      // A merged cell belongs to the row that prints it; else rows would reach over each other.
      const cells = row.cells.filter((cell) => !printed.has(cell));
      for (const cell of cells) printed.add(cell);
      const span = coverCells(cells.length > 0 ? cells : [row.task]);
      if (row.lead.length + row.supporting.length + row.responsible.length > 0) {
        duties.push({
          outlineId: heading?.node.id ?? null,
          lead: row.lead,
          supporting: row.supporting,
          responsible: row.responsible,
          span,
        });
      }
      const year = row.year ?? (row.hasDeadlines ? null : (heading?.year ?? null));
      if (year === null) continue;
      const units = [...row.lead, ...row.supporting, ...row.responsible];
      milestones.push({
        year,
        ...dateFields(row.dates),
        group: row.group ?? owner?.node.title ?? null,
        number: row.number,
        text: row.text,
        units,
        span,
      });
    }
  }
  return { duties, milestones };
}

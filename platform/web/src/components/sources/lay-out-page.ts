import type { MarkedParagraph } from './marked-paragraphs.ts';

/** A cell as the file gives it: [start, end) of its words and how many rows and columns it covers. */
type Cell = readonly [start: number, end: number, rows: number, columns: number];

/** A row of a table on the page; lit when the marked stretch runs through it. */
export interface PageRow {
  readonly isLit: boolean;
  readonly cells: readonly {
    readonly rows: number;
    readonly columns: number;
    readonly paragraphs: readonly MarkedParagraph[];
  }[];
}

/** What stands on a page of a plan, in its order: a paragraph, or a table. */
export type PageBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: MarkedParagraph }
  | { readonly kind: 'table'; readonly start: number; readonly rows: readonly PageRow[] };

function layTable(
  paragraphs: readonly MarkedParagraph[],
  table: readonly (readonly Cell[])[],
): { readonly start: number; readonly end: number; readonly rows: readonly PageRow[] } | null {
  const cells = table.flat();
  if (cells.length === 0) return null;
  const start = Math.min(...cells.map(([from]) => from));
  const end = Math.max(...cells.map(([, to]) => to));
  const rows = table.map((row) => {
    const laid = row.map(([from, to, down, across]) => ({
      rows: down,
      columns: across,
      paragraphs: paragraphs.filter((paragraph) => paragraph.start >= from && paragraph.start < to),
    }));
    return { isLit: laid.some((cell) => cell.paragraphs.some(({ marked }) => marked !== '')), cells: laid };
  });
  // A table that does not hold all words of its stretch, each once, is left as words: nothing of the plan is lost.
  const held = rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)).length;
  const inside = paragraphs.filter((paragraph) => paragraph.start >= start && paragraph.start < end).length;
  return held === inside && held > 0 ? { start, end, rows } : null;
}

/** Lays marked paragraphs out as paragraphs and tables, each paragraph once. */
export function layOutPage(
  paragraphs: readonly MarkedParagraph[],
  tables: readonly (readonly (readonly Cell[])[])[],
): PageBlock[] {
  const laid = tables.flatMap((table) => layTable(paragraphs, table) ?? []);
  const shown = new Set<number>();
  return paragraphs.flatMap((paragraph): PageBlock[] => {
    const table = laid.find(({ start, end }) => paragraph.start >= start && paragraph.start < end);
    if (table === undefined) return [{ kind: 'paragraph', paragraph }];
    if (shown.has(table.start)) return [];
    shown.add(table.start);
    return [{ kind: 'table', start: table.start, rows: table.rows }];
  });
}

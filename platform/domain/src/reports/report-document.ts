import type { Day, Decimal } from '@junheng/kernel';
import type { TargetState } from '@junheng/vocabulary';

/** A figure with its source: in .docx it carries a footnote, in .xlsx it is a number. */
export interface Figure {
  readonly kind: 'figure';
  readonly text: string;
  /** One sentence: which sentence of the plan, or which paper, day and person. */
  readonly source: string;
  /** The number alone, for cells of workbooks. */
  readonly decimal?: Decimal;
}

/** A number whose source stands at the head of its column or in the note below its table. */
export interface Amount {
  readonly kind: 'amount';
  readonly text: string;
  readonly decimal: Decimal;
}

/** A piece of a sentence: words, words that stand out, a figure, or an amount of a table. */
export type Inline = string | { readonly kind: 'strong'; readonly text: string } | Figure | Amount;

/** A day of a table: printed as text in documents, a date in workbooks. */
export interface DayCell {
  readonly kind: 'day';
  readonly day: Day;
  /** Planned and not yet reached, and said so. */
  readonly isPlanned?: boolean;
}

/** A cell: words, a whole number, a day, or pieces. */
export type Cell = string | number | DayCell | readonly Inline[];

/** A column of a table. Widths are shares of the table. */
export interface ReportColumn {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** The rule behind a column of computed figures; a footnote at its head. */
  readonly source?: string;
  /** Stands below the column before it where a page is narrow; a column of its own in workbooks. */
  readonly isBelow?: boolean;
}

/** A table; in .xlsx each is a sheet. */
export interface ReportTable {
  readonly kind: 'table';
  /** Title above it and name of its sheet. */
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** A line below it. */
  readonly note?: string;
}

/** One small chart: a target's path, its values and where the trend leads. */
export interface ChartPanel {
  readonly title: string;
  readonly unit: string;
  readonly state: TargetState;
  readonly stateWord: string;
  readonly path: readonly { readonly year: number; readonly value: Decimal }[];
  readonly base: { readonly year: number; readonly value: Decimal } | null;
  readonly values: readonly { readonly day: Day; readonly value: Decimal }[];
  readonly goal: { readonly year: number; readonly value: Decimal } | null;
  readonly forecast: Decimal | null;
}

/** What a document is made of, from top to bottom. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly isFlush?: boolean }
  | ReportTable
  | { readonly kind: 'charts'; readonly panels: readonly ChartPanel[] }
  | { readonly kind: 'annexList'; readonly titles: readonly string[] }
  | { readonly kind: 'signature'; readonly organ: string; readonly day: Day }
  /** Begins a section of its own. */
  | {
      readonly kind: 'annex';
      readonly label: string;
      readonly title: string;
      readonly isLandscape: boolean;
    };

/** A report as data; what prints it adds nothing to what it says. */
export interface ReportDocument {
  /** Lines of the title. */
  readonly title: readonly string[];
  /** A line below the title: cut-off day, version. */
  readonly subtitle: string;
  /** Whether the body itself lies across the page. */
  readonly isLandscape: boolean;
  /** Whether it must stay on one page. */
  readonly isOnePage: boolean;
  /** On one page: whether its text is set in 小四 in place of 四号, because otherwise not everything that must be said fits. */
  readonly isDense?: boolean;
  readonly blocks: readonly Block[];
  /** Name of the file without ending. */
  readonly fileName: string;
  readonly asOf: Day;
  readonly organ: string;
}

/** A paragraph of pieces. */
export function paragraph(...inlines: readonly Inline[]): Block {
  return { kind: 'paragraph', inlines };
}

/** All figures of a document, in the order of reading. */
export function figuresOf(document: ReportDocument): Figure[] {
  return document.blocks
    .flatMap((block): readonly Inline[] => {
      if (block.kind === 'paragraph') return block.inlines;
      return block.kind === 'table' ? block.rows.flat().flatMap(inlinesOf) : [];
    })
    .filter((inline): inline is Figure => typeof inline === 'object' && inline.kind === 'figure');
}

/** What stands behind a day that is planned and not yet reached. */
export const PLANNED = '（计划）';

/** The pieces of a cell. */
export function inlinesOf(cell: Cell): readonly Inline[] {
  if (typeof cell === 'string') return [cell];
  if (typeof cell === 'number') return [String(cell)];
  if (!('kind' in cell)) return cell;
  return [cell.isPlanned === true ? `${cell.day}${PLANNED}` : cell.day];
}

/** The words of a cell, without the marks of its figures. */
export function cellText(cell: Cell): string {
  return inlinesOf(cell).map(textOf).join('');
}

/** The words of a piece. */
export function textOf(inline: Inline): string {
  return typeof inline === 'string' ? inline : inline.text;
}

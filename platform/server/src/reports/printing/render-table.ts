import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { Cell, Inline, ReportTable } from '@junheng/domain';
import type { FootnoteKeeper } from './footnote-keeper.ts';
import { FONT, SIZE, tableLine } from './page-layout.ts';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const ALL_RULES = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
} as const;

const inlinesOf = (cell: Cell): readonly Inline[] => (typeof cell === 'object' ? cell : [String(cell)]);

/** The pieces of a cell as runs, figures with their marks. */
export function runsOf(
  inlines: readonly Inline[],
  keeper: FootnoteKeeper,
  look: {
    readonly size: number;
    readonly font: (typeof FONT)[keyof typeof FONT];
    readonly characterSpacing?: number;
  },
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    if (typeof inline === 'string') return [new TextRun({ text: inline, ...look })];
    if (inline.kind === 'strong')
      return [new TextRun({ text: inline.text, ...look, font: FONT.kai, bold: true })];
    return [new TextRun({ text: inline.text, ...look }), ...keeper.mark(inline.source, look.size)];
  });
}

/** From so many columns on a table is wide. */
const WIDE_COLUMNS = 8;

/** A table across the text block, its header repeated on each page, no row split over two. */
export function renderTable(
  table: ReportTable,
  width: number,
  keeper: FootnoteKeeper,
  isTitled: boolean,
): (Paragraph | Table)[] {
  // Wide tables are set smaller, so that a row stays within two lines.
  const [size, line] = table.columns.length >= WIDE_COLUMNS ? [SIZE.smallFifth, 13] : [SIZE.fifth, 15];
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width * width) / whole));
  const cell = (children: ParagraphChild[], index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : ALIGNMENT[table.columns[index]?.align ?? 'left'],
          spacing: tableLine(line),
          children,
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title, source }, index) => {
      const run = new TextRun({ text: title, size, font: FONT.black });
      return cell(source === undefined ? [run] : [run, ...keeper.mark(source, size)], index, true);
    }),
  });
  const look = { size, font: FONT.fang };
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((_, index) =>
          cell(runsOf(inlinesOf(row[index] ?? ''), keeper, look), index, false),
        ),
      }),
  );
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 120, after: 80, ...tableLine(20) },
    children: [new TextRun({ text: table.title, size: SIZE.smallFourth, font: FONT.black })],
  });
  const note = new Paragraph({
    spacing: { before: 60, ...tableLine(15) },
    children:
      table.note === undefined
        ? []
        : [new TextRun({ text: table.note, size: SIZE.smallFifth, font: FONT.fang })],
  });
  return [
    ...(isTitled ? [title] : []),
    new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: ALL_RULES,
    }),
    note,
  ];
}

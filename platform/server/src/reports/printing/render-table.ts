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
import type { Inline, ReportTable } from '@junheng/domain';
import { CELL_MARGIN, fitColumns, linesOfHead, printedColumns, stackedLines } from './fit-columns.ts';
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

/**
 * A figure that its mark clings to: after a Chinese character a line could end before the mark. This is the sign that Word itself calls
 * “No-Width Non Break”; in the rules of Unicode (UAX #14, LB8a and LB9) it does the same.
 */
const clung = (text: string): string => (/\p{Script=Han}$/u.test(text) ? `${text}\u{200D}` : text);

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
    if (inline.kind === 'amount') return [new TextRun({ text: inline.text, ...look })];
    return [new TextRun({ text: clung(inline.text), ...look }), ...keeper.mark(inline.source, look.size)];
  });
}

/** Sizes in which tables are set, with their lines in points: the first that holds every number whole. */
const LOOKS = [
  { size: SIZE.fifth, line: 15 },
  { size: SIZE.smallFifth, line: 13 },
  { size: 15, line: 11 },
] as const;
/** From so many columns on a table is wide and set smaller at once, so that a row stays within two lines. */
const WIDE_COLUMNS = 8;

/** A table across the text block, its header repeated on each page, no row split over two, no number cut. */
export function renderTable(
  table: ReportTable,
  width: number,
  keeper: FootnoteKeeper,
  isTitled: boolean,
): (Paragraph | Table)[] {
  const groups = printedColumns(table);
  const looks = groups.length >= WIDE_COLUMNS ? LOOKS.slice(1) : LOOKS;
  const fits = looks.map((look) => ({ ...look, ...fitColumns(table, width, look.size) }));
  const { size, line, widths } = fits.find(({ isWhole }) => isWhole) ??
    fits.at(-1) ?? { ...LOOKS[1], widths: [] };
  const cell = (parts: readonly ParagraphChild[][], place: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 30, bottom: 30, left: CELL_MARGIN, right: CELL_MARGIN },
      children: parts.map(
        (children) =>
          new Paragraph({
            alignment: isHead
              ? AlignmentType.CENTER
              : ALIGNMENT[table.columns[groups[place]?.[0] ?? 0]?.align ?? 'left'],
            spacing: tableLine(line),
            children,
          }),
      ),
    });
  const headRuns = (index: number): ParagraphChild[][] => {
    const column = table.columns[index];
    const lines = linesOfHead(column?.title ?? '');
    return lines.map((text, at) => {
      const run = new TextRun({ text, size, font: FONT.black });
      const isMarked = column?.source !== undefined && at === lines.length - 1;
      return isMarked ? [run, ...keeper.mark(column.source ?? '', size)] : [run];
    });
  };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: groups.map((group, place) => cell(group.flatMap(headRuns), place, true)),
  });
  const look = { size, font: FONT.fang };
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: groups.map((group, place) =>
          cell(
            stackedLines(group.map((index) => row[index] ?? '')).map((line) => runsOf(line, keeper, look)),
            place,
            false,
          ),
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
      columnWidths: [...widths],
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: ALL_RULES,
    }),
    note,
  ];
}

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
  convertMillimetersToTwip,
} from 'docx';
import type { DocumentBlock, SampleCell } from '../documents/document-block.ts';
import { officialStyle as style } from './document-style.ts';

const fonts = (eastAsia: string) => ({ ascii: style.latinFont, hAnsi: style.latinFont, eastAsia });

type TableBlock = Extract<DocumentBlock, { readonly kind: 'table' }>;

interface CellLook {
  readonly isHead: boolean;
  readonly isLeft: boolean;
  readonly width: number;
}

function renderCell(cell: SampleCell, { isHead, isLeft, width }: CellLook): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(width), type: WidthType.DXA },
    rowSpan: cell.rows ?? 1,
    columnSpan: cell.columns ?? 1,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: style.tableLine, before: 20, after: 20 },
        children: [
          new TextRun({
            text: cell.text,
            size: style.tableSize,
            bold: isHead,
            font: fonts(isHead ? style.headingFont : style.tableFont),
          }),
        ],
      }),
    ],
  });
}

const asCell = (cell: string | SampleCell): SampleCell => (typeof cell === 'string' ? { text: cell } : cell);

/** A table with a head that is repeated on every page and rows that are not broken across pages. */
export function renderTable({ widths, left, head, rows }: TableBlock): Table {
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, index) =>
      renderCell({ text }, { isHead: true, isLeft: false, width: widths[index] ?? 20 }),
    ),
  });
  // Which columns a merged cell from above still covers, and for how many rows.
  const covered = widths.map(() => 0);
  const body = rows.map((row) => {
    const children: TableCell[] = [];
    const cells = row.map(asCell);
    for (let column = 0; column < widths.length;) {
      if ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        column += 1;
        continue;
      }
      const cell = cells.shift();
      if (cell === undefined) break;
      const span = cell.columns ?? 1;
      const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      children.push(renderCell(cell, { isHead: false, isLeft: left.includes(column), width }));
      for (let each = column; each < column + span; each += 1) covered[each] = (cell.rows ?? 1) - 1;
      column += span;
    }
    return new TableRow({ cantSplit: true, children });
  });
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: {
      size: convertMillimetersToTwip(widths.reduce((sum, each) => sum + each, 0)),
      type: WidthType.DXA,
    },
    columnWidths: widths.map((width) => convertMillimetersToTwip(width)),
    rows: [headRow, ...body],
  });
}

/** A frame round some paragraphs: a table of one cell. */
export function renderBox(titleText: string, lines: readonly string[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const line = (text: string, isTitle: boolean): Paragraph =>
    new Paragraph({
      alignment: isTitle ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { line: 400 },
      ...(isTitle ? {} : { indent: { firstLine: 480 } }),
      children: [
        new TextRun({
          text,
          size: 24,
          bold: isTitle,
          font: fonts(isTitle ? style.headingFont : style.subheadingFont),
        }),
      ],
    });
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(156), type: WidthType.DXA },
    columnWidths: [convertMillimetersToTwip(156)],
    borders: { top: border, bottom: border, left: border, right: border },
    rows: [
      new TableRow({
        children: [
          new TableCell({
            margins: { top: 120, bottom: 120, left: 160, right: 160 },
            children: [line(titleText, true), ...lines.map((text) => line(text, false))],
          }),
        ],
      }),
    ],
  });
}

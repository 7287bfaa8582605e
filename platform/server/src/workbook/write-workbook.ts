import type { FileReply } from '../handler.ts';
import { fillCell } from './fill-cell.ts';
import type { SheetCell } from './fill-cell.ts';

/** Media type of .xlsx workbooks. */
export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A word or sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The language of a workbook: that of whoever asked for it. */
export type Language = keyof Words;

/** One column of a sheet. */
export interface SheetColumn<Row> {
  readonly title: Words;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row, language: Language) => SheetCell;
}

/** One table as a workbook: title, note on the source, header, rows. */
export interface SheetTable<Row> {
  readonly language: Language;
  readonly fileName: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

const HEADER_ROW = 3;
/** Writes one table into an .xlsx file: the title, where the data come from, a frozen header with filters, and the rows. */
export async function writeWorkbook<Row>(table: SheetTable<Row>): Promise<FileReply> {
  // Loaded when first needed: it would take a good part of the start.
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  const sheet = workbook.addWorksheet(table.title.slice(0, 31).replaceAll(/[*?:\\/[\]]/gu, ' '), {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  fillCell(sheet.getCell(1, 1), table.title);
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  fillCell(sheet.getCell(2, 1), table.note);
  for (const row of [1, 2]) {
    sheet.mergeCells(row, 1, row, table.columns.length);
    sheet.getCell(row, 1).alignment = { vertical: 'middle', wrapText: row === 2 };
  }
  sheet.getRow(2).height = 30;
  for (const [index, column] of table.columns.entries()) {
    sheet.getColumn(index + 1).width = column.width;
    const head = sheet.getCell(HEADER_ROW, index + 1);
    fillCell(head, column.title[table.language]);
    head.font = { bold: true };
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F4F7' } };
  }
  for (const [index, row] of table.rows.entries()) {
    for (const [place, column] of table.columns.entries()) {
      fillCell(sheet.getCell(HEADER_ROW + 1 + index, place + 1), column.cell(row, table.language));
    }
  }
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: HEADER_ROW + table.rows.length, column: table.columns.length },
  };
  const bytes = await workbook.xlsx.writeBuffer();
  return { mediaType: XLSX_MEDIA_TYPE, fileName: table.fileName, content: new Uint8Array(bytes) };
}

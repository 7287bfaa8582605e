import type ExcelJS from 'exceljs';
import { cellText, inlinesOf } from '@junheng/domain';
import type { Cell, ReportDocument, ReportTable } from '@junheng/domain';
import { fillCell } from '../../workbook/fill-cell.ts';
import type { SheetCell } from '../../workbook/fill-cell.ts';
import { normalisePackage } from './normalise-package.ts';

/** Characters of a sheet's whole width. */
const SHEET_WIDTH = 130;
const LONGEST_NAME = 31;
const THIN = { style: 'thin', color: { argb: 'FF9CA3AF' } } as const;
const RULES = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;

/** What stands for nothing in a printed table; a workbook leaves the cell empty, so that columns of numbers hold numbers. */
const NOTHING = '—';

/** A cell of a report as a cell of a sheet. */
function sheetCell(cell: Cell): SheetCell {
  if (typeof cell === 'number') return cell;
  if (cell === NOTHING) return null;
  if (typeof cell === 'object' && 'kind' in cell) return cell;
  const only = typeof cell === 'object' && cell.length === 1 ? cell[0] : undefined;
  if (typeof only === 'object' && only.kind !== 'strong' && only.decimal !== undefined) {
    return { decimal: only.decimal, text: only.text };
  }
  return cellText(cell);
}

/** The sources of a row's figures, for the column that stands in for footnotes. */
function sourcesOf(row: readonly Cell[]): string {
  const sources = row
    .flatMap(inlinesOf)
    .flatMap((inline) => (typeof inline === 'object' && inline.kind === 'figure' ? [inline.source] : []));
  return [...new Set(sources)].join('\n');
}

function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replaceAll(/[*?:\\/[\]]/gu, ' ').slice(0, LONGEST_NAME) || '表';
  let name = clean;
  for (let count = 2; taken.has(name); count += 1) name = `${clean.slice(0, LONGEST_NAME - 3)} ${count}`;
  taken.add(name);
  return name;
}

/** Writes one table into a sheet: title, subtitle, header, rows, note; a last column names the sources of its figures. */
function fillSheet(sheet: ExcelJS.Worksheet, document: ReportDocument, table: ReportTable): void {
  const hasSources = table.rows.some((row) => sourcesOf(row) !== '');
  const count = table.columns.length + (hasSources ? 1 : 0);
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const line = (
    row: number,
    text: string,
    look: Partial<ExcelJS.Font>,
    horizontal: 'left' | 'center',
  ): void => {
    sheet.mergeCells(row, 1, row, count);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = { name: '宋体', ...look };
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
  };
  line(1, document.title.join(''), { name: '方正小标宋简体', size: 18 }, 'center');
  line(2, `${table.title}　${document.subtitle}`, { size: 11 }, 'center');
  sheet.getRow(1).height = 32;
  sheet.getRow(2).height = 20;
  const titles = [...table.columns.map((column) => column.title), ...(hasSources ? ['数据来源'] : [])];
  for (const [index, title] of titles.entries()) {
    const width = table.columns[index]?.width;
    sheet.getColumn(index + 1).width = width === undefined ? 60 : Math.max(6, (width * SHEET_WIDTH) / whole);
    const cell = sheet.getCell(3, index + 1);
    cell.value = title;
    cell.font = { name: '黑体', size: 11 };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = RULES;
  }
  for (const [index, row] of table.rows.entries()) {
    const cells = [
      ...table.columns.map((_, place) => row[place] ?? ''),
      ...(hasSources ? [sourcesOf(row)] : []),
    ];
    for (const [place, value] of cells.entries()) {
      const cell = sheet.getCell(4 + index, place + 1);
      fillCell(cell, sheetCell(value));
      cell.font = { name: '宋体', size: 11 };
      cell.border = RULES;
      cell.alignment = {
        horizontal: table.columns[place]?.align ?? 'left',
        vertical: 'middle',
        wrapText: true,
      };
    }
  }
  const rules = table.columns.flatMap(({ source }) => source ?? []);
  const notes = [...(table.note === undefined ? [] : [table.note]), ...new Set(rules)];
  for (const [index, note] of notes.entries()) {
    line(4 + table.rows.length + index, note, { size: 10 }, 'left');
  }
  if (table.rows.length > 0) {
    sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3 + table.rows.length, column: count } };
  }
}

/** Prints the tables of reports as one workbook, a sheet each; the same reports give the same bytes. */
export async function renderWorkbook(documents: readonly ReportDocument[]): Promise<Uint8Array> {
  // Loaded when first needed: it would take a good part of the start.
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  const asOf = documents[0]?.asOf ?? '2000-01-01';
  const moment = new Date(`${asOf}T01:00:00Z`);
  workbook.creator = documents[0]?.organ ?? '';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = moment;
  workbook.modified = moment;
  const taken = new Set<string>();
  for (const document of documents) {
    const tables = document.blocks.filter((block): block is ReportTable => block.kind === 'table');
    for (const table of tables) {
      const title = documents.length > 1 ? `${document.title.at(-1) ?? ''}·${table.title}` : table.title;
      const sheet = workbook.addWorksheet(sheetName(title.replaceAll('实施情况考核表', ''), taken), {
        views: [{ state: 'frozen', ySplit: 3 }],
        pageSetup: {
          paperSize: 9,
          orientation: document.isLandscape ? 'landscape' : 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '1:3',
        },
        headerFooter: { oddFooter: '&C— &P —' },
      });
      fillSheet(sheet, document, table);
    }
  }
  if (taken.size === 0) workbook.addWorksheet('空');
  const bytes = await workbook.xlsx.writeBuffer();
  return normalisePackage(new Uint8Array(bytes), asOf);
}

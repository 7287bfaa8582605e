import type { CountyValue } from '@junheng/standards';
import { isCountyItem, unitOfCountyItem } from '@junheng/standards';
import { appError } from '@junheng/kernel';
import { cellError, readFigure, readYear } from './cell-reader.ts';
import { cellText, readCsvTable } from './csv-table.ts';
import type { ReadingLog } from './csv-table.ts';

const required = ['item', 'year', 'value'] as const;

/** Reads `county.csv` when it is there: figures and papers of the county. Items that no standard knows are listed. */
export async function readCounty(folder: string, log: ReadingLog): Promise<CountyValue[]> {
  const file = 'county.csv';
  const table = await readCsvTable(folder, file, { required, optional: ['evidence'] as const }, log, true);
  if (table === null) return [];
  const seen = new Set<string>();
  const values: CountyValue[] = [];
  const unknown: { readonly item: string; readonly line: number }[] = [];
  for (const row of table.rows) {
    const item = cellText(table, row, 'item');
    if (!isCountyItem(item)) {
      unknown.push({ item, line: row.line });
      continue;
    }
    const year = readYear(table, row, 'year', log);
    // Differences such as G8 (pay of teachers less pay of civil servants) may be below zero.
    const text = cellText(table, row, 'value');
    const isPercent = /[%％]$/u.test(text);
    const want = { mayBeNegative: true, unit: isPercent ? '%' : (unitOfCountyItem(item) ?? '1') };
    const value = readFigure(table, row, 'value', log, want);
    if (year === null || value === null) continue;
    const key = `${item} ${year}`;
    if (seen.has(key)) {
      log.errors.push(cellError('STANDARDS_VALUE_TWICE', table, row, 'item', { key: 'item, year' }));
      continue;
    }
    seen.add(key);
    values.push({
      item,
      year,
      value: Number.isNaN(value) ? null : value,
      ...(isPercent ? { isPercent } : {}),
      evidence: cellText(table, row, 'evidence') || null,
    });
  }
  const first = unknown[0];
  if (first !== undefined) {
    const items = unknown
      .map((entry) => `${entry.item === '' ? '（空）' : entry.item} (${entry.line})`)
      .join('、');
    const place = { file, line: first.line, column: table.at.item + 1, element: first.item };
    log.errors.push(appError('STANDARDS_ITEM_UNKNOWN', { file, items }, place));
  }
  return values;
}

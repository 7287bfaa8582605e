import { basename, dirname } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { fail, ok } from '@junheng/kernel';
import { readFigure, requireText } from '../standards/cell-reader.ts';
import { readCsvTable } from '../standards/csv-table.ts';
import type { ReadingLog } from '../standards/csv-table.ts';

/** Metres between two schools, in either direction; null when nobody said. */
export type DistanceOf = (from: string, to: string) => number | null;

/** Reads `from,to,metres`: each pair once, in either direction. */
export async function readDistances(path: string): Promise<Result<DistanceOf, readonly AppError[]>> {
  const log: ReadingLog = { errors: [], notes: [] };
  const required = ['from', 'to', 'metres'] as const;
  const table = await readCsvTable(dirname(path), basename(path), { required, optional: [] }, log);
  if (table === null) return fail(log.errors);
  const metres = new Map<string, number>();
  for (const row of table.rows) {
    const from = requireText(table, row, 'from', log);
    const to = requireText(table, row, 'to', log);
    const value = readFigure(table, row, 'metres', log);
    if (from === null || to === null || value === null || Number.isNaN(value)) continue;
    metres.set(`${from} ${to}`, value);
    if (!metres.has(`${to} ${from}`)) metres.set(`${to} ${from}`, value);
  }
  if (log.errors.length > 0) return fail(log.errors);
  return ok((from, to) => metres.get(`${from} ${to}`) ?? null);
}

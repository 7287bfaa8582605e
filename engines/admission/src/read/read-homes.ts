import { openTable } from '../csv/open-table.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { Point } from '../overflow/overflow-costs.ts';
import { checkColumns } from './check-columns.ts';

/** Where the rows of a table lie, and their cluster; in the order of the file. */
export interface Located {
  readonly point: Point;
  readonly cluster: string | null;
}

/**
 * Reads `lon`, `lat` and the optional `cluster` of every row of applicants.csv or pools.csv, in the order of the file. Only full placement asks
 * for it. `bytes` must be a fresh copy of the file. Fails on a row whose place is missing or outside the globe.
 */
export function readLocated(file: string, bytes: Uint8Array): Outcome<Located[]> {
  const opened = openTable(file, bytes);
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const columns = checkColumns(scanner, ['lon', 'lat']);
  if (!columns.ok) return columns;
  const [lonColumn, latColumn] = columns.value as [number, number];
  const clusterColumn = scanner.columnAt('cluster');
  const rows: Located[] = [];
  while (scanner.next()) {
    const [lonText, latText] = [scanner.textAt(lonColumn), scanner.textAt(latColumn)];
    const point = { lon: Number(lonText), lat: Number(latText) };
    const isOnGlobe =
      lonText !== '' && latText !== '' && Math.abs(point.lon) <= 180 && Math.abs(point.lat) <= 90;
    if (!isOnGlobe) {
      const { line } = scanner;
      return failWith('ADMISSION_PLACE_WRONG', { file, line }, { file, line });
    }
    const cluster = scanner.textAt(clusterColumn);
    rows.push({ point, cluster: cluster === '' ? null : cluster });
  }
  if (scanner.failure !== undefined) return { ok: false, error: scanner.failure };
  return succeed(rows);
}

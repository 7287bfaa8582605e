import { findPersonal, findPersonalId, findSmallCells, openTable } from '@junheng/admission';
import type { Market, Outcome, SmallCell } from '@junheng/admission';
import type { Folder } from '../load-folder.ts';
import type { Row } from '../read-rows.ts';
import type { Words } from '../words/wording.ts';

/** Fails when an id or group of a round is a name, an identity number or a telephone number; the message does not repeat it. */
export function refusePersonalIds(market: Market): Outcome<undefined> {
  const found = findPersonalId(market.applicants);
  if (found === undefined) return { ok: true, value: undefined };
  return refuse(found.column, found.kind, found.applicant + 2);
}

/** The same for the private tables of `prepare`. */
export function refusePersonalRows(rows: readonly Row[]): Outcome<undefined> {
  for (const { line, values } of rows) {
    const kind = findPersonal(values['applicant'] ?? '');
    if (kind !== null) return refuse('applicant', kind, line);
  }
  return { ok: true, value: undefined };
}

function refuse(column: string, kind: string, line: number): Outcome<never> {
  const file = 'applicants.csv';
  return {
    ok: false,
    error: {
      code: 'ADMISSION_ID_PERSONAL',
      parameters: { file, line, column, kind },
      place: { file, line, element: column },
    },
  };
}

/** The small cells of what a folder will publish. */
export function listSmallCells(folder: Folder, market: Market): SmallCell[] {
  const wanted = folder.rules.publish.applicants.filter(
    (name) => name !== 'applicant' && name !== 'group' && name !== 'entitlements',
  );
  if (wanted.length === 0) return findSmallCells(market, []);
  const opened = openTable('applicants.csv', Uint8Array.from(folder.tables['applicants.csv']));
  if (!opened.ok) return [];
  const scanner = opened.value;
  const columns = wanted.map((name) => ({ name, at: scanner.columnAt(name), values: [] as string[] }));
  while (scanner.next()) for (const column of columns) column.values.push(scanner.textAt(column.at));
  return findSmallCells(market, columns);
}

/** A small cell in words, with what can be blurred. */
export function describeSmallCell(cell: SmallCell, words: Words): string {
  const what = words.smallCells[cell.what]({ column: cell.column, value: cell.value, count: cell.count });
  return words.smallCell({ what, advice: words.advices[cell.advice]({ column: cell.column }) });
}

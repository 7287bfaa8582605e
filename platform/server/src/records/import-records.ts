import { errorMessage } from '@junheng/contract';
import type { Limits } from '@junheng/database';
import { findUnits } from '@junheng/database';
import { appError, chinaDay, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import {
  cellFields,
  findFaults,
  MOST_ROWS,
  readCells,
  readTyped,
  plainText,
  sayFault,
} from '@junheng/records';
import type { FindByName, ReadRow, RecordKind, Typed } from '@junheng/records';
import { sql } from 'kysely';
import type { AccessContext, Reader, RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import type { SheetRow } from '../workbook/read-workbook.ts';
import { createRecord, updateRecord } from './change-record.ts';
import type { RecordArea, RecordContext } from './change-record.ts';

/** What became, or would become, of one row. */
export interface ImportLine {
  readonly line: number;
  readonly state: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly faults: { readonly column: string; readonly message: string }[];
}

export interface ImportOutcome {
  readonly kept: boolean;
  readonly lines: ImportLine[];
}

type AnyArea = RecordArea<RecordKind, unknown>;
type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

const MOST_LINES = 2000;
/** The headings stand in one of the first rows: exports begin with a title and a note. */
const MOST_ROWS_ABOVE = 10;

/** Ends a transaction that shall leave nothing behind. */
class NothingKept extends Error {}

interface Table {
  /** The field of each column; null where a heading is none of its kind's. */
  readonly fields: readonly (string | null)[];
  readonly rows: readonly SheetRow[];
}

const bare = (heading: string): string => heading.replace(/[（(](?:选填|optional)[）)]$/iu, '').trim();

function findTable(kind: RecordKind, rows: readonly SheetRow[]): Table | null {
  const names = Object.entries(cellFields(kind.fields)).flatMap(([name, { label }]) => [
    [label.zh, name] as const,
    [label.en, name] as const,
  ]);
  const byHeading = new Map(names);
  const needed = kind.list?.key ?? [];
  for (const [index, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const fields = row.cells.map((cell) => byHeading.get(bare(cell)) ?? null);
    const found = new Set(fields.filter((field) => field !== null));
    if (found.size > 0 && needed.every((name) => found.has(name)))
      return {
        fields,
        rows: rows.slice(index + 1).filter(({ cells }) => cells.some((cell) => cell !== '')),
      };
  }
  return null;
}

async function unitFinder({ transaction }: RecordContext, limits: Limits): Promise<FindByName> {
  const { items } = await findUnits(transaction, limits, { sort: 'name', page: 1, pageSize: MOST_ROWS });
  const byName = Map.groupBy(
    items.flatMap(({ id, name, shortName, code }) =>
      [...new Set([name, shortName, code])].map((word) => ({ id, word: word.trim() })),
    ),
    ({ word }) => word,
  );
  return (field, name) => {
    const found = field.type === 'unit' ? (byName.get(name) ?? []) : [];
    return found.length === 1 ? found[0]?.id : undefined;
  };
}

const isSame = (left: unknown, right: unknown): boolean => {
  const [a, b] = [plainText(left), plainText(right)];
  return a === b || (a !== '' && b !== '' && Number(a) === Number(b));
};

/** The record that a row names by the fields of its key, among what the reader sees. */
async function findMeant(
  area: AnyArea,
  context: RecordContext,
  limits: Limits,
  typed: Typed,
): Promise<Row | undefined> {
  const key = area.kind.list?.key ?? [];
  if (key.length === 0) return undefined;
  const where = key.map((name) => {
    const place = area.store.listed.places.at(name);
    return sql<boolean>`(${place})::text = ${typed[name]}::text`;
  });
  const found = (await area.store.find(context.transaction, limits, { where })) as readonly Row[];
  return found.length === 1 ? found[0] : undefined;
}

interface ImportCall {
  readonly area: AnyArea;
  readonly context: RecordContext;
  readonly limits: Limits;
  readonly find: FindByName;
  readonly action: string;
}

function refuse(call: ImportCall, line: number, row: ReadRow): ImportLine {
  const { area, context } = call;
  const faults = [...row.faults].flatMap(([name, fault]) => {
    const field = area.kind.fields[name];
    if (field === undefined) return [];
    const said = sayFault(field, fault);
    return [{ column: field.label[context.language], message: said[context.language] }];
  });
  return { line, state: 'refused', faults };
}

async function importRow(call: ImportCall, table: Table, { line, cells }: SheetRow): Promise<ImportLine> {
  const { area, context, limits, find, action } = call;
  const { fields } = area.kind;
  const named = table.fields.flatMap((name, at) => (name === null ? [] : [[name, cells[at] ?? ''] as const]));
  const today = chinaDay(context.clock);
  const read = readCells(fields, Object.fromEntries(named), find, today);
  if (read.faults.size > 0) return refuse(call, line, read);
  const meant = await findMeant(area, context, limits, read.typed);
  const values = readTyped(fields, read.typed);
  const given = Object.fromEntries(named.map(([name]) => [name, Reflect.get(values, name)]));
  if (meant !== undefined && Object.entries(given).every(([name, value]) => isSame(meant[name], value)))
    return { line, state: 'unchanged', faults: [] };
  const kept =
    meant === undefined ? {} : Object.fromEntries(Object.keys(fields).map((name) => [name, meant[name]]));
  const body = { ...values, ...kept, ...given };
  const faults = findFaults(fields, body, today);
  if (faults.size > 0) return refuse(call, line, { typed: read.typed, faults });
  const rules = { ...area.rules, action };
  const { after: _after, kept: _kept, ...changing } = rules;
  const done =
    meant === undefined
      ? await createRecord(area, context, body as never, rules)
      : await updateRecord(area, context, meant, body as never, changing);
  if (done.ok) return { line, state: meant === undefined ? 'new' : 'changed', faults: [] };
  return {
    line,
    state: 'refused',
    faults: [{ column: '', message: errorMessage(done.error, context.language) }],
  };
}

/**
 * Takes a workbook in: every row is new, changed, unchanged or refused with the reason. It goes by the same rules as a form, in one
 * transaction that a dry run, and any refused row, rolls back.
 */
export async function importRecords(
  area: AnyArea,
  context: AccessContext<Reader>,
  input: { readonly bytes: Uint8Array; readonly fileName: string; readonly isDryRun: boolean },
  action: string,
): Promise<Result<ImportOutcome, AppError>> {
  const { bytes, fileName, isDryRun } = input;
  const moduleUrl = new URL('../workbook/read-workbook.ts', import.meta.url).href;
  const run = { moduleUrl, exportName: 'readWorkbook', input: { bytes, fileName }, signal: context.signal };
  const read = await context.engines.run<Result<SheetRow[], AppError>>({ ...run, seconds: 20 });
  if (!read.ok) return read;
  const columns = (area.kind.list?.key ?? area.kind.list?.columns ?? []).map(
    (name) => area.kind.fields[name]?.label[context.language] ?? name,
  );
  const unreadable = fail(appError('CONTRACT_IMPORT_UNREADABLE', { columns: columns.join('、') }));
  const table = read.value.ok ? findTable(area.kind, read.value.value) : null;
  if (table === null) return unreadable;
  if (table.rows.length > MOST_LINES) return fail(appError('CONTRACT_IMPORT_TOO_LONG', { most: MOST_LINES }));
  const lines: ImportLine[] = [];
  try {
    await context.door.inDistrict(context.reader, async (transaction) => {
      const within = { ...context, transaction };
      const { limits } = await readLimits(within as Pick<RequestContext, 'reader' | 'transaction'>);
      const find = await unitFinder(within, limits);
      for (const row of table.rows)
        lines.push(await importRow({ area, context: within, limits, find, action }, table, row));
      if (isDryRun || lines.some(({ state }) => state === 'refused')) throw new NothingKept();
    });
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error;
    return ok({ kept: false, lines });
  }
  return ok({ kept: true, lines });
}

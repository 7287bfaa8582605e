import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { readPlan } from '@junheng/plan-text';
import type { DocumentTable, PlanDocument, PlanReading } from '@junheng/plan-text';
import type { StoredTable } from '@junheng/database';
import { readPlanDocument } from '../documents/read-plan-document.ts';
import { askSecondReader } from '../documents/second/ask-second-reader.ts';
import type { SecondAnswer, SecondReaderSetting } from '../documents/second/ask-second-reader.ts';

/** A document as it comes in: the bytes of a file, or pasted text. */
export type DocumentSource = (
  { readonly bytes: Uint8Array; readonly fileName: string } | { readonly text: string }
) & {
  /** The second reader that is asked too; the document goes nowhere when it is absent or null. */
  readonly secondReader?: SecondReaderSetting | null;
};

/** A document that was read: its text and what the engine found in it. */
export interface ReadPlanFile {
  readonly text: string;
  readonly isRendered: boolean;
  /** With what the second reader was asked and answered, where one is set: kept, so that the review can be replayed. */
  readonly reading: PlanReading & { readonly secondReader?: readonly SecondAnswer[] };
  readonly tables: readonly StoredTable[];
}

/** More than this in one document is no plan: the longest ones tried have some 700. Reviewing compares findings with each other. */
const MOST_FINDINGS = 5000;

/** Tables as they are kept: each cell as [start, end, rows, columns]. */
export function packTables(tables: readonly DocumentTable[]): StoredTable[] {
  return tables.map(({ rows }) =>
    rows.map((row) =>
      row.map(({ span, rows: down = 1, columns = 1 }) => [span[0], span[1], down, columns] as const),
    ),
  );
}

/** Reads a document of a plan; called in a worker thread, since a large file takes seconds. Fails with PLAN_TEXT_… codes. */
export async function readDocument(source: DocumentSource): Promise<Result<ReadPlanFile, AppError>> {
  const opened =
    'text' in source
      ? ok({ document: { text: source.text }, isRendered: false })
      : await readPlanDocument(new Uint8Array(source.bytes), source.fileName);
  if (!opened.ok) return opened;
  const { isRendered } = opened.value;
  const document: PlanDocument = opened.value.document;
  // Neither database keeps the character 0 or half a surrogate pair; the length, and so every span, stays.
  const kept = { ...document, text: document.text.replaceAll('\0', ' ').toWellFormed() };
  const read = readPlan(kept);
  if (!read.ok) return fail(appError(read.error.code, read.error.parameters));
  const { outline, targets, achievements, duties, milestones, projects, doubts } = read.value;
  const count = [outline, targets, achievements, duties, milestones, projects, doubts].reduce(
    (sum, list) => sum + list.length,
    0,
  );
  if (count > MOST_FINDINGS) {
    return fail(appError('PLAN_DOCUMENT_TOO_MANY_ITEMS', { count, limit: MOST_FINDINGS }));
  }
  const tables = packTables(kept.tables ?? []);
  const setting = source.secondReader ?? null;
  if (setting === null) return ok({ text: kept.text, isRendered, reading: read.value, tables });
  const second = await askSecondReader(kept.text, read.value, setting);
  const all = [...doubts, ...second.doubts].toSorted((a, b) => a.span[0] - b.span[0]);
  const reading = { ...read.value, doubts: all, secondReader: second.answers };
  return ok({ text: kept.text, isRendered, reading, tables });
}

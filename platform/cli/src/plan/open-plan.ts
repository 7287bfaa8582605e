import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { readPlan } from '@junheng/plan-text';
import type { PlanReading } from '@junheng/plan-text';
import { readPlanDocument } from '@junheng/server/plan-documents';

/** A plan that was read, with the text that its spans point into. */
export interface OpenedPlan {
  readonly reading: PlanReading;
  readonly text: string;
}

/** Reads a file of any kind that plans come in; `file` is how the user named it, `path` where it lies. */
export async function openPlan(file: string, path: string): Promise<Result<OpenedPlan, AppError>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return fail(appError('CLI_FILE_MISSING', { file }, { file }));
  }
  const opened = await readPlanDocument(bytes, basename(file));
  if (!opened.ok) return fail({ ...opened.error, place: { file } });
  const { document } = opened.value;
  const read = readPlan(document);
  if (!read.ok) return fail(appError(read.error.code, read.error.parameters, { file }));
  return ok({ reading: read.value, text: document.text });
}

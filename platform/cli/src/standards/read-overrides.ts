import { readFile } from 'node:fs/promises';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { NO_OVERRIDES, STAGES } from '@junheng/standards';
import type { Exemption, LineOverride, Overrides, Stage } from '@junheng/standards';

/**
 * Reads local overrides (JSON) for one standard: one object, or a list of them, each with an optional `standard` that it is
 * meant for; those meant for another standard are left out but for their items. An absent file is no override unless the
 * user named it.
 */
export async function readOverrides(
  path: string,
  isNamed: boolean,
  standard: string,
): Promise<Result<Overrides, AppError>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return isNamed ? fail(appError('CLI_FILE_MISSING', { file: path }, { file: path })) : ok(NO_OVERRIDES);
  }
  const refuse = (detail: string): Result<Overrides, AppError> =>
    fail(appError('STANDARDS_OVERRIDE_WRONG', { file: path, detail }, { file: path }));
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return refuse((error as Error).message);
  }
  let merged = NO_OVERRIDES;
  for (const entry of Array.isArray(raw) ? (raw as unknown[]) : [raw]) {
    if (!isRecord(entry)) return refuse('{ … }');
    const lines = listOf(entry['lines'], readLine);
    const exempt = listOf(entry['exempt'], readExemption);
    const switches = listOf(entry['switches'], readText);
    const items = listOf(entry['items'], readText);
    if (lines === null) return refuse('lines: [{ "line", "stage"?, "value", "source" }]');
    if (exempt === null) return refuse('exempt: [{ "school", "stage"?, "indicator", "rule" }]');
    if (switches === null) return refuse('switches: ["…"]');
    if (items === null) return refuse('items: ["…"]');
    const isMeant = entry['standard'] === undefined || entry['standard'] === standard;
    merged = {
      region: isMeant ? (readText(entry['region']) ?? merged.region) : merged.region,
      switches: isMeant ? [...merged.switches, ...switches] : merged.switches,
      lines: isMeant ? [...merged.lines, ...lines] : merged.lines,
      exempt: isMeant ? [...merged.exempt, ...exempt] : merged.exempt,
      items: [...merged.items, ...items],
    };
  }
  return ok(merged);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Each entry read, null when one does not fit; an absent list is empty. */
function listOf<T>(value: unknown, read: (entry: unknown) => T | null): T[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const list: T[] = [];
  for (const entry of value) {
    const one = read(entry);
    if (one === null) return null;
    list.push(one);
  }
  return list;
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Undefined when absent, null when no stage. */
function readStage(value: unknown): Stage | null | undefined {
  return value === undefined ? undefined : (STAGES.find((stage) => stage === value) ?? null);
}

function readLine(entry: unknown): LineOverride | null {
  if (!isRecord(entry)) return null;
  const line = readText(entry['line']);
  const source = readText(entry['source']);
  const stage = readStage(entry['stage']);
  const value = entry['value'];
  if (line === null || source === null || stage === null || typeof value !== 'number') return null;
  return { line, value, source, ...(stage === undefined ? {} : { stage }) };
}

function readExemption(entry: unknown): Exemption | null {
  if (!isRecord(entry)) return null;
  const school = readText(entry['school']);
  const indicator = readText(entry['indicator']);
  const rule = readText(entry['rule']);
  const stage = readStage(entry['stage']);
  if (school === null || indicator === null || rule === null || stage === null) return null;
  return { school, stage: stage ?? null, indicator, rule };
}

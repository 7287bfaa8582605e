import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PlacedLesson, Problem, XhsttArchive } from '@junheng/timetable';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** A constraint type of a file that cannot be kept. */
export interface Unsupported {
  readonly name: string;
  readonly count: number;
  readonly line: number;
}

/** A file in one of the formats, read. */
export type Loaded =
  | {
      readonly kind: 'native' | 'fet';
      readonly file: string;
      readonly text: string;
      readonly problem: Problem;
      readonly unsupported: readonly Unsupported[];
    }
  | { readonly kind: 'xhstt'; readonly file: string; readonly text: string; readonly archive: XhsttArchive };

/** A format: how its files are told from others by their content, and how they are read. */
interface Format {
  readonly kind: Loaded['kind'];
  isLike(text: string): boolean;
  read(text: string, file: string): Promise<Result<Loaded, AppError>>;
}

interface Failure {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place?: object;
}

function failIn(file: string, { code, parameters, place }: Failure) {
  const element = (place as { element?: string } | undefined)?.element;
  const named = element === undefined ? parameters : { element, ...parameters };
  return fail(appError(code, { file, ...named }, { file, ...place }));
}

/** The formats, asked in this order. Each loads its part of the engine only when a file is of its kind. */
const FORMATS: readonly Format[] = [
  {
    kind: 'native',
    isLike: (text) => /^\ufeff?\s*\{/u.test(text),
    async read(text, file) {
      const { readProblem } = await import('@junheng/timetable/read-problem');
      const read = readProblem(text);
      if (!read.ok) return failIn(file, read.error);
      return ok({ kind: 'native', file, text, problem: read.value, unsupported: [] });
    },
  },
  {
    kind: 'fet',
    isLike: (text) => /<fet[\s>]/iu.test(text.slice(0, 4000)),
    async read(text, file) {
      const { importFet } = await import('@junheng/timetable/import-fet');
      const read = importFet(text);
      return read.ok ? ok({ kind: 'fet', file, text, ...read.value }) : failIn(file, read.error);
    },
  },
  {
    kind: 'xhstt',
    isLike: (text) => text.slice(0, 20_000).includes('<HighSchoolTimetableArchive'),
    async read(text, file) {
      const { parseXhstt } = await import('@junheng/timetable');
      const read = parseXhstt(text);
      return read.ok ? ok({ kind: 'xhstt', file, text, archive: read.value }) : failIn(file, read.error);
    },
  },
];

/** UTF-8, or the encoding that the file's XML declaration names (archives from other countries are often ISO-8859-1). */
function decodeFile(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^<\?xml[^>]*\bencoding=["']([\w-]+)["']/u.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError) || named.toLowerCase() === 'utf-8') throw error;
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes);
    } catch {
      throw error;
    }
  }
}

/** Reads a timetable file; its kind is told from the content. Fails when it is missing, of no kind, or broken. */
export async function loadFile(path: string): Promise<Result<Loaded, AppError>> {
  const file = basename(path);
  let text: string;
  try {
    text = decodeFile(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return fail(appError('TIMETABLE_FILE_NOT_UTF8', { file }, { file }));
    return fail(appError('CLI_FILE_MISSING', { file: path }, { file: path }));
  }
  const format = FORMATS.find((one) => one.isLike(text));
  if (format === undefined) return fail(appError('TIMETABLE_FORMAT_UNKNOWN', { file }, { file }));
  return format.read(text, file);
}

/** The timetable that a file holds: its own list, or the places its lessons are fixed at. */
export function heldTimetable(problem: Problem): readonly PlacedLesson[] {
  if (problem.timetable !== undefined) return problem.timetable;
  return problem.lessons.flatMap(({ id, fixed }) => {
    if (fixed === undefined) return [];
    const { day, period, room } = fixed;
    return [room === undefined ? { lesson: id, day, period } : { lesson: id, day, period, room }];
  });
}

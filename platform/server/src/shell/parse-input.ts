import { appError, fail, keepableText, keepableValue, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Route } from '@junheng/contract';
import type { RouteInput } from '../handler.ts';
import { describeIssues } from './describe-issue.ts';

/** What a request brought, before the route's schemas have looked at it. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Whole numbers beyond this the database cannot hold (int4). */
const LARGEST = 2_147_483_647;
/** Days outside these years are slips of the pen, and some of them no calendar can reckon with. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];
const DAY = /^(\d{4})-\d{2}-\d{2}(?:$|T)/u;

/** What is wrong with a value that a schema took and no store can hold; null where nothing is. */
function findUnkeepable(value: unknown, element: string): AppError | null {
  if (typeof value === 'number' && Math.abs(value) > LARGEST)
    return appError('CONTRACT_VALUE_TOO_BIG', { element, maximum: LARGEST });
  const year = typeof value === 'string' ? Number(DAY.exec(value)?.[1] ?? FIRST_YEAR) : FIRST_YEAR;
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return appError('CONTRACT_DAY_OUT_OF_RANGE', { element, first: FIRST_YEAR, last: LAST_YEAR });
  return null;
}

/** Every number and day in a checked input that no store can hold, each named by its place. */
function findUnkeepables(value: unknown, path: readonly string[]): AppError[] {
  if (ArrayBuffer.isView(value)) return [];
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => findUnkeepables(item, [...path, key]));
  const found = findUnkeepable(value, path.slice(1).join('.'));
  return found === null ? [] : [appError(found.code, found.parameters, { element: path.join('.') })];
}

/** Names of files are refused where others are cleaned: a name is shown as it was chosen or not at all. */
function cleanRaw(part: 'params' | 'query' | 'body', given: unknown): unknown {
  if (part !== 'query' || given === null || typeof given !== 'object') return keepableValue(given);
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const isCleanName = key !== 'fileName' || value === keepableText(String(value));
      return [key, isCleanName ? keepableValue(value as unknown) : '/'];
    }),
  );
}

/**
 * Checks a request against the route's schemas; unknown keys are refused because the schemas are strict.
 * Texts lose what no store can hold; numbers and days that none can hold are faults. Gives back the checked input, or every element at fault.
 */
export function parseInput<R extends Route>(
  route: R,
  raw: RawInput,
  language: 'zh' | 'en',
): Result<RouteInput<R>, readonly AppError[]> {
  const faults: AppError[] = [];
  const read = (part: 'params' | 'query' | 'body'): unknown => {
    const isFile = part === 'body' && route.bodyKind === 'file';
    const given = cleanRaw(part, raw[part] ?? (isFile ? new Uint8Array() : {}));
    const parsed = route[part].safeParse(given, { reportInput: true });
    if (parsed.success) {
      faults.push(...findUnkeepables(parsed.data, [part]));
      return parsed.data;
    }
    faults.push(...describeIssues(parsed.error.issues, part, language));
    return undefined;
  };
  const input = { params: read('params'), query: read('query'), body: read('body') };
  return faults.length === 0 ? ok(input as RouteInput<R>) : fail(faults);
}

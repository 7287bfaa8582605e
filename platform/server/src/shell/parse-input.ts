import { fail, ok } from '@junheng/kernel';
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

/**
 * Checks a request against the route's schemas; unknown keys are refused because the schemas are strict.
 * Gives back the checked input, or every element at fault.
 */
export function parseInput<R extends Route>(
  route: R,
  raw: RawInput,
  language: 'zh' | 'en',
): Result<RouteInput<R>, readonly AppError[]> {
  const faults: AppError[] = [];
  const read = (part: 'params' | 'query' | 'body'): unknown => {
    const isFile = part === 'body' && route.bodyKind === 'file';
    const given = raw[part] ?? (isFile ? new Uint8Array() : {});
    const parsed = route[part].safeParse(given, { reportInput: true });
    if (parsed.success) return parsed.data;
    faults.push(...describeIssues(parsed.error.issues, part, language));
    return undefined;
  };
  const input = { params: read('params'), query: read('query'), body: read('body') };
  return faults.length === 0 ? ok(input as RouteInput<R>) : fail(faults);
}

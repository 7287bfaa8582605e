import { appError } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import type { z } from 'zod';

type Language = 'zh' | 'en';
type Issue = z.core.$ZodIssue;

/** What a value should have been, in words that a person understands. */
const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true / false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'an object' },
  uuid: { zh: '系统给出的编号', en: 'an id given by the system' },
  date: { zh: '日期，例如 2026-11-21', en: 'a day such as 2026-11-21' },
  datetime: { zh: '时刻，例如 2026-11-21T08:00:00Z', en: 'a moment such as 2026-11-21T08:00:00Z' },
  regex: { zh: '规定的格式', en: 'the form asked for' },
};

function kindWord(kind: string, language: Language): string {
  return kinds[kind]?.[language] ?? kind;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, element: string): AppError {
  const code =
    issue.origin === 'string' || issue.origin === 'array'
      ? 'CONTRACT_VALUE_TOO_SHORT'
      : 'CONTRACT_VALUE_TOO_SMALL';
  return appError(code, { element, minimum: Number(issue.minimum) });
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, element: string): AppError {
  const code =
    issue.origin === 'string' || issue.origin === 'array'
      ? 'CONTRACT_VALUE_TOO_LONG'
      : 'CONTRACT_VALUE_TOO_BIG';
  return appError(code, { element, maximum: Number(issue.maximum) });
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>, element: string, language: Language) {
  return issue.input === undefined
    ? appError('CONTRACT_VALUE_MISSING', { element })
    : appError('CONTRACT_VALUE_TYPE_WRONG', { element, expected: kindWord(issue.expected, language) });
}

function describe(issue: Issue, element: string, language: Language): AppError {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, element, language);
    case 'too_small':
      return tooSmall(issue, element);
    case 'too_big':
      return tooBig(issue, element);
    case 'invalid_format':
      return appError('CONTRACT_VALUE_FORMAT_WRONG', { element, expected: kindWord(issue.format, language) });
    case 'invalid_value':
      return issue.input === undefined
        ? appError('CONTRACT_VALUE_MISSING', { element })
        : appError('CONTRACT_VALUE_NOT_LISTED', { element, options: issue.values.map(String).join(', ') });
    default:
      return appError('CONTRACT_VALUE_INVALID', { element });
  }
}

/**
 * Turns what zod found into coded errors, one an element at fault.
 * `part` is where the value stood: `params`, `query` or `body`; the place of an error is `part.path`, as in `body.percent`.
 */
export function describeIssues(
  issues: readonly Issue[],
  part: 'params' | 'query' | 'body',
  language: Language,
): AppError[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const element = [...path, key].join('.');
        return appError('CONTRACT_KEY_UNKNOWN', { element }, { element: `${part}.${element}` });
      });
    }
    const error = describe(issue, path.length === 0 ? part : path.join('.'), language);
    return [appError(error.code, error.parameters, { element: [part, ...path].join('.') })];
  });
}

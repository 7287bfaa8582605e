import { expect, test } from 'vitest';
import { z } from 'zod';
import { route } from '@junheng/contract';
import { parseInput } from './parse-input.ts';

const sample = route({
  area: 'plan',
  name: 'sample',
  method: 'POST',
  path: '/sample/{id}',
  access: 'public',
  summary: { zh: '样', en: 'Sample' },
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ page: z.coerce.number().int().min(1).default(1) }),
  body: z.strictObject({
    percent: z.number().int().min(0).max(100),
    words: z.string().min(2).max(5),
    kind: z.enum(['one', 'two']).optional(),
    day: z.iso.date().optional(),
    parts: z.array(z.strictObject({ name: z.string() })).optional(),
  }),
  reply: z.strictObject({}),
});
const id = '0195a68c-cc00-7000-885f-07f73c367017';
const good = { percent: 50, words: '正常' };

function faultsOf(body: unknown, query: unknown = {}, params: unknown = { id }) {
  const parsed = parseInput(sample, { params, query, body }, 'zh');
  return parsed.ok ? [] : parsed.error.map((error) => [error.place?.element, error.code]);
}

test('[S2] what fits is given on with its defaults', () => {
  const parsed = parseInput(sample, { params: { id }, query: { page: '3' }, body: good }, 'zh');
  expect(parsed).toEqual({ ok: true, value: { params: { id }, query: { page: 3 }, body: good } });
});

test('[S2] every element at fault is named with a code, nested ones by their path', () => {
  expect(faultsOf({ percent: 101, words: '长', kind: 'three', day: '11/21', parts: [{ name: 1 }] })).toEqual([
    ['body.percent', 'CONTRACT_VALUE_TOO_BIG'],
    ['body.words', 'CONTRACT_VALUE_TOO_SHORT'],
    ['body.kind', 'CONTRACT_VALUE_NOT_LISTED'],
    ['body.day', 'CONTRACT_VALUE_FORMAT_WRONG'],
    ['body.parts.0.name', 'CONTRACT_VALUE_TYPE_WRONG'],
  ]);
  expect(faultsOf({ words: '一二三四五六' })).toEqual([
    ['body.percent', 'CONTRACT_VALUE_MISSING'],
    ['body.words', 'CONTRACT_VALUE_TOO_LONG'],
  ]);
  expect(faultsOf(good, { page: '0' }, { id: 'x' })).toEqual([
    ['params.id', 'CONTRACT_VALUE_FORMAT_WRONG'],
    ['query.page', 'CONTRACT_VALUE_TOO_SMALL'],
  ]);
});

test('[S2] unknown keys are refused, each by its own name', () => {
  expect(faultsOf({ ...good, role: 'administrator', unit: 1 }, { sort: 'x' })).toEqual([
    ['query.sort', 'CONTRACT_KEY_UNKNOWN'],
    ['body.role', 'CONTRACT_KEY_UNKNOWN'],
    ['body.unit', 'CONTRACT_KEY_UNKNOWN'],
  ]);
});

test('[S2] no body at all, or one that is no object, is a fault of the body', () => {
  expect(faultsOf(undefined).map(([element]) => element)).toEqual(['body.percent', 'body.words']);
  expect(faultsOf([1])).toEqual([['body', 'CONTRACT_VALUE_TYPE_WRONG']]);
});

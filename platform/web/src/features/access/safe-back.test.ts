import { expect, test } from 'vitest';
import { nextAfterSignIn, safeBack } from './safe-back.ts';

test('sign-in leads back inside this site only', () => {
  expect(safeBack('/plan/targets?state=behind')).toBe('/plan/targets?state=behind');
  for (const back of [
    undefined,
    '',
    'https://example.com',
    '//example.com',
    '/\\example.com',
    '/sign-in?back=/',
    '/password',
    '/password?back=/inbox',
  ]) {
    expect(safeBack(back)).toBe('/');
  }
});

test('a link is kept through the change of a first password', () => {
  const link = '/plan/tasks/7?state=behind&planId=1';
  expect(nextAfterSignIn(false, link)).toBe(link);
  const { pathname, searchParams } = new URL(nextAfterSignIn(true, link), 'http://here');
  expect(pathname).toBe('/password');
  expect(safeBack(searchParams.get('back') ?? undefined)).toBe(link);
  expect(nextAfterSignIn(true, '/')).toBe('/password');
});

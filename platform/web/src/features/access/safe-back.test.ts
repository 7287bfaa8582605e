import { expect, test } from 'vitest';
import { safeBack } from './safe-back.ts';

test('sign-in leads back inside this site only', () => {
  expect(safeBack('/plan/targets?state=behind')).toBe('/plan/targets?state=behind');
  for (const back of [
    undefined,
    '',
    'https://example.com',
    '//example.com',
    '/\\example.com',
    '/sign-in?back=/',
  ]) {
    expect(safeBack(back)).toBe('/');
  }
});

import { expect, test } from 'vitest';
import { findPages } from './find-pages.ts';

const navigation = [
  { to: '/plan/targets', label: { zh: '目标', en: 'Targets' }, order: 10 },
  { to: '/access/accounts', label: { zh: '账号', en: 'Accounts' }, order: 90, right: 'keepAccounts' },
] as const;

test('pages are found by their name in either language, and only those that the reader may enter', () => {
  const found = (role: 'administrator' | 'clerk', words: string, charge: 'audit' | null = null) =>
    findPages(navigation, { role, charge }, words).map(({ to }) => to);
  expect(found('clerk', ' target')).toEqual(['/plan/targets']);
  expect(found('clerk', '账号')).toEqual([]);
  expect(found('administrator', '账')).toEqual(['/access/accounts']);
  expect(found('administrator', '账', 'audit')).toEqual([]);
});

import { expect, test } from 'vitest';
import { isOwnOrigin } from './check-origin.ts';

const host = 'plan.example.cn';

test('[S23] a page of our own may change things, a page of another site may not', () => {
  expect(isOwnOrigin({ host, origin: 'https://plan.example.cn' }, [])).toBe(true);
  expect(isOwnOrigin({ host, origin: 'https://evil.example' }, [])).toBe(false);
  expect(isOwnOrigin({ host, origin: 'https://plan.example.cn.evil.example' }, [])).toBe(false);
  expect(isOwnOrigin({ host, origin: 'null' }, [])).toBe(false);
});

test('[S23] an address that a proxy offers counts as ours only when it is named', () => {
  const headers = { host: '127.0.0.1:4747', origin: 'https://plan.example.cn' };
  expect(isOwnOrigin(headers, [])).toBe(false);
  expect(isOwnOrigin(headers, ['https://plan.example.cn'])).toBe(true);
});

test('[S23] without an origin the browser’s own word counts; a program says nothing', () => {
  expect(isOwnOrigin({ host, 'sec-fetch-site': 'cross-site' }, [])).toBe(false);
  expect(isOwnOrigin({ host, 'sec-fetch-site': 'same-site' }, [])).toBe(false);
  expect(isOwnOrigin({ host, 'sec-fetch-site': 'same-origin' }, [])).toBe(true);
  expect(isOwnOrigin({ host }, [])).toBe(true);
});

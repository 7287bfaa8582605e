import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7Maker } from '@junheng/kernel';
import {
  ABSOLUTE_MS,
  createdAtOf,
  hashToken,
  IDLE_MS,
  isSameSecret,
  makeToken,
  sessionEnd,
} from './session-token.ts';

test('[S22] a token has 256 random bits and is kept as its SHA-256', () => {
  const tokens = Array.from({ length: 50 }, makeToken);
  expect(new Set(tokens).size).toBe(50);
  expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true);
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('[S25] a session never outlives its absolute end, nor two hours without use', () => {
  const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: ABSOLUTE_MS }), (createdAt, age) => {
      const end = sessionEnd(createdAt, createdAt + age);
      return end <= createdAt + ABSOLUTE_MS && end <= createdAt + age + IDLE_MS;
    }),
  );
});

test('[S25] the moment of a session is read from its id', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (now) => {
      const makeId = uuidV7Maker({ now: () => now }, (count) => new Uint8Array(count));
      return createdAtOf(makeId()) === now;
    }),
  );
});

test('[S23] secrets are equal only when every sign is', () => {
  expect(isSameSecret('abc', 'abc')).toBe(true);
  expect(isSameSecret('abc', 'abd')).toBe(false);
  expect(isSameSecret('abc', 'abcd')).toBe(false);
});

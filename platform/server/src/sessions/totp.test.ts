import { Secret } from 'otpauth';
import { expect, test } from 'vitest';
import { describeSecret, digestRecovery, makeRecoveryCodes, makeSecret, stepOf } from './totp.ts';

// RFC 6238 appendix B, SHA-1: the last six of its eight digits.
const SECRET = Secret.fromUTF8('12345678901234567890').base32;
const vectors: readonly (readonly [seconds: number, code: string])[] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
];

test.each(vectors)('[S127] the code at %i seconds is that of RFC 6238', (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(stepOf(SECRET, code, seconds * 1000)).toBe(step);
  // One step early or late is taken as the step it belongs to, two are not.
  expect(stepOf(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)}`, (step + 1) * 30_000)).toBe(step);
  expect(stepOf(SECRET, code, (step + 2) * 30_000)).not.toBe(step);
});

test('[S127] secrets have 160 bits and codes for emergencies are told apart', () => {
  expect(Secret.fromBase32(makeSecret()).bytes).toHaveLength(20);
  expect(describeSecret(SECRET, 'admin', '云岭区')).toMatch(/^otpauth:\/\/totp\/.*secret=GEZDGNBVGY3TQOJQ/u);
  const codes = makeRecoveryCodes();
  expect(new Set(codes).size).toBe(8);
  expect(codes.every((code) => /^[a-z2-9]{5}-[a-z2-9]{5}$/u.test(code))).toBe(true);
  expect(digestRecovery(` ${codes[0]?.toUpperCase()} `)).toBe(digestRecovery(codes[0] ?? ''));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepableText, keepableValue } from './keepable.ts';

test('[K12] a text keeps what a database and XML can hold, and loses the rest', () => {
  expect(keepableText('主体\u0000完工\ufffe尾\uffff\u{1fffe}')).toBe('主体完工尾');
  expect(keepableText('a\ud800b\udc00c')).toBe('abc');
  expect(keepableText('一\u000b二\f三\t四\r\n')).toBe('一\n二\n三\t四\r\n');
  expect(keepableText('💾\u{20000}')).toBe('💾\u{20000}');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = keepableText(text);
      expect(kept.isWellFormed()).toBe(true);
      expect([...kept].every((sign) => sign >= '\t' && sign !== '\ufffe' && sign !== '\uffff')).toBe(true);
      expect(keepableText(kept)).toBe(kept);
    }),
  );
});

test('[K12] values are made keepable at every depth, numbers and bytes stay, endless nesting ends', () => {
  const bytes = Uint8Array.of(0, 255);
  expect(keepableValue({ a: ['x\u0000', { b: 'y\ufffe' }], n: 3, z: null })).toEqual({
    a: ['x', { b: 'y' }],
    n: 3,
    z: null,
  });
  expect(keepableValue(bytes)).toBe(bytes);
  let deep: unknown = 'x';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(JSON.stringify(keepableValue(deep))).toMatch(/^\[+null\]+$/u);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  divideUnits,
  isDecimal,
  readDecimal,
  subtractDecimals,
  unitsAt,
  writeDecimal,
} from './decimal.ts';

const anyDecimal = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => writeDecimal(units, scale));

test('[K9] what floating point gets wrong is right', () => {
  expect(addDecimals('0.1', '0.2')).toBe('0.3');
  expect(compareDecimals(addDecimals('0.1', '0.2'), '0.3')).toBe(0);
  expect(subtractDecimals('54.82', '54.79')).toBe('0.03');
});

test('[K9] zeros at the end do not matter, signs and sizes do', () => {
  expect(compareDecimals('1.0', '1')).toBe(0);
  expect(compareDecimals('-0.5', '0')).toBe(-1);
  expect(compareDecimals('100', '99.999999')).toBe(1);
});

test('[K9] writing what was read gives the same number, zeros kept', () => {
  expect(readDecimal('-54.820')).toEqual({ units: -54820n, scale: 3 });
  expect(unitsAt('4.85', 4)).toBe(48500n);
  expect(() => unitsAt('4.85', 1)).toThrow(RangeError);
  expect(() => readDecimal('1e5')).toThrow(RangeError);
  expect(isDecimal('12.')).toBe(false);
  fc.assert(
    fc.property(anyDecimal, (text) => {
      const { units, scale } = readDecimal(text);
      expect(writeDecimal(units, scale)).toBe(text);
    }),
  );
});

test('[K9] a sum less one part is the other part', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (left, right) => {
      expect(compareDecimals(subtractDecimals(addDecimals(left, right), right), left)).toBe(0);
      expect(compareDecimals(left, right) + compareDecimals(right, left)).toBe(0);
    }),
  );
});

test('[K10] quotients round as asked, halves away from zero', () => {
  expect([divideUnits(7n, 2n, 'floor'), divideUnits(7n, 2n, 'ceil'), divideUnits(7n, 2n, 'nearest')]).toEqual(
    [3n, 4n, 4n],
  );
  expect([
    divideUnits(-7n, 2n, 'floor'),
    divideUnits(-7n, 2n, 'ceil'),
    divideUnits(-7n, 2n, 'nearest'),
  ]).toEqual([-4n, -3n, -4n]);
  expect(divideUnits(7n, -2n, 'floor')).toBe(-4n);
  expect(divideUnits(10n, 3n, 'nearest')).toBe(3n);
});

test('[K10] floor and ceil enclose the quotient', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (top, bottom) => {
      const [floor, ceil] = [divideUnits(top, bottom, 'floor'), divideUnits(top, bottom, 'ceil')];
      expect(floor * bottom <= top && ceil * bottom >= top && ceil - floor <= 1n).toBe(true);
    }),
  );
});

test('[K9] only decimals are read, long ones to the last digit', () => {
  expect(readDecimal('999999999999999.999999')).toEqual({ units: 999_999_999_999_999_999_999n, scale: 6 });
  expect(compareDecimals('999999999999999.999999', '999999999999999.999998')).toBe(1);
  const wrong = [
    '',
    '-',
    '.',
    '1.',
    '.5',
    '1.2.3',
    '--1',
    '1e5',
    ' 1',
    '1,000',
    '1.2345678',
    '1234567890123456',
  ];
  for (const text of wrong) {
    expect(() => readDecimal(text), text).toThrow(RangeError);
    expect(isDecimal(text), text).toBe(false);
  }
});

test('[K9] what is a decimal by its form is read, and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('-', '.', '0', '1', '9'), maxLength: 9 }), (text) => {
      const isRead = (() => {
        try {
          return readDecimal(text).scale >= 0;
        } catch {
          return false;
        }
      })();
      expect(isRead).toBe(isDecimal(text));
    }),
    { numRuns: 500 },
  );
});

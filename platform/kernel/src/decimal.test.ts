import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDecimals,
  commonScale,
  compareDecimals,
  decimalPlaces,
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

test('[K9] what a double holds no longer is read to the last digit', () => {
  // 2^53 + 1 in sixteen digits; fifteen digits always fit.
  expect(readDecimal('900719925474099.3')).toEqual({ units: 9_007_199_254_740_993n, scale: 1 });
  expect(readDecimal('-999999999.999999')).toEqual({ units: -999_999_999_999_999n, scale: 6 });
});

test('[K9] numbers below one have a zero before the point, and any scale can be asked for', () => {
  expect([writeDecimal(5n, 2), writeDecimal(-5n, 2), writeDecimal(0n, 1), writeDecimal(-12n, 0)]).toEqual([
    '0.05',
    '-0.05',
    '0.0',
    '-12',
  ]);
  for (let scale = 0; scale <= 24; scale += 1) expect(unitsAt('3', scale)).toBe(3n * 10n ** BigInt(scale));
  expect([unitsAt('4.85', 2), unitsAt('4.85', 3)]).toEqual([485n, 4_850n]);
});

test('[K9] the common scale is the finest of all, and 0 for none', () => {
  expect([commonScale([]), commonScale(['12']), commonScale(['1', '2.550', '0.1'])]).toEqual([0, 0, 3]);
  expect(['7', '7.0', '-7.123456'].map(decimalPlaces)).toEqual([0, 1, 6]);
});

test('[K10] the nearest is at most half away, whatever the signs', () => {
  fc.assert(
    fc.property(fc.bigInt(-1_000n, 1_000n), fc.bigInt(-60n, 60n), (top, bottom) => {
      fc.pre(bottom !== 0n);
      const error = (divideUnits(top, bottom, 'nearest') * bottom - top) * 2n;
      const size = bottom < 0n ? -bottom : bottom;
      expect(error <= size && error >= -size).toBe(true);
      // A half goes away from zero.
      if (error === size || error === -size) {
        const [nearest, exact] = [divideUnits(top, bottom, 'nearest') * bottom, top];
        expect((nearest < 0n ? -nearest : nearest) > (exact < 0n ? -exact : exact)).toBe(true);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTenThousands, yuanToTenThousands } from './money.ts';

test('yuan and 万元 are the same money, to the cent', () => {
  expect(yuanToTenThousands('12505000.00')).toBe('1250.5');
  expect(yuanToTenThousands('3000000')).toBe('300');
  expect(yuanToTenThousands('0.01')).toBe('0.000001');
  expect(readTenThousands(' 1,250.5 ')).toBe('12505000');
  expect(readTenThousands('１２')).toBe('120000');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
      const yuan = (cents / 100).toFixed(2);
      expect(Number(readTenThousands(yuanToTenThousands(yuan)))).toBe(cents / 100);
    }),
  );
});

test('nothing typed is nothing known, and what is no amount is told apart', () => {
  expect(readTenThousands(' ')).toBeNull();
  for (const typed of ['-1', '很多', '1.1234567', '1e3', '..'])
    expect(readTenThousands(typed)).toBeUndefined();
});

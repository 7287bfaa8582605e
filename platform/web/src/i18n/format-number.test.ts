import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAmount, formatDecimal, formatQuantity, formatMoment } from './format-number.ts';

test('thousands are apart by a thin space in Chinese and a comma in English', () => {
  expect(formatDecimal('1234567.50', 'zh')).toBe('1\u202f234\u202f567.50');
  expect(formatDecimal('-1234', 'en')).toBe('\u22121,234');
  expect(formatDecimal('999', 'zh')).toBe('999');
});

test('no digit of a value is lost or moved', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.stringMatching(/^\d{0,6}$/u), (whole, fraction) => {
      const text = fraction === '' ? String(whole) : `${String(whole)}.${fraction}`;
      const back = formatDecimal(text, 'zh').replaceAll('\u202f', '').replace('\u2212', '-');
      expect(back).toBe(text);
    }),
  );
});

test('a percentage stands close to its sign and other units apart', () => {
  expect(formatAmount('95.5', '%', 'zh')).toBe('95.5%');
  expect(formatAmount('4.85', '万人', 'zh')).toBe('4.85\u202f万人');
  expect(formatAmount('12', '所', 'en')).toBe('12 schools');
});

test('English says ten thousands and hundred millions as whole numbers, digit by digit', () => {
  expect(formatAmount('5.12', '万人', 'en')).toBe('51,200 people');
  expect(formatAmount('0.00012', '万元', 'en')).toBe('1.2 yuan');
  expect(formatAmount('-3.94', '亿元', 'en')).toBe('\u2212394,000,000 yuan');
  expect(formatQuantity('7', '万人', 'zh')).toBe('7');
});

test('moments are told in the time of China', () => {
  expect(formatMoment('2026-11-20T16:30:00.000Z')).toBe('2026-11-21 00:30');
  expect(formatMoment('2026-11-20T16:30:00.000Z', false)).toBe('2026-11-21');
});

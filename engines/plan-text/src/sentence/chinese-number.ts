const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  半: 0.5,
};
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10000,
};

/** The value of a number written in Chinese characters ("一百二十" → 120, "两" → 2); NaN when it is none. */
export function readChineseNumber(text: string): number {
  let total = 0;
  let digit = -1;
  for (const character of text) {
    const scale = SCALES[character];
    const value = DIGITS[character];
    if (scale === 10000) {
      total = (total + Math.max(digit, 0)) * 10000;
      digit = -1;
    } else if (scale !== undefined) {
      total += (digit < 0 ? 1 : digit) * scale;
      digit = -1;
    } else if (value !== undefined && digit < 0) digit = value;
    else return Number.NaN;
  }
  return text === '' ? Number.NaN : total + Math.max(digit, 0);
}

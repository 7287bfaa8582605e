/** A UUID that tests can name: the same word and district always give the same one. */
export function testId(word: string, districtId = '990001'): string {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (const sign of `${districtId}/${word}`) {
    high = Math.imul(high ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    low = (Math.imul(low, 31) + high) >>> 0;
  }
  const hex = (value: number): string => value.toString(16).padStart(8, '0');
  return `${hex(high)}-0000-7000-8000-${districtId}${hex(low).slice(0, 6)}`;
}

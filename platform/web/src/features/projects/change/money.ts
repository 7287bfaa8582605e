import { isDecimal, readDecimal, unitsAt, writeDecimal } from '@junheng/kernel';

/** Zeros at the end of decimals say nothing about money in 万元. */
function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}

/** Yuan as 万元, exactly: `12505000.00` is `1250.5`. */
export function yuanToTenThousands(yuan: string): string {
  const { units, scale } = readDecimal(yuan);
  return trimZeros(writeDecimal(units, scale + 4));
}

/** What was typed as 万元, in yuan to the cent; null for nothing typed, undefined for what is no amount of 0 or more. */
export function readTenThousands(typed: string): string | null | undefined {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  if (text === '') return null;
  // Ten digits of 万元 are more than any district spends, and leave room for the four more of yuan.
  if (!/^\d{1,10}(\.\d{1,6})?$/u.test(text) || !isDecimal(text)) return undefined;
  return trimZeros(writeDecimal(unitsAt(text, 6), 2));
}

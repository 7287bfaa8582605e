const DIGITS_THAT_FIT = 15;

/**
 * The number written in bytes [start, end): digits with an optional leading minus and one decimal point, at most
 * fifteen digits so that a double holds it exactly enough. NaN for anything else, the empty text too.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  let index = start;
  const isNegative = bytes[index] === 45;
  if (isNegative) index += 1;
  let value = 0;
  let digits = 0;
  let scale = 0;
  let hasPoint = false;
  for (; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (byte === 46 && !hasPoint && digits > 0) hasPoint = true;
    else if (byte >= 48 && byte <= 57) {
      value = value * 10 + (byte - 48);
      digits += 1;
      if (hasPoint) scale += 1;
    } else return Number.NaN;
  }
  if (digits === 0 || digits > DIGITS_THAT_FIT || (hasPoint && scale === 0)) return Number.NaN;
  if (scale > 0) value /= 10 ** scale;
  return isNegative ? 0 - value : value;
}

/** The whole number ≥ 0 written in bytes [start, end), or −1 when it is none (or longer than nine digits). */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (byte < 48 || byte > 57) return -1;
    value = value * 10 + (byte - 48);
  }
  return value;
}

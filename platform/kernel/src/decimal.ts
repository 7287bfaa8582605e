/** A number as decimal text, so that nothing is lost on the way: `4.85`, `-12`, `54.820`. */
export type Decimal = string;

/** A decimal as whole units of its last digit: `54.8` is 548 units at scale 1. */
export interface ScaledDecimal {
  readonly units: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/u;

/** Whether a text is a decimal of at most 15 digits before and 6 after the point. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Reads decimal text into whole units; a text that is not a decimal is a programmer's error and throws. */
export function readDecimal(text: Decimal): ScaledDecimal {
  const match = DECIMAL.exec(text);
  if (match === null) throw new RangeError(`not a decimal: ${text}`);
  const [, sign, whole, fraction = ''] = match;
  const units = BigInt(`${whole}${fraction}`);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

/** The same number in units of a finer or equal scale. */
export function unitsAt(decimal: Decimal, scale: number): bigint {
  const read = readDecimal(decimal);
  if (scale < read.scale) throw new RangeError(`${decimal} has more than ${scale} decimals`);
  return read.units * 10n ** BigInt(scale - read.scale);
}

/** Writes whole units of a scale as decimal text, keeping the zeros at the end. */
export function writeDecimal(units: bigint, scale: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (scale === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** How many digits a decimal carries after its point. */
export function decimalPlaces(decimal: Decimal): number {
  return readDecimal(decimal).scale;
}

/** The larger number of decimals among several numbers, 0 for none. */
export function commonScale(decimals: readonly Decimal[]): number {
  return Math.max(0, ...decimals.map(decimalPlaces));
}

/** Compares two decimals exactly: negative, zero or positive, as sorting wants it. `1.0` equals `1`. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const scale = commonScale([left, right]);
  const difference = unitsAt(left, scale) - unitsAt(right, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The exact sum of two decimals at the finer scale of both. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = commonScale([left, right]);
  return writeDecimal(unitsAt(left, scale) + unitsAt(right, scale), scale);
}

/** The exact difference of two decimals at the finer scale of both. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = commonScale([left, right]);
  return writeDecimal(unitsAt(left, scale) - unitsAt(right, scale), scale);
}

/** How a quotient becomes whole: down, up, or to the nearest with halves away from zero. */
export type Rounding = 'floor' | 'ceil' | 'nearest';

/** Divides whole numbers and rounds; the divisor is not zero. */
export function divideUnits(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const [top, bottom] = divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
  const floor = top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom);
  if (floor * bottom === top || rounding === 'floor') return floor;
  if (rounding === 'ceil') return floor + 1n;
  const twice = (top - floor * bottom) * 2n;
  if (twice === bottom) return top > 0n ? floor + 1n : floor;
  return twice > bottom ? floor + 1n : floor;
}

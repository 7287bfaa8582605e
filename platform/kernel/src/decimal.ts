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

/** So many digits fit into a double exactly; longer ones are read by BigInt, which costs several times as much. */
const SAFE_DIGITS = 15;

/** Reads decimal text into whole units; a text that is not a decimal is a programmer's error and throws. */
export function readDecimal(text: Decimal): ScaledDecimal {
  const start = text.startsWith('-') ? 1 : 0;
  let [number, digits, scale] = [0, 0, -1];
  for (let index = start; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digits += 1;
      if (scale >= 0) scale += 1;
    } else if (digit === -2 && scale < 0 && digits > 0) scale = 0;
    else throw new RangeError(`not a decimal: ${text}`);
  }
  const places = Math.max(scale, 0);
  if (digits === 0 || scale === 0 || places > 6 || digits - places > 15) {
    throw new RangeError(`not a decimal: ${text}`);
  }
  const units = digits <= SAFE_DIGITS ? BigInt(number) : BigInt(text.slice(start).replace('.', ''));
  return { units: start === 1 ? -units : units, scale: places };
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10n ** BigInt(exponent));

function rescale({ units, scale }: ScaledDecimal, wanted: number): bigint {
  return wanted === scale ? units : units * (POWERS[wanted - scale] ?? 10n ** BigInt(wanted - scale));
}

/** The same number in units of a finer or equal scale. */
export function unitsAt(decimal: Decimal, scale: number): bigint {
  const read = readDecimal(decimal);
  if (scale < read.scale) throw new RangeError(`${decimal} has more than ${scale} decimals`);
  return rescale(read, scale);
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

/** Both numbers in units of the finer scale of the two. */
function alignDecimals(left: Decimal, right: Decimal): readonly [left: bigint, right: bigint, scale: number] {
  const [one, other] = [readDecimal(left), readDecimal(right)];
  const scale = Math.max(one.scale, other.scale);
  return [rescale(one, scale), rescale(other, scale), scale];
}

/** Compares two decimals exactly: negative, zero or positive, as sorting wants it. `1.0` equals `1`. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const [one, other] = alignDecimals(left, right);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The exact sum of two decimals at the finer scale of both. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const [one, other, scale] = alignDecimals(left, right);
  return writeDecimal(one + other, scale);
}

/** The exact difference of two decimals at the finer scale of both. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const [one, other, scale] = alignDecimals(left, right);
  return writeDecimal(one - other, scale);
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

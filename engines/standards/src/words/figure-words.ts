/** What a cell says about a figure. */
export type ReadFigure =
  /** `unit` is the one that was stated and converted, '' when none was. */
  | { readonly kind: 'figure'; readonly value: number; readonly unit: string; readonly isPercent: boolean }
  /** `*` (does not apply) and `-1` (undefined), as the yearly statistics write them: no figure. */
  | { readonly kind: 'none'; readonly mark: '*' | '-1' }
  | { readonly kind: 'wrong' };

/** What one stated unit is in the unit of the tables: a factor and a divisor, so that decimals stay exact. */
interface UnitScale {
  readonly of: readonly string[];
  readonly exponent: number;
  readonly times?: readonly [by: number, over: number];
}

const MONEY = ['yuan', 'yuan/pupil', 'yuan/person'];
const AREAS = ['m2', 'm2/pupil'];

const UNITS: Readonly<Record<string, UnitScale>> = {
  元: { of: MONEY, exponent: 0 },
  yuan: { of: MONEY, exponent: 0 },
  千元: { of: MONEY, exponent: 3 },
  万元: { of: MONEY, exponent: 4 },
  亿元: { of: MONEY, exponent: 8 },
  平方米: { of: AREAS, exponent: 0 },
  'm²': { of: AREAS, exponent: 0 },
  m2: { of: AREAS, exponent: 0 },
  '㎡': { of: AREAS, exponent: 0 },
  万平方米: { of: AREAS, exponent: 4 },
  公顷: { of: AREAS, exponent: 4 },
  亩: { of: AREAS, exponent: 4, times: [1, 15] },
  人: { of: ['person', 'pupil', 'post'], exponent: 0 },
  名: { of: ['person', 'pupil', 'post'], exponent: 0 },
  间: { of: ['room'], exponent: 0 },
  册: { of: ['book'], exponent: 0 },
  万册: { of: ['book'], exponent: 4 },
  台: { of: ['computer'], exponent: 0 },
  班: { of: ['class'], exponent: 0 },
  个: { of: ['class', 'room', 'school', 'post', '1'], exponent: 0 },
  所: { of: ['school', '1'], exponent: 0 },
  '%': { of: ['%'], exponent: 0 },
};

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(.*)$/u;

/**
 * Reads a figure as people write it where that is certain: full-width digits, thousands in groups of three, a unit behind the number or
 * stated beside it (`stated`, from the item's name or a column of units). `unit` is the unit of the item in the tables. Anything
 * that could be read in two ways is `wrong`.
 */
export function readStatedFigure(text: string, unit: string, stated = '', mayBeNegative = false): ReadFigure {
  if (text === '*' || text === '＊') return { kind: 'none', mark: '*' };
  if (text === '-1' && !mayBeNegative) return { kind: 'none', mark: '-1' };
  const parts = NUMBER.exec(narrow(text));
  if (parts === null) return { kind: 'wrong' };
  const behind = (parts[2] ?? '').trim();
  const named = behind === '' ? stated : behind;
  const digits = (parts[1] ?? '').replaceAll(',', '');
  if (named === '') {
    const value = Number(digits);
    return Number.isFinite(value) ? { kind: 'figure', value, unit: '', isPercent: false } : { kind: 'wrong' };
  }
  const scale = UNITS[named];
  const isTwice = behind !== '' && stated !== '' && behind !== stated;
  if (scale === undefined || isTwice || !scale.of.includes(unit)) return { kind: 'wrong' };
  const [by, over] = scale.times ?? [1, 1];
  const value = (shift(digits, scale.exponent) * by) / over;
  if (!Number.isFinite(value)) return { kind: 'wrong' };
  return { kind: 'figure', value, unit: named, isPercent: named === '%' };
}

/** Full-width digits and signs as their usual ones. */
function narrow(text: string): string {
  return text
    .replace(/[０-９．，＋－％]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim();
}

/** A decimal text times a power of ten, exactly as the text has it. */
function shift(digits: string, exponent: number): number {
  return exponent === 0
    ? Number(digits)
    : Number(/e/iu.test(digits) ? Number(digits) * 10 ** exponent : `${digits}e${exponent}`);
}

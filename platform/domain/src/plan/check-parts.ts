import { addDecimals, commonScale, decimalPlaces, subtractDecimals, unitsAt } from '@junheng/kernel';
import type { Day, Decimal } from '@junheng/kernel';
import type { Comparator, Measure } from '@junheng/vocabulary';

/** The part of a target that checking 其中-rows against their whole needs. */
export interface CheckedPart {
  readonly id: string;
  readonly parentId: string | null;
  readonly unit: string;
  readonly measure: Measure;
  readonly comparator: Comparator;
  readonly year: number;
  readonly baseYear: number | null;
  readonly baseValue: Decimal | null;
  readonly value: Decimal | null;
  readonly latest: { readonly day: Day; readonly value: Decimal } | null;
  /** How many parts it has in all; where not all of them are given, nothing is said of them. */
  readonly partCount: number;
}

/** What does not fit: on the base, on what is asked, or on the newest values of one day. */
export interface PartsFault {
  readonly of: 'base' | 'value' | 'latest';
  readonly code: 'PARTS_EXCEED_WHOLE' | 'PARTS_DO_NOT_ADD_UP';
  readonly wholeId: string;
  readonly sum: Decimal;
  readonly whole: Decimal;
}

/** Units of which parts are not added: shares, rates, ratios, lengths of time and ages. */
const NOT_ADDED = /%|‰|百分点|：|:|^(?:年|岁|小时|分钟|课时|学时|元|-)?$/u;
const ALL = ['base', 'value', 'latest'] as const;

/** A number of the whole and the same number of its parts; null where one of them is not known or is of another day or year. */
function numbersOf(
  of: PartsFault['of'],
  whole: CheckedPart,
  parts: readonly CheckedPart[],
): { whole: Decimal; parts: Decimal[] } | null {
  const read = (row: CheckedPart): { at: string; value: Decimal } | null => {
    if (of === 'latest') return row.latest === null ? null : { at: row.latest.day, value: row.latest.value };
    if (of === 'base') {
      return row.baseValue === null ? null : { at: String(row.baseYear), value: row.baseValue };
    }
    const isNumber = !['range', 'maintain', 'qualitative'].includes(row.comparator);
    return row.value === null || !isNumber ? null : { at: String(row.year), value: row.value };
  };
  const [head, ...rest] = [whole, ...parts].map(read);
  if (head === null || head === undefined) return null;
  const same = rest.filter((number) => number?.at === head.at);
  if (same.length !== parts.length) return null;
  return { whole: head.value, parts: same.flatMap((number) => (number === null ? [] : [number.value])) };
}

/**
 * Negative, zero or positive as the sum is below, equal to or above the whole. Numbers printed with decimals may each be rounded,
 * so half a unit of the coarsest digit is allowed for each of them; whole numbers must agree exactly.
 */
function compareSum(sum: Decimal, whole: Decimal, parts: readonly Decimal[]): number {
  const all = [whole, ...parts];
  const scale = commonScale([sum, ...all]);
  const difference = unitsAt(sum, scale) - unitsAt(whole, scale);
  const coarsest = Math.min(...all.map(decimalPlaces));
  const isRounded = all.some((number) => decimalPlaces(number) > 0);
  const allowed = isRounded ? BigInt(all.length) * 10n ** BigInt(scale - coarsest) : 0n;
  const twice = difference < 0n ? -2n * difference : 2n * difference;
  return twice <= allowed ? 0 : difference < 0n ? -1 : 1;
}

function checkWhole(whole: CheckedPart, parts: readonly CheckedPart[]): PartsFault[] {
  if (NOT_ADDED.test(whole.unit)) return [];
  if (parts.some((part) => part.unit !== whole.unit || part.measure !== whole.measure)) return [];
  const checked = ALL.flatMap((of) => {
    const numbers = numbersOf(of, whole, parts);
    if (numbers === null) return [];
    const sum = numbers.parts.reduce((left, right) => addDecimals(left, right));
    return [{ of, sum, whole: numbers.whole, order: compareSum(sum, numbers.whole, numbers.parts) }];
  });
  // 其中 may name some parts only; that they are all is known once one row of numbers adds up.
  const areAll = parts.length > 1 && checked.some(({ order }) => order === 0);
  return checked.flatMap(({ of, sum, whole: number, order }): PartsFault[] => {
    if (order === 0 || (order < 0 && !areAll)) return [];
    const code = order > 0 ? 'PARTS_EXCEED_WHOLE' : 'PARTS_DO_NOT_ADD_UP';
    return [{ of, code, wholeId: whole.id, sum: normal(sum), whole: normal(number) }];
  });
}

/** Without zeros behind the last decimal that says something. */
const normal = (number: Decimal): Decimal => {
  const plain = subtractDecimals(number, '0');
  return plain.includes('.') ? plain.replace(/\.?0+$/u, '') : plain;
};

/**
 * Checks 其中-rows against their wholes, for the base, what is asked and the newest values of one day. Answers the faults by id of
 * both the whole and its parts. A fault is told and never changes a verdict.
 */
export function checkParts(rows: readonly CheckedPart[]): ReadonlyMap<string, PartsFault[]> {
  const partsOf = Map.groupBy(rows, (row) => row.parentId ?? '');
  const faults = new Map<string, PartsFault[]>();
  for (const whole of rows) {
    const parts = partsOf.get(whole.id) ?? [];
    if (parts.length === 0 || parts.length !== whole.partCount) continue;
    const found = checkWhole(whole, parts);
    if (found.length === 0) continue;
    for (const row of [whole, ...parts]) faults.set(row.id, [...(faults.get(row.id) ?? []), ...found]);
  }
  return faults;
}

/** What a figure counts: base units with exponents, as `{ m2: 1, pupil: -1 }`. No entry is a plain number. */
export type Unit = ReadonlyMap<string, number>;

/**
 * Base units. `hundred` and `myriad` are scales that behave like units, so that people per hundred pupils and people per
 * pupil, or 万元 and 元, can never be added or compared by accident.
 */
const BASES = [
  'pupil',
  'person',
  'm2',
  'yuan',
  'room',
  'class',
  'book',
  'computer',
  'school',
  'post',
  'hour',
  'year',
  '%',
];

/** A plain number. */
export const PLAIN: Unit = new Map();

/** Reads a unit as `m2/pupil`, `person/100pupil`, `10000yuan`, `%` or `1`; null when a part is not known. */
export function parseUnit(text: string): Unit | null {
  const unit = new Map<string, number>();
  const add = (base: string, by: number): void => {
    const exponent = (unit.get(base) ?? 0) + by;
    if (exponent === 0) unit.delete(base);
    else unit.set(base, exponent);
  };
  const [over, ...under] = text.split('/');
  const parts = [
    ...(over ?? '').split('*').map((part) => ({ part: part.trim(), by: 1 })),
    ...under.flatMap((side) => side.split('*').map((part) => ({ part: part.trim(), by: -1 }))),
  ];
  for (const { part, by } of parts) {
    const match = /^(100(?!0)|10000)?(\p{L}[\p{L}\d]*|%)$/u.exec(part);
    if (match === null) {
      if (part === '1') continue;
      return null;
    }
    if (!BASES.includes(match[2] as string)) return null;
    add(match[2] as string, by);
    if (match[1] === '100') add('hundred', by);
    if (match[1] === '10000') add('myriad', by);
  }
  return unit;
}

/** The unit in writing, its parts in the order of BASES. */
export function formatUnit(unit: Unit): string {
  if (unit.size === 0) return '1';
  const scales = new Map([
    ['hundred', '100'],
    ['myriad', '10000'],
  ]);
  const side = (sign: 1 | -1): string[] => {
    const prefix = [...scales]
      .flatMap(([name, digits]) => ((unit.get(name) ?? 0) * sign > 0 ? [digits] : []))
      .join('');
    const names = BASES.flatMap((base) =>
      Array.from({ length: Math.max(0, (unit.get(base) ?? 0) * sign) }, () => base),
    );
    return names.length === 0 ? (prefix === '' ? [] : [prefix]) : [`${prefix}${names[0]}`, ...names.slice(1)];
  };
  const over = side(1).join('*') || '1';
  return [over, ...side(-1)].join('/');
}

export function isSameUnit(a: Unit, b: Unit): boolean {
  return a.size === b.size && [...a].every(([base, exponent]) => b.get(base) === exponent);
}

/** The unit of a product (`by` 1) or a quotient (`by` -1). */
export function joinUnits(a: Unit, b: Unit, by: 1 | -1): Unit {
  const unit = new Map(a);
  for (const [base, exponent] of b) {
    const sum = (unit.get(base) ?? 0) + by * exponent;
    if (sum === 0) unit.delete(base);
    else unit.set(base, sum);
  }
  return unit;
}

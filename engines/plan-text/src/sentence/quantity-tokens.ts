import { readChineseNumber } from './chinese-number.ts';
import type { QuantityToken } from './token.ts';
import { CHINESE_COUNT_SOURCE, UNIT_SOURCE } from './units-of-measure.ts';

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const MORE = '(?:余|多|来)?';
const SCAN = new RegExp(
  [
    `(?<ratio>(?<![\\d:.])\\d+(?:\\.\\d+)?:\\d+(?:\\.\\d+)?(?::\\d+(?:\\.\\d+)?)?(?![\\d:]))`,
    `(?<run>\\d+\\.\\d{3,}\\.\\d+)(?<runUnit>%)?`,
    `(?<low>${NUMBER})(?<lowUnit>${UNIT_SOURCE})?(?:-|~|至|到)(?<high>${NUMBER})(?<highMore>${MORE})(?<highUnit>${UNIT_SOURCE})`,
    `(?<one>${NUMBER})(?<more>${MORE})(?<unit>${UNIT_SOURCE})?`,
    `百分之(?<percent>[一二三四五六七八九十百点]+)`,
    `(?<cnLow>[一二三四五六七八九])(?:-|~|至|到)?(?<cnHigh>[两二三四五六七八九])(?<cnRangeUnit>${CHINESE_COUNT_SOURCE})`,
    `(?<cn>[一二两三四五六七八九十百]{1,4})(?<cnMore>${MORE})(?<cnUnit>${CHINESE_COUNT_SOURCE})`,
    `(?<part>[二三四五六七八九十]+)分之(?<share>[一二三四五六七八九])`,
  ].join('|'),
  'gu',
);

const plain = (text: string): number => Number(text.replaceAll(',', ''));

/** The two decimals of "0.500.45": the one way to cut that gives both the same number of decimals, else the middle. */
export function splitRunTogether(text: string): readonly [string, string] {
  const lastDecimals = text.length - text.lastIndexOf('.') - 1;
  const cut = text.indexOf('.') + 1 + lastDecimals;
  return [text.slice(0, cut), text.slice(cut)];
}

/** The numbers with units in a block, in order, without those in names and in years. */
export function findQuantities(
  text: string,
  mask: Uint8Array,
  years: readonly { start: number; end: number }[],
): QuantityToken[] {
  const found: QuantityToken[] = [];
  let year = 0;
  SCAN.lastIndex = 0;
  for (let match = SCAN.exec(text); match !== null; match = SCAN.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    while (year < years.length && (years[year]?.end ?? 0) <= start) year++;
    const clash = years[year];
    if (clash !== undefined && clash.start < end) {
      SCAN.lastIndex = Math.max(clash.end, start + 1);
      continue;
    }
    if (mask[start] === 1) {
      SCAN.lastIndex = start + 1;
      while (SCAN.lastIndex < text.length && mask[SCAN.lastIndex] === 1) SCAN.lastIndex++;
      continue;
    }
    found.push(...readMatch(match.groups ?? {}, start, end));
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMatch(groups: Groups, start: number, end: number): QuantityToken[] {
  const base = {
    kind: 'quantity' as const,
    start,
    end,
    valueMax: null,
    isApproximate: false,
    ratio: null,
    isChinese: false,
    damage: null,
  };
  if (groups['ratio'] !== undefined) {
    const sides = groups['ratio'].split(':').map(Number);
    const [first = 1, second = 1] = sides;
    return [
      {
        ...base,
        value: sides.length === 3 || first !== 1 ? first : second,
        unit: '比',
        ratio: groups['ratio'],
      },
    ];
  }
  if (groups['run'] !== undefined) {
    const [first, second] = splitRunTogether(groups['run']);
    const unit = groups['runUnit'] ?? '';
    const damage = { code: 'numbers-run-together' as const, readings: [`${first}${unit}、${second}${unit}`] };
    return [
      { ...base, end: start + first.length, value: Number(first), unit, damage },
      { ...base, start: start + first.length, value: Number(second), unit, damage },
    ];
  }
  if (groups['low'] !== undefined && groups['high'] !== undefined) {
    return [
      {
        ...base,
        value: plain(groups['low']),
        valueMax: plain(groups['high']),
        unit: groups['highUnit'] ?? '',
      },
    ];
  }
  if (groups['one'] !== undefined) {
    return [
      {
        ...base,
        value: plain(groups['one']),
        unit: groups['unit'] ?? '',
        isApproximate: (groups['more'] ?? '') !== '',
      },
    ];
  }
  if (groups['percent'] !== undefined) {
    const [whole = '', decimals = ''] = groups['percent'].split('点');
    const fraction = [...decimals].map((digit) => readChineseNumber(digit)).join('');
    return [
      {
        ...base,
        value: Number(`${readChineseNumber(whole)}.${fraction === '' ? '0' : fraction}`),
        unit: '%',
        isChinese: true,
      },
    ];
  }
  if (groups['cnLow'] !== undefined) {
    const low = readChineseNumber(groups['cnLow']);
    const high = readChineseNumber(groups['cnHigh'] ?? '');
    return high > low
      ? [{ ...base, value: low, valueMax: high, unit: groups['cnRangeUnit'] ?? '', isChinese: true }]
      : [];
  }
  if (groups['cn'] !== undefined) {
    const value = readChineseNumber(groups['cn']);
    return Number.isNaN(value)
      ? []
      : [
          {
            ...base,
            value,
            unit: groups['cnUnit'] ?? '',
            isApproximate: (groups['cnMore'] ?? '') !== '',
            isChinese: true,
          },
        ];
  }
  const part = readChineseNumber(groups['part'] ?? '');
  const share = readChineseNumber(groups['share'] ?? '');
  return [
    {
      ...base,
      value: Number(((share / part) * 100).toFixed(4)),
      unit: '%',
      ratio: `${share}/${part}`,
      isChinese: true,
    },
  ];
}

import { readChineseNumber } from './chinese-number.ts';
import type { QuantityToken } from './token.ts';
import { CHINESE_COUNT_SOURCE, UNIT_SOURCE } from './units-of-measure.ts';

const NUMBER = '\\d{1,3}(?:\u066c\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const MORE = '(?:余|多|来)?';
const SCAN = new RegExp(
  [
    `(?<ratio>(?<![\\d:.])\\d+(?:\\.\\d+)?:\\d+(?:\\.\\d+)?(?::\\d+(?:\\.\\d+)?)?(?![\\d:]))`,
    `(?<most>\\d{1,4})(?<scale>[万亿])(?<rest>\\d{1,3}٬\\d{3}|\\d{1,4})(?<wholeUnit>${UNIT_SOURCE})`,
    `(?<run>\\d+\\.\\d{3,}\\.\\d+)(?<runUnit>%)?`,
    `(?<low>${NUMBER})(?<lowUnit>${UNIT_SOURCE})?(?:-|~|至|到)(?<high>${NUMBER})(?<highMore>${MORE})(?<highUnit>${UNIT_SOURCE})`,
    `(?<one>${NUMBER})(?<more>${MORE})(?<unit>${UNIT_SOURCE})?`,
    `百分之(?<percent>[一二三四五六七八九十百点]{1,8})`,
    `千分之(?<permille>[一二三四五六七八九十\\d.]{1,6})`,
    `(?<cnLow>[一二三四五六七八九])(?:-|~|至|到)?(?<cnHigh>[两二三四五六七八九])(?<cnRangeUnit>${CHINESE_COUNT_SOURCE})`,
    `(?<cn>[一二两三四五六七八九十百]{1,4})(?<cnMore>${MORE})(?<cnUnit>${CHINESE_COUNT_SOURCE})`,
    `(?<tenths>[一二三四五六七八九])成(?<half>半)?(?=以上|左右|的(?!功|果|绩|员)|[,。;])`,
    `(?<part>[二三四五六七八九十]{1,3})分之(?<share>[一二三四五六七八九])`,
  ].join('|'),
  'gu',
);

const plain = (text: string): number => Number(text.replaceAll('\u066c', ''));

/** The two decimals of "0.500.45": the one way to cut that gives both the same number of decimals, else the middle. */
export function splitRunTogether(text: string): readonly [string, string] {
  const lastDecimals = text.length - text.lastIndexOf('.') - 1;
  const cut = Math.min(text.indexOf('.') + 1 + lastDecimals, text.lastIndexOf('.') - 1);
  return [text.slice(0, cut), text.slice(cut)];
}

/** The numbers with units in a block, in order, without those in names and in years. */
export function findQuantities(
  text: string,
  mask: Uint8Array,
  years: readonly { start: number; end: number }[],
  from = 0,
): QuantityToken[] {
  const found: QuantityToken[] = [];
  let year = 0;
  SCAN.lastIndex = from;
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
    const isBareYears =
      match.groups?.['one'] !== undefined && match.groups['unit'] === undefined && text[end] === '年';
    if (isBareYears && /年限/u.test(text.slice(Math.max(0, start - 14), start)))
      found.push(...readMatch({ ...match.groups, unit: '年' }, start, end + 1));
    else {
      const groups = completeScale(match.groups ?? {}, text, start, end);
      found.push(
        ...readMatch(repairRange(groups, text, start, end), start, groups === match.groups ? end : end + 1),
      );
    }
  }
  return found;
}

const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/人次/u, '人次'],
  [/人数|学员|在校生|学生|教师|用户|居民/u, '人'],
  [/学位/u, '个'],
];

/** "4.68万和7000个": the unit of the last counts for the ones before it. */
const LISTED_UNIT = new RegExp(`^([万亿]?)(?:和|、|与)\\d+(?:\\.\\d+)?[万亿]?((?:${UNIT_SOURCE}))`, 'u');

/** "参与人次超过5万": the unit stands before the number. */
function completeScale(groups: Groups, text: string, start: number, end: number): Groups {
  const isScale = /^[万亿](?![\u4e00-\u9fffA-Za-z])/u.test(text.slice(end, end + 2));
  if (groups['one'] !== undefined && groups['unit'] === undefined) {
    const listed = LISTED_UNIT.exec(text.slice(end, end + 24));
    if (listed !== null) return { ...groups, unit: `${listed[1] ?? ''}${listed[2] ?? ''}` };
  }
  if (groups['one'] === undefined || groups['unit'] !== undefined || !isScale) return groups;
  const before = /[^,;。]{0,30}$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const unit = COUNTED.find(([pattern]) => pattern.test(before))?.[1];
  return unit === undefined ? groups : { ...groups, unit: `${text[end] ?? ''}${unit}` };
}

/** What a person can master or love: nobody masters twelve of them, so "12项" is "1—2项" whose dash was lost. */
const MASTERED = /^[^,;。]{0,10}(?:技能|特长|爱好|专长|才艺)/u;

function repairRange(groups: Groups, text: string, start: number, end: number): Groups {
  const digits = /^([1-5])([2-6])$/u.exec(groups['one'] ?? '');
  const unit = groups['unit'] ?? '';
  if (digits === null || !/^[项种门个]$/u.test(unit) || !MASTERED.test(text.slice(end, end + 16)))
    return groups;
  const low = Number(digits[1]);
  const high = Number(digits[2]);
  const isPersonal = /(?:掌握|学会|具备|拥有|养成|培养)[^,;。]{0,6}$/u.test(
    text.slice(Math.max(0, start - 12), start),
  );
  if (high <= low || high - low > 2 || !isPersonal) return groups;
  return {
    low: String(low),
    high: String(high),
    highUnit: unit,
    lostDash: '1',
  };
}

/** "4亿2000万元" is 4.2 亿元, "1万2000人次" 12000 人次. */
function addScales(groups: Groups): { value: number; unit: string } {
  const unit = groups['wholeUnit'] ?? '';
  const rest = plain(groups['rest'] ?? '') * (unit.startsWith('万') ? 10_000 : 1);
  const own = unit.replace(/^万/u, '');
  const most = Number(groups['most']);
  return groups['scale'] === '亿'
    ? { value: Number((most + rest / 1e8).toFixed(8)), unit: `亿${own}` }
    : { value: most * 10_000 + rest, unit: own };
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
  if (groups['most'] !== undefined) return [{ ...base, ...addScales(groups) }];
  if (groups['run'] !== undefined) {
    const [first, second] = splitRunTogether(groups['run']);
    const unit = groups['runUnit'] ?? '';
    const damage = {
      code: 'numbers-run-together' as const,
      readings: [`${first}${unit}、${second}${unit}`],
    };
    return [
      {
        ...base,
        end: start + first.length,
        value: Number(first),
        unit,
        damage,
      },
      {
        ...base,
        start: start + first.length,
        value: Number(second),
        unit,
        damage,
      },
    ];
  }
  if (groups['low'] !== undefined && groups['high'] !== undefined) {
    const unit = groups['highUnit'] ?? '';
    const readings = [
      `${groups['low']}-${groups['high']}${unit}`,
      `${groups['low']}${groups['high']}${unit}`,
    ];
    const damage = groups['lostDash'] === undefined ? null : { code: 'range-dash-lost' as const, readings };
    return [
      {
        ...base,
        value: plain(groups['low']),
        valueMax: plain(groups['high']),
        unit,
        damage,
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
  if (groups['permille'] !== undefined) {
    const value = /^[\d.]+$/u.test(groups['permille'])
      ? Number(groups['permille'])
      : readChineseNumber(groups['permille']);
    return Number.isNaN(value) ? [] : [{ ...base, value, unit: '‰', isChinese: true }];
  }
  if (groups['cnLow'] !== undefined) {
    const low = readChineseNumber(groups['cnLow']);
    const high = readChineseNumber(groups['cnHigh'] ?? '');
    return high > low
      ? [
          {
            ...base,
            value: low,
            valueMax: high,
            unit: groups['cnRangeUnit'] ?? '',
            isChinese: true,
          },
        ]
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
  if (groups['tenths'] !== undefined) {
    const value = readChineseNumber(groups['tenths']) * 10 + (groups['half'] === undefined ? 0 : 5);
    return [{ ...base, value, unit: '%', isChinese: true }];
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

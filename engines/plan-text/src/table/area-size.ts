const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^万(?:平方米|㎡|m2|平米|平方)/u, 10_000],
  [/^亩/u, 2000 / 3],
  [/^(?:公顷|ha)/u, 10_000],
  [/^平方公里/u, 1_000_000],
  [/^(?:平方米|㎡|m2|平米|平方)/u, 1],
];

const NUMBER = /\d[\d,\u066c]*(?:\.\d+)?/u;
const round = (value: number): number => Math.round(value * 100) / 100;

function scaleOf(unit: string): number | null {
  return SCALES.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}

/** An area in square metres from a cell or a phrase; the unit of the head counts where the cell prints none. Null without a number. Source: 1 亩 = 2000/3 m², 1 公顷 = 10,000 m². */
export function readArea(printed: string, headUnit: string): number | null {
  const text = printed.normalize('NFKC');
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const value = Number(match[0].replaceAll(/[,\u066c]/gu, ''));
  const behind = text.slice(match.index + match[0].length).trim();
  const own = scaleOf(behind) ?? (/^万(?!元)/u.test(behind) ? 10_000 : null);
  return round(value * (own ?? scaleOf(headUnit.normalize('NFKC')) ?? 1));
}

/** A sum of money in yuan; null without a number. */
export function readMoney(printed: string, headUnit: string): number | null {
  const text = printed.normalize('NFKC');
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const value = Number(match[0].replaceAll(/[,\u066c]/gu, ''));
  const unit =
    /^(亿|万|千)?元/u.exec(text.slice(match.index + match[0].length).trim()) ??
    /(亿|万|千)?元/u.exec(headUnit);
  const scale = unit?.[1] === '亿' ? 1e8 : unit?.[1] === '万' ? 1e4 : unit?.[1] === '千' ? 1e3 : 1;
  return Math.round(value * scale);
}

const UNIT = '(?:万)?(?:平方米|㎡|m2|m²|平米|平方)|亩|公顷';
const LAND = new RegExp(`(?:占地|用地)(?:总?面积|规模)?(?:约|为|:)?(\\d[\\d,.\u066c]*(?:${UNIT}))`, 'u');
const FLOOR = new RegExp(
  `(?:建筑面积|建筑规模|校舍面积|改造面积|改造(?:园舍|校舍|面积)|(?:总计|共计|合计|共|框架)|(?:教学|综合|宿舍|实验|办公)?楼|面积)(?:约|为|:|共)?(\\d[\\d,.\u066c]*(?:万)?(?:平方米|㎡|m2|m²|平米|平方))`,
  'u',
);

/** Land and floor area in square metres that a phrase states ("占地18亩,总建筑面积4100㎡"). */
export function readAreasIn(text: string): {
  readonly land: number | null;
  readonly floor: number | null;
} {
  const land = LAND.exec(text);
  const rest = land === null ? text : text.replace(land[0], '');
  const floor = FLOOR.exec(rest);
  return {
    land: land === null ? null : readArea(land[1] ?? '', ''),
    floor: floor === null ? null : readArea(floor[1] ?? '', ''),
  };
}

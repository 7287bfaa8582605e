import type { Language } from './language.ts';

const THIN_SPACE = '\u202f';

/**
 * Writes decimal text for people: thousands apart by a thin space in Chinese and a comma in English, a true minus sign.
 * The digits after the point stay as they are, so nothing is lost.
 */
export function formatDecimal(value: string | number, language: Language): string {
  const text = String(value);
  const isNegative = text.startsWith('-');
  const [whole = '', fraction] = (isNegative ? text.slice(1) : text).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, language === 'zh' ? THIN_SPACE : ',');
  return `${isNegative ? '\u2212' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Words of measure that plans print, in English; anything else stays as printed. */
const englishMeasures: Readonly<Record<string, string>> = {
  万人: '10,000 people',
  人: 'people',
  名: 'people',
  所: 'schools',
  个: '',
  年: 'years',
  人次: 'person-times',
  万人次: '10,000 person-times',
  平方米: 'm²',
  万平方米: '10,000 m²',
  亩: 'mu',
  元: 'yuan',
  万元: '10,000 yuan',
  亿元: '100 m yuan',
  项: 'items',
  门: 'courses',
  节: 'lessons',
  学时: 'hours',
  小时: 'hours',
  对: 'pairs',
  套: 'sets',
  间: 'rooms',
  家: 'firms',
  分: 'points',
  百分点: 'points',
  个百分点: 'points',
  处: 'places',
  人次每年: 'person-times a year',
  公里: 'km',
  天: 'days',
  倍: 'times',
  份: 'copies',
  册: 'books',
  台: 'machines',
  支: 'teams',
  班: 'classes',
  场: 'events',
  次: 'times',
  条: 'items',
  岁: 'years old',
};

/** The unit of measure in the reader's language. */
export function formatMeasure(unit: string, language: Language): string {
  if (language === 'zh') return unit;
  return englishMeasures[unit] ?? unit;
}

/** Units that count in ten thousands or hundred millions: English says the whole number instead. */
const manifolds: Readonly<Record<string, readonly [places: number, measure: string]>> = {
  万人: [4, 'people'],
  万人次: [4, 'person-times'],
  万平方米: [4, 'm²'],
  万册: [4, 'books'],
  万元: [4, 'yuan'],
  亿元: [8, 'yuan'],
};

/** Moves the point of decimal text to the right; exact, since nothing is computed. */
function movePoint(value: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(value) ?? [];
  const digits = (whole + fraction.padEnd(places, '0').slice(0, places)).replace(/^0+(?=\d)/u, '');
  const rest = fraction.slice(places);
  return `${sign}${digits}${rest === '' ? '' : `.${rest}`}`;
}

/** A value without its unit, as large as the reader's language says it: 5.12 (万人) is `51,200` in English. */
export function formatQuantity(value: string, unit: string, language: Language): string {
  const manifold = language === 'en' ? manifolds[unit] : undefined;
  return formatDecimal(manifold === undefined ? value : movePoint(value, manifold[0]), language);
}

/** A value with its unit: `95.5%`, `4.85 万人`, in English `48,500 people`. */
export function formatAmount(value: string, unit: string, language: Language): string {
  const measure = language === 'en' ? (manifolds[unit]?.[1] ?? formatMeasure(unit, language)) : unit;
  const number = formatQuantity(value, unit, language);
  if (measure === '' || measure === '%' || measure === '‰') return `${number}${measure}`;
  return `${number}${language === 'zh' ? THIN_SPACE : ' '}${measure}`;
}

/** A day or moment as `2026-11-21`, or with time `2026-11-21 09:05`, in China's time. */
export function formatMoment(timestamp: string, withTime = true): string {
  const china = new Date(Date.parse(timestamp) + 8 * 3_600_000).toISOString();
  return withTime ? `${china.slice(0, 10)} ${china.slice(11, 16)}` : china.slice(0, 10);
}

import type { Cell } from './cell.ts';

/** One column of values. `area` is null when the table has only one area. */
export interface ValueColumn {
  readonly area: string | null;
  readonly year: number | null;
  readonly isBase: boolean;
  readonly isChange: boolean;
}

/** One row of a table of indicators, however the table was printed. */
export interface IndicatorRow {
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly (Cell | null)[];
  readonly binding: 'binding' | 'expected' | null;
  readonly cells: readonly Cell[];
}

export interface IndicatorTable {
  readonly columns: readonly ValueColumn[];
  readonly rows: readonly IndicatorRow[];
  /** First and last block the table covers, as [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The unit printed in or behind a name ("在园幼儿数(万人)", "巩固率%"), and the name without it. */
export function splitNameUnit(text: string): {
  readonly name: string;
  readonly unit: string;
} {
  const divided = /^(.{2,}?)[([](%|‰)[)\]](?:其中)[::]?(.{1,8})$/u.exec(text);
  if (divided !== null) return { name: `${divided[1] ?? ''}(${divided[3] ?? ''})`, unit: divided[2] ?? '' };
  const match =
    /^(.*?)[([]?(%|‰|(?:万|亿)?(?:人次|人|名|所|个|元|平方米|m2|㎡|年|岁|门|学位|册|台|小时|亩))[)\]]?$/u.exec(
      text,
    );
  if (match === null) {
    const open = /^(.*?)\((%|‰|[万亿千百]?[\u4e00-\u9fff]{0,4})$/u.exec(text);
    return open === null ? { name: text, unit: '' } : { name: open[1] ?? '', unit: open[2] ?? '' };
  }
  const hasBracket = /[([]/u.test(text.slice((match[1] ?? '').length, (match[1] ?? '').length + 1));
  const unit = match[2] ?? '';
  return hasBracket || unit === '%' || unit === '‰'
    ? { name: match[1] ?? '', unit }
    : { name: text, unit: '' };
}

/** The unit that a head or a title prints in brackets or behind 单位 ("占地面积(亩)", "单位:%"); empty when there is none. */
export function readUnitWord(text: string): string {
  const stated = /单位[::]((?:[万亿千百]?[\u4e00-\u9fff]{1,4}|%|‰|㎡))(?=\)|$|、|,)/u.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const inner =
    /[([]((?:万|亿|千)?(?:%|‰|人次|人|名|所|个|元|平方米|m2|㎡|年|岁|门|册|台|亩|公顷|班|间|位|套|小时|兆|平方公里))[)\]]/u.exec(
      text,
    );
  return inner?.[1] ?? '';
}

/** 约束性 or 预期性. */
export function readBinding(text: string): 'binding' | 'expected' | null {
  if (text.startsWith('约束')) return 'binding';
  return /^(?:预期|引导|指导)/u.test(text) ? 'expected' : null;
}

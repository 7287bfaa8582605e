import type { Comparator } from '../plan-reading.ts';
import { chooseComparator } from '../sentence/comparators.ts';
import { UNIT_SOURCE as COUNTED } from '../sentence/units-of-measure.ts';

/** What a value cell says. `isEmpty`: a dash or nothing. */
export interface CellValue {
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly ratio: string | null;
  /** The value is the sum over the years of the plan. */
  readonly isCumulative: boolean;
  /** The year printed in brackets behind the value ("≤5(2027年)"); null when the column's year holds. */
  readonly year: number | null;
  readonly isEmpty: boolean;
}

/** In a cell a number may also be of years of schooling. */
const UNIT_SOURCE = `(?:${COUNTED}|年|岁|届|M|Mbps)`;
const OWN_YEAR = /\((20\d\d)年(?:底|末)?(?:前)?\)$/u;
const CHANGE_IN_BRACKETS = /^[[(〔][-+]?\d+(?:\.\d+)?%?[\])〕]$/u;
/** "[1.9]": five-year plans print what is summed up over the years in square brackets. */
const CUMULATIVE = /^[[〔](\d+(?:\.\d+)?%?)[\]〕]$/u;

const NUMBER = '-?\\d{1,3}(?:\u066c\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?';
const RANGE = new RegExp(`^(${NUMBER})(?:${UNIT_SOURCE})?(?:-|~|至)(${NUMBER})(${UNIT_SOURCE})?$`, 'u');
const SINGLE = new RegExp(
  `^([^\\d-]{0,8}?)(${NUMBER})(${UNIT_SOURCE})?((?:及|或)?(?:以上|以下|以内|左右|上下)?)(?:\\(.*\\))?$`,
  'u',
);
const RATIO = /^[^\d]{0,4}(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?::\d+)?(?:以上|以下|以内|左右)?$/u;
const TEXT_VALUE =
  /^(?:保持|稳定|通过|达到?|完成|不低于|不少于|不超过|全覆盖|全部|全面|持续|基本|逐年|逐步|只增不减|高于|低于|优于|明显|显著|进一步|提高|提升|下降|力争|建成|创建|合格|达标|进入|位居|前列|较高|高水平)/u;

/** Says whether a cell can stand in a column of values. */
export function isValueCell(printed: string): boolean {
  const text = printed.replace(OWN_YEAR, '');
  return (
    /^[-/…*]+$|^(?:无|暂无|空)$/u.test(text) ||
    CHANGE_IN_BRACKETS.test(text) ||
    SINGLE.test(text) ||
    RANGE.test(text) ||
    RATIO.test(text) ||
    (text.length <= 20 && TEXT_VALUE.test(text))
  );
}

/** Reads a value cell such as "61以上", ">55", "保持高水平", "1:15", "0(2026年)". */
export function readValueCell(printed: string): CellValue {
  const ownYear = OWN_YEAR.exec(printed);
  const bare = ownYear === null ? printed : printed.slice(0, ownYear.index);
  const summed = CUMULATIVE.exec(bare);
  const text = summed?.[1] ?? bare;
  const year = ownYear === null ? null : Number(ownYear[1]);
  const none = {
    isCumulative: summed !== null,
    value: null,
    valueMax: null,
    unit: '',
    ratio: null,
    year,
    isEmpty: false,
  };
  if (text === '' || /^[-/…*]+$|^(?:无|暂无|空)$/u.test(text))
    return { ...none, comparator: '=', isEmpty: true };
  const ratio = RATIO.exec(text);
  if (ratio !== null) {
    const first = Number(ratio[1]);
    const comparator = chooseComparator(
      text.slice(0, text.indexOf(ratio[1] ?? '')),
      /(?:以上|以下|以内|左右)$/u.exec(text)?.[0] ?? '',
      false,
      false,
    );
    return {
      ...none,
      comparator,
      value: first === 1 ? Number(ratio[2]) : first,
      unit: '比',
      ratio: text.replace(/^[^\d]+|[^\d]+$/gu, ''),
    };
  }
  const range = RANGE.exec(text);
  if (range !== null) {
    return {
      ...none,
      comparator: 'range',
      value: plain(range[1]),
      valueMax: plain(range[2]),
      unit: range[3] ?? '',
    };
  }
  const single = SINGLE.exec(text);
  if (single !== null) {
    const comparator = chooseComparator(single[1] ?? '', single[4] ?? '', false, false);
    return {
      ...none,
      comparator: (single[1] ?? '') === '≥' ? '≥' : comparator,
      value: plain(single[2]),
      unit: single[3] ?? '',
    };
  }
  return {
    ...none,
    comparator: /^(?:保持|稳定)/u.test(text) ? 'maintain' : 'qualitative',
  };
}

const plain = (text: string | undefined): number => Number((text ?? '').replaceAll('\u066c', ''));

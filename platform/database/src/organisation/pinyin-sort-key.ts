import { makeSortKey, readNumeral } from '@junheng/domain';
import { pinyin } from 'pinyin-pro';

/** A run of Chinese numerals after 第 or before a counting word, as names of schools have them: 第十二, 三中. */
const NUMERAL = /(?<=第)[一二三四五六七八九十]{1,3}|[一二三四五六七八九十]{1,3}(?=[小中高幼]|中学|小学)/gu;

/**
 * The sort key of a Chinese name: pinyin without tones, numerals as numbers. The embedded database has no Chinese collation,
 * so that both databases sort by this key instead (`collate "C"`).
 */
export function pinyinSortKey(name: string): string {
  const spelt = name.replace(NUMERAL, (numeral) => String(readNumeral(numeral) ?? numeral));
  return makeSortKey(pinyin(spelt, { toneType: 'none', type: 'array', nonZh: 'consecutive' }));
}

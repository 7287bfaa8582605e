import type { Comparator } from '../plan-reading.ts';

const CHANGE =
  '(?:提高|提升|增加|扩大|增长|上升|回升|攀升|跃升|延长|拓展|扩增|下降|降低|减少|压减|压缩|缩小|缩短|回落|提标|[升增降减])';
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不(?:得|应|能|宜|可)?(?:低于|少于|小于|亚于)|至少|最少|≥|大于等于|大于或等于)/gu, '≥'],
  [
    /(?:不(?:得|应|能|宜|可)?(?:超过|高于|多于|大于|突破|超)|最多|至多|≤|小于等于|控制在|控制到|限制在|压缩在|压减到|严控在)/gu,
    '≤',
  ],
  [/(?:保持在|保持|稳定在|维持在|巩固在)/gu, 'maintain'],
  [/(?:超过|高于|大于|多于|超出|突破|超(?=$)|>)/gu, '>'],
  [/(?:低于|小于|少于|<)/gu, '<'],
  [/(?:接近|大约|约|近)/gu, '≈'],
  [/(?:达到|达)/gu, '≥'],
  [new RegExp(`(?:${CHANGE}[到至为]|为|=|->|→)`, 'gu'), '='],
];

/** A comparator found before a number: what it says and where it stands in the prefix. */
export interface ComparatorWord {
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
}

/** "带宽达到1000M以上的学校占比95%": what compares within a noun says nothing of the number behind it. */
const NOUN_OF_SHARE =
  /(?:学校|教师|学生|班级|幼儿园|校|园|人员|人数|的)[^,;。]{0,4}(?:占比|比例|比率|比重|率)/u;

/** The comparator nearest before a number, or null. A word inside a longer one does not count ("不低于" is not "低于"). */
export function findComparatorBefore(prefix: string): ComparatorWord | null {
  let best: ComparatorWord | null = null;
  for (const [pattern, comparator] of BEFORE) {
    for (const match of prefix.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0] === '近' && (end !== prefix.length || /[附最亲邻将远相]$/u.test(prefix.slice(0, start))))
        continue;
      if (match[0] === '约' && (end !== prefix.length || /[节制集预契条]$/u.test(prefix.slice(0, start))))
        continue;
      if (match[0] === '达' && end < prefix.length && !/^(?:到|成)?$/u.test(prefix.slice(end))) continue;
      if (match[0] === '为' && end !== prefix.length) continue;
      if (comparator !== '=' && NOUN_OF_SHARE.test(prefix.slice(end))) continue;
      if (best === null || end > best.end || (end === best.end && start < best.start))
        best = { comparator, start, end };
    }
  }
  return best;
}

const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:及|或|和)?以上/u, '≥'],
  [/^(?:(?:及|或|和)?(?:以下|以内|之内)|内(?![涵容部控设外在]))/u, '≤'],
  [/^(?:左右|上下)/u, '≈'],
];

/** The comparator printed behind a number ("以上", "以内", "左右") and its length; null when there is none. */
export function findComparatorAfter(
  suffix: string,
): { readonly comparator: Comparator; readonly length: number } | null {
  for (const [pattern, comparator] of AFTER) {
    const match = pattern.exec(suffix);
    if (match !== null) return { comparator, length: match[0].length };
  }
  return null;
}

/** The comparator of a number from what stands before and behind it; what stands behind wins, a range is a range. */
export function chooseComparator(
  prefix: string,
  suffix: string,
  isRange: boolean,
  isApproximate: boolean,
): Comparator {
  if (isRange) return 'range';
  const after = findComparatorAfter(suffix);
  if (after !== null) return after.comparator;
  const before = findComparatorBefore(prefix);
  if (before !== null && before.comparator !== '=') return before.comparator;
  return isApproximate ? '≥' : '=';
}

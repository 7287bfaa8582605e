/** How a heading is numbered; the order is the order of rank. */
export type HeadingStyle =
  | 'annex'
  | 'part'
  | 'chapter'
  | 'section'
  | 'cn'
  | 'cnParen'
  | 'decimal'
  | 'num'
  | 'numParen'
  | 'circled'
  | 'letter'
  | 'yishi'
  | 'dash'
  | 'box'
  | 'named'
  | 'lead';

/** The numbering found at the start of a paragraph: `length` characters, worth `ordinal` (null for bullets). */
export interface HeadingMark {
  readonly style: HeadingStyle;
  readonly number: string | null;
  readonly ordinal: number | null;
  readonly length: number;
}

const CN = '一二三四五六七八九十百〇';
/** Numerals of documents in traditional script, as they are after folding. */
const FORMAL = '壹贰叁参肆伍陆柒捌玖拾';
const CN_DIGITS: Readonly<Record<string, number>> = {
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  拾: 10,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The value of a Chinese ordinal up to 99 ("二十三" → 23); NaN for anything else. */
export function readOrdinal(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (FORMAL.includes(text) && text !== '') return CN_DIGITS[text] ?? Number.NaN;
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return Number.NaN;
  const [, first, ten, last] = match;
  if (ten === undefined) return text.length === 1 ? (CN_DIGITS[text] ?? Number.NaN) : Number.NaN;
  return (
    (first === undefined ? 1 : (CN_DIGITS[first] ?? 0)) * 10 +
    (last === undefined ? 0 : (CN_DIGITS[last] ?? 0))
  );
}

type Pattern = readonly [style: HeadingStyle, pattern: RegExp];
const PATTERNS: readonly Pattern[] = [
  ['part', new RegExp(`^(第([${CN}\\d]{1,3})(?:编|篇|部分))[ :、]?`, 'u')],
  ['part', new RegExp(`^(([${FORMAL}]))[、.]`, 'u')],
  ['named', new RegExp(`^(第([${CN}])阶段)[:: ]`, 'u')],
  [
    'named',
    new RegExp(
      `^((?:重点)?(?:行动|任务|举措|工程|项目|措施|专项|清单)([${CN}]{1,3}|\\d{1,2}))(?:[:: 、]|(?=[\\u4e00-\\u9fff“]{4,24}$))`,
      'u',
    ),
  ],
  ['chapter', new RegExp(`^(第([${CN}\\d]{1,3})章)[ :、]?`, 'u')],
  ['section', new RegExp(`^(第([${CN}\\d]{1,3})节)[ :、]?`, 'u')],
  ['annex', /^(附[件表录](\d{0,2}|[一二三四五六七八九十]?))(?=$|[::、]|[^\d一二三四五六七八九十.])[::、]?/u],
  ['annex', /^(附())[::]/u],
  ['box', new RegExp(`^\\[?(专栏([${CN}\\d]{0,3}))[\\]:: ]?`, 'u')],
  ['cn', new RegExp(`^(([${CN}]{1,3}))(?:、|\\.|,(?=[^${CN}])| )`, 'u')],
  ['cnParen', new RegExp(`^([(〔<〈]([${CN}]{1,3})[)〕>〉])[、. ]?`, 'u')],
  ['num', new RegExp(`^(\\[[\\u4e00-\\u9fff]{2,6}?([${CN}\\d]{1,3})\\])[:、. ]?`, 'u')],
  ['yishi', new RegExp(`^(([${CN}]{1,3})(?:是|要))(?!否|指|求|点)`, 'u')],
  ['yishi', /^(第([一二三四五六七八九十])),(?=[\u4e00-\u9fff])/u],
  ['yishi', /^(其([一二三四五六七八九十]))[,、]/u],
  [
    'decimal',
    /^((\d{1,2})(?:\.\d{1,2}){1,3})(?:[、 .]|(?=[\u4e00-\u9fff“《])(?![万亿个所名人项元年月倍兆册]|以[上下内]|左右))/u,
  ],
  ['numParen', /^(\((\d{1,2})\))[、. ]?/u],
  ['numParen', /^((\d{1,2})\))/u],
  ['num', /^((\d{1,2})(?:\.|、| ))(?!\d)/u],
  [
    'num',
    /^(([12]?\d|3\d)\.)(?=(?:19|20)\d\d(?:年|前)|(?:1[0-2]|[1-9])月|\d{1,3}(?:\.\d+)?%(?!(?:及?以[上下内]|左右)?$))/u,
  ],
  ['circled', /^(([①-⑳]))[、. ]?/u],
  ['dash', /^(())(?:--|[●■◆★▲•·◇□☆▶➢])+/u],
];

/** The numbering at the start of a paragraph, or null. `text` is folded. */
export function findHeadingMark(text: string): HeadingMark | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [whole, number = '', ordinalText = ''] = match;
    if (style === 'cn' && /^[一二三四五六七八九十]+(年级|至|到|所|个|批)/u.test(text.slice(whole.length)))
      continue;
    const ordinal =
      style === 'circled' ? (ordinalText.codePointAt(0) ?? 0) - 0x2460 + 1 : readOrdinal(ordinalText);
    if ((style === 'cn' || style === 'cnParen' || style === 'yishi') && Number.isNaN(ordinal)) continue;
    return {
      style,
      number: number === '' ? null : number.trim(),
      ordinal: Number.isNaN(ordinal) ? null : ordinal,
      length: whole.length,
    };
  }
  return null;
}

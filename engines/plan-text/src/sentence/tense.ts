import type { SentenceContext } from './figure.ts';
import type { YearToken } from './token.ts';

/** From `at` on a paragraph tells of the past or of what is to come; a word of the past reaches to the end of its sentence, a span of the past further. */
interface Turn {
  readonly at: number;
  readonly isPast: boolean;
  readonly isSpan: boolean;
}

/** Says whether the words at a place tell of the past, given where their sentence begins. */
export type Tense = (at: number, sentenceStart: number) => boolean;

const NOW =
  /截至(?:目前|20\d\d年|\d{1,2}月)|目前|(?<![由从将把对])现有(?=[^,;。]{0,18}\d)|现已|已有|迄今|当前|已经|(?<![业早])已(?!知)|获评|荣获|先后|业已|历年|累计完成|共完成|上年|去年|据统计/gu;
const SPAN_OF_PAST =
  /过去[一二两三四五六七八九十\d]*年|近[一二两三四五六七八九\d]年来?(?!内)|近年来?|(?<!未)[一二两三四五六七八九\d]年来|一年来|20\d\d年以来|以往/gu;
const INTENT =
  /力争|争取|确保|(?<![或即可])将(?![近来军士])|计划(?![》”])|拟(?!定)|要(?![求点素闻目务领件])|今年(?!以来)|明年|今后|未来|下一步|继续(?!教育)|目标[::]|预计|努力/gu;

/** The tense of each place of one paragraph: words of the past govern until a word of intention or a year of the plan takes over. */
export function findTense(text: string, years: readonly YearToken[], context: SentenceContext): Tense {
  const { periodFrom } = context;
  const turns: Turn[] = [];
  for (const match of text.matchAll(NOW)) turns.push({ at: match.index, isPast: true, isSpan: false });
  for (const match of text.matchAll(SPAN_OF_PAST))
    turns.push({ at: match.index, isPast: true, isSpan: true });
  for (const match of text.matchAll(INTENT)) turns.push({ at: match.index, isPast: false, isSpan: false });
  for (const year of periodFrom === null ? [] : years) {
    const isPastSpan = year.from !== year.to && year.to < (periodFrom ?? 0);
    if (isPastSpan) turns.push({ at: year.start, isPast: true, isSpan: true });
    else if (year.to >= (periodFrom ?? 0)) turns.push({ at: year.start, isPast: false, isSpan: false });
  }
  turns.sort((a, b) => a.at - b.at || Number(a.isPast) - Number(b.isPast));
  return (at, sentenceStart) => {
    let low = 0;
    let high = turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((turns[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const turn = turns[low - 1];
    return turn !== undefined && turn.isPast && (turn.isSpan || turn.at >= sentenceStart);
  };
}

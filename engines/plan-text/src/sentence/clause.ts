const STOPS = ',,;。!?:';
const FARTHEST = 120;

/** Where the clause around `at` begins, not before `floor`; a closed parenthesis is stepped over. */
export function findClauseStart(text: string, at: number, floor: number): number {
  let depth = 0;
  for (let probe = at - 1; probe >= Math.max(floor, at - FARTHEST); probe--) {
    const character = text[probe] ?? '';
    if (character === ')') depth++;
    else if (character === '(') {
      if (depth === 0) return probe + 1;
      depth--;
    } else if (depth === 0 && STOPS.includes(character)) return probe + 1;
    else if (character === '。') return probe + 1;
  }
  return Math.max(floor, at - FARTHEST);
}

/** Where the clause around `at` ends, not behind `ceiling`. */
export function findClauseEnd(text: string, at: number, ceiling: number, stops = ',,;。!?、:('): number {
  const limit = Math.min(ceiling, at + FARTHEST);
  for (let probe = at; probe < limit; probe++) {
    if (stops.includes(text[probe] ?? '')) return probe;
    if (text[probe] === ')') return probe;
  }
  return limit;
}

/** The sentences of a paragraph as [start, end); a full stop inside brackets or quotation marks ends one too. */
export function splitSentences(text: string): [number, number][] {
  const sentences: [number, number][] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!'。!?'.includes(text[at] ?? '')) continue;
    sentences.push([start, at + 1]);
    start = at + 1;
  }
  if (start < text.length) sentences.push([start, text.length]);
  return sentences;
}

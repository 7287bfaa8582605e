/** A word of an alternation in a pattern, with the bar that goes when the word goes: places from the beginning of the pattern. */
export interface PatternWord {
  readonly start: number;
  readonly end: number;
}

const PLAIN = /^[\p{L}\p{N}]+$/u;
/** How a group may begin behind its bracket. */
const GROUP_HEAD = /^\?(?:[:=!]|<[=!]|<\w+>)/u;

interface Level {
  readonly start: number;
  readonly bars: number[];
}

function wordsOf(pattern: string, { start, bars }: Level, end: number): PatternWord[] {
  const edges = [start - 1, ...bars, end];
  const words = edges.slice(1).map((to, index) => ({ from: (edges[index] ?? 0) + 1, to }));
  if (words.length < 2 || !words.every(({ from, to }) => PLAIN.test(pattern.slice(from, to)))) return [];
  return words.map(({ from, to }, index) =>
    index === 0 ? { start: from, end: to + 1 } : { start: from - 1, end: to },
  );
}

/** Finds the lists of plain words in a regular expression: alternatives of which each is nothing but letters and digits. */
export function findPatternWords(pattern: string): PatternWord[] {
  const found: PatternWord[] = [];
  const levels: Level[] = [{ start: 0, bars: [] }];
  let isInClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else if (sign === '|') levels.at(-1)?.bars.push(at);
    else if (sign === '(') {
      at += GROUP_HEAD.exec(pattern.slice(at + 1))?.[0].length ?? 0;
      levels.push({ start: at + 1, bars: [] });
    } else if (sign === ')') {
      const level = levels.pop();
      if (level !== undefined) found.push(...wordsOf(pattern, level, at));
    }
  }
  const [whole] = levels;
  if (whole !== undefined) found.push(...wordsOf(pattern, whole, pattern.length));
  return found;
}

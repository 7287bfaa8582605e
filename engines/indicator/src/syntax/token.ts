import { IndicatorFailure } from '../result.ts';
import type { Place } from '../result.ts';

/** A stretch of the source, [start, end) in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'unit' | 'sign' | 'end';
  /** The characters, without the marks around texts and units. */
  readonly text: string;
  readonly span: Span;
}

/** Line and column (from 1) of a position in a source. */
export function placeOf(source: string, position: number): Place {
  const before = source.slice(0, position);
  const line = before.split('\n').length;
  return { line, column: position - before.lastIndexOf('\n') };
}

const PATTERN =
  /\s+|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_.]*)|'(?<text>[^'\n]*)'|\[(?<unit>[^\]\n]*)\]|(?<sign>>=|<=|!=|[≥≤≠+\-*/()<>=,])/uy;

const SAME_SIGN: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠' };

/** Cuts a source into tokens; throws IndicatorFailure at a character that begins none. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < source.length) {
    const start = PATTERN.lastIndex;
    const match = PATTERN.exec(source);
    if (match === null) {
      throw new IndicatorFailure({
        code: 'INDICATOR_SYNTAX_WRONG',
        parameters: { found: source[start] as string, expected: '' },
        place: placeOf(source, start),
      });
    }
    const span = { start, end: PATTERN.lastIndex };
    for (const kind of ['number', 'name', 'text', 'unit', 'sign'] as const) {
      const text = match.groups?.[kind];
      if (text !== undefined) tokens.push({ kind, text: SAME_SIGN[text] ?? text, span });
    }
  }
  return [...tokens, { kind: 'end', text: '', span: { start: source.length, end: source.length } }];
}

import type { PdfLine } from './pdf-lines.ts';

const LEAST_LINES = 6;
const LEAST_LETTERS = 8;

/** The gaps between two segments of a line, where a gutter may run. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const counts = new Map<number, number>();
  for (const { segments } of lines) {
    if (segments.length !== 2) continue;
    const [left, right] = segments;
    if (left === undefined || right === undefined) continue;
    for (let at = Math.ceil(left.to / 4); at <= Math.floor(right.from / 4); at++)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  return best === undefined || best[1] < LEAST_LINES ? null : best[0] * 4;
}

const crosses = (line: PdfLine, gutter: number): boolean =>
  line.segments.some(({ from, to }) => from < gutter && to > gutter);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Puts text that is set in two columns in reading order: left column first, then right. Tables and full lines stay where they are. */
export function orderColumns(lines: readonly PdfLine[]): PdfLine[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [...lines];
  const ordered: PdfLine[] = [];
  for (let at = 0; at < lines.length;) {
    if (crosses(lines[at] as PdfLine, gutter)) {
      ordered.push(lines[at++] as PdfLine);
      continue;
    }
    let end = at;
    while (end < lines.length && !crosses(lines[end] as PdfLine, gutter)) end++;
    ordered.push(...splitZone(lines.slice(at, end), gutter));
    at = end;
  }
  return ordered;
}

function splitZone(zone: readonly PdfLine[], gutter: number): PdfLine[] {
  const side = (isLeft: boolean): PdfLine[] => {
    const lines = zone.flatMap((line) => {
      const segments = line.segments.filter(({ from }) => from < gutter === isLeft);
      return segments.length === 0 ? [] : [{ ...line, segments }];
    });
    const bounds = {
      left: Math.min(...lines.map(({ segments }) => segments[0]?.from ?? 0)),
      right: Math.max(...lines.map(({ segments }) => segments.at(-1)?.to ?? 0)),
    };
    return lines.map((line) => ({ ...line, bounds }));
  };
  const [left, right] = [side(true), side(false)];
  const letters = (lines: readonly PdfLine[]): number =>
    median(lines.map(({ segments }) => segments.reduce((sum, { text }) => sum + text.length, 0)));
  const isProse =
    Math.min(left.length, right.length) >= LEAST_LINES &&
    letters(left) >= LEAST_LETTERS &&
    letters(right) >= LEAST_LETTERS &&
    [...left, ...right].filter(({ segments }) => segments.length > 1).length * 4 <= zone.length;
  return isProse ? [...left, ...right] : [...zone];
}

import type { DocumentCell, DocumentTable } from '../plan-document.ts';
import type { Span } from '../plan-reading.ts';
import type { StepCounter } from '../step-counter.ts';

/** A table printed with tabs, bars or gaps, and the lines it covers, [start, end) in the text. */
export interface PrintedTable {
  readonly table: DocumentTable;
  readonly start: number;
  readonly end: number;
}

type Kind = 'tab' | 'bar' | 'gap' | 'space';

interface Row {
  readonly kind: Kind;
  readonly cells: readonly Span[];
}

interface Line {
  readonly start: number;
  readonly end: number;
}

const LONGEST_LINE = 2000;
const LONGEST_GROUP = 24;
const LONGEST_GAP_CELL = 60;
const LONGEST_SPACE_CELL = 26;
const VALUE_LIKE = /^[≥≤><约]?[-\d][\d.,:%％‰—–~-]*(?:以上|以下|左右|年|%|％)?$/u;
const HEAD_LIKE =
  /^(?:序号|编号|类别|.*年限|.*(?:万元|亩|平方米)[))]|指标.*|.*名称|项目|单位|属性|备注|类别|20\d\d年?.*|.*(?:单位|部门|科室|时限|时间|目标|现状|面积|投资|任务|内容))$/u;

const trimSpan = (text: string, start: number, end: number): Span => {
  let from = start;
  let to = end;
  while (from < to && /[\s\u3000]/u.test(text[from] ?? '')) from++;
  while (to > from && /[\s\u3000]/u.test(text[to - 1] ?? '')) to--;
  return [from, to];
};

/** Cuts a line at a sign; empty cells stay, for they hold the place of merged ones. */
function cutAt(text: string, { start, end }: Line, isSign: (character: string) => boolean): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isSign(text[at] ?? '')) continue;
    cells.push(trimSpan(text, from, at));
    from = at + 1;
  }
  return cells;
}

const isBar = (character: string): boolean => character === '|' || character === '\uff5c';
const isEmpty = ([start, end]: Span): boolean => start >= end;

function readRow(text: string, line: Line): Row | null {
  const raw = text.slice(line.start, line.end);
  if (raw.length > LONGEST_LINE || raw.trim() === '') return null;
  const bars = (raw.match(/[|\uff5c]/gu) ?? []).length;
  if (
    bars >= 2 ||
    (bars === 1 && /^\s*[^|\uff5c]{1,60}[|\uff5c]\s*[^\s|\uff5c][^|\uff5c]*$/u.test(raw) && raw.length < 80)
  ) {
    const cells = cutAt(text, line, isBar);
    if (cells.length > 1 && isEmpty(cells[0] as Span) && /^\s*[|\uff5c]/u.test(raw)) cells.shift();
    if (cells.length > 1 && isEmpty(cells.at(-1) as Span) && /[|\uff5c]\s*$/u.test(raw)) cells.pop();
    if (cells.every(([start, end]) => /^[-:—]*$/u.test(text.slice(start, end))))
      return { kind: 'bar', cells: [] };
    return cells.length >= 2 ? { kind: 'bar', cells } : null;
  }
  if (raw.trim().includes('\t') || /^\t+\S/u.test(raw)) {
    const cells = cutAt(text, line, (character) => character === '\t');
    return cells.filter((cell) => !isEmpty(cell)).length >= 1 && cells.length >= 2
      ? { kind: 'tab', cells }
      : null;
  }
  if (/\S(?: {2,}|\u3000{2,})\S/u.test(raw)) {
    const cells = [...raw.matchAll(/(?:(?! {2,}|\u3000{2,}).)+/gu)]
      .map((match) => trimSpan(text, line.start + match.index, line.start + match.index + match[0].length))
      .filter((cell) => !isEmpty(cell));
    const isRow = cells.length >= 3 && cells.every(([start, end]) => end - start <= LONGEST_GAP_CELL);
    return isRow ? { kind: 'gap', cells } : null;
  }
  if (/\S[ \u3000]\S/u.test(raw) && !/[。;;,,]/u.test(raw)) {
    const cells = [...raw.matchAll(/[^\s\u3000]+/gu)].map((match): Span => [
      line.start + match.index,
      line.start + match.index + match[0].length,
    ]);
    const words = cells.map(([start, end]) => text.slice(start, end));
    const values = words.filter((word) => VALUE_LIKE.test(word)).length;
    const heads = words.filter((word) => HEAD_LIKE.test(word)).length;
    const isRow =
      words.length >= 3 &&
      words.every((word) => word.length <= LONGEST_SPACE_CELL) &&
      (heads >= 3 || (values >= 2 && words.length - values <= 4));
    return isRow ? { kind: 'space', cells } : null;
  }
  return null;
}

/** A row of nothing but the words of heads opens another table. */
function isHeadRow(text: string, { cells }: Row): boolean {
  const words = cells
    .map(([start, end]) => text.slice(start, end).replaceAll(/\s/gu, ''))
    .filter((word) => word !== '');
  const heads = words.filter((word) => HEAD_LIKE.test(word)).length;
  return (
    words.length >= 3 &&
    heads * 3 >= words.length * 2 &&
    /^(?:序号|编号|类别|指标|项目)/u.test(words[0] ?? '')
  );
}

/** Says whether a line between two rows can be a row of its own: a group's name that stands alone. */
function isGroupLine(text: string, { start, end }: Line): boolean {
  const words = text.slice(start, end).trim();
  return words !== '' && words.length <= LONGEST_GROUP && !/[。;;::,,\d]{1}$|[。;;]/u.test(words);
}

/** Finds the tables that are printed in the lines of a text, outside the tables whose structure is known. */
export function findPrintedTables(
  text: string,
  known: readonly { readonly start: number; readonly end: number }[],
  steps: StepCounter,
): PrintedTable[] {
  const lines: Line[] = [];
  let next = 0;
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    while (next < known.length && (known[next]?.end ?? 0) <= start) next++;
    const table = known[next];
    if (table === undefined || start < table.start || start >= table.end)
      lines.push({ start, end: text[end - 1] === '\r' ? end - 1 : end });
    start = end + 1;
  }
  steps.take(lines.length);
  const found: PrintedTable[] = [];
  for (let at = 0; at < lines.length;) {
    const first = readRow(text, lines[at] as Line);
    if (first === null) {
      at++;
      continue;
    }
    const rows: (readonly Span[])[] = [first.cells];
    let last = at;
    for (let index = at + 1; index < lines.length;) {
      const line = lines[index] as Line;
      const row = readRow(text, line);
      steps.take(1);
      if (row !== null && fits(row, first)) {
        if (rows.length > 1 && isHeadRow(text, row)) break;
        rows.push(row.cells);
        last = index++;
        continue;
      }
      const follower = lines[index + 1];
      const later = follower === undefined ? null : readRow(text, follower);
      const isBlank = text.slice(line.start, line.end).trim() === '';
      if (later === null || !fits(later, first) || !(isBlank || isGroupLine(text, line))) break;
      if (!isBlank) rows.push([trimSpan(text, line.start, line.end)]);
      index++;
    }
    const widest = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
    const filled = rows.filter((cells) => cells.length >= 2);
    if (filled.length >= 2 && (widest >= 3 || (filled.length >= 3 && first.kind !== 'space'))) {
      found.push({
        table: { rows: layOut(rows, first.kind, widest) },
        start: (lines[at] as Line).start,
        end: (lines[last] as Line).end,
      });
    }
    at = last + 1;
  }
  return found;
}

const fits = (row: Row, first: Row): boolean => row.kind === first.kind;

/** Rows printed with gaps lack their merged cells: a short row is set against the right edge, others against the left. */
function layOut(rows: readonly (readonly Span[])[], kind: Kind, width: number): DocumentCell[][] {
  return rows
    .filter((cells) => cells.length > 0)
    .map((cells) => {
      const missing = width - cells.length;
      const at = cells[0]?.[0] ?? 0;
      const isAlone = cells.length === 1;
      const pad = Array.from({ length: missing }, (): DocumentCell => ({
        span: [at, at],
      }));
      const own = cells.map((span): DocumentCell => ({ span }));
      return (kind === 'gap' || kind === 'space') && !isAlone ? [...pad, ...own] : [...own, ...pad];
    });
}

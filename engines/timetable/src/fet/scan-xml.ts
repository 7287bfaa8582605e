import type { Outcome } from '../outcome.ts';
import { fail, ok } from '../outcome.ts';

/** An element of a .fet file. Attributes are passed over; blanks in a text are kept, for names may begin with them. */
export interface FetElement {
  readonly name: string;
  readonly children: FetElement[];
  /** Text of an element without children, entities decoded. */
  text: string;
  /** Where its start tag begins, in UTF-16 units. */
  readonly offset: number;
}

const ENTITY = /&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));/gu;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Line and column, from 1, of an offset. */
export function locate(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

const DEEPEST = 64;

/** Reads the elements of a .fet file. Fails with TIMETABLE_XML_BROKEN at a line and column. */
export function scanXml(source: string): Outcome<FetElement> {
  const broken = (offset: number, detail: string) =>
    fail('TIMETABLE_XML_BROKEN', { expected: detail }, locate(source, offset));
  const root: FetElement = { name: '', children: [], text: '', offset: 0 };
  const open: FetElement[] = [root];
  let at = 0;
  for (;;) {
    const start = source.indexOf('<', at);
    if (start < 0) break;
    const mark = source.charCodeAt(start + 1);
    if (mark === 33 || mark === 63) {
      const isComment = source.startsWith('<!--', start);
      const end = source.indexOf(isComment ? '-->' : '>', start);
      if (end < 0) return broken(start, '>');
      at = end + (isComment ? 3 : 1);
      continue;
    }
    const end = source.indexOf('>', start);
    if (end < 0) return broken(start, '>');
    const top = open[open.length - 1] as FetElement;
    if (mark === 47) {
      const name = source.slice(start + 2, end).trim();
      if (name !== top.name || open.length === 1) return broken(start, `</${top.name}>`);
      if (top.children.length === 0) top.text = decode(source.slice(at, start));
      open.pop();
      at = end + 1;
      continue;
    }
    const isEmpty = source.charCodeAt(end - 1) === 47;
    let name = source.slice(start + 1, isEmpty ? end - 1 : end);
    const blank = name.search(/\s/u);
    if (blank >= 0) name = name.slice(0, blank);
    if (name === '') return broken(start, '<…>');
    const element: FetElement = { name, children: [], text: '', offset: start };
    top.children.push(element);
    if (!isEmpty) {
      if (open.push(element) > DEEPEST) return broken(start, `< ${DEEPEST}`);
    }
    at = end + 1;
  }
  const top = open[open.length - 1] as FetElement;
  if (open.length > 1) return broken(top.offset, `</${top.name}>`);
  const first = root.children[0];
  return first === undefined ? broken(0, '<fet>') : ok(first);
}

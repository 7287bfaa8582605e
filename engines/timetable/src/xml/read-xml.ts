import type { Result } from '../result.ts';
import { decodeEntities } from './decode-entities.ts';
import type { XmlElement } from './xml-element.ts';

/** Where a text stops being XML, in UTF-16 units, and what was awaited there. */
export interface XmlFault {
  readonly offset: number;
  readonly expected: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly offset: number;
  text: string;
}

const NAME = /[A-Za-z_:\u0080-\uffff][A-Za-z0-9_:.\-\u0080-\uffff]*/uy;
const ATTRIBUTE =
  /\s+([A-Za-z_:\u0080-\uffff][A-Za-z0-9_:.\-\u0080-\uffff]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /\s*(\/?)>/uy;
const CLOSING = /<\/([^\s>]+)\s*>/uy;
/** What may stand between elements and says nothing to us: end mark by opening mark. */
const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!DOCTYPE', '>'],
];
const DEEPEST = 200;

/**
 * Reads an XML document into a tree. Comments, processing instructions and a document type without inner part are passed
 * over; namespaces are not told apart. Source: XML 1.0, fifth edition, sections 2 and 3.
 */
export function readXml(text: string): Result<XmlElement, XmlFault> {
  const fault = (offset: number, expected: string) => ({ ok: false, error: { offset, expected } }) as const;
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const close = (): void => {
    const { name, attributes, children, offset, text: inner } = open.pop() as OpenElement;
    const element: XmlElement = { name, attributes, children, offset, text: inner.trim() };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) {
      const parent = open.at(-1);
      const decoded = decodeEntities(text.slice(at, end));
      if (decoded === undefined) return fault(at, '&amp; &lt; &gt; &quot; &apos;');
      if (parent !== undefined) parent.text += decoded;
      else if (decoded.trim() !== '') return fault(at, '<');
      at = end;
      continue;
    }
    const skipped = SKIPPED.find(([mark]) => text.startsWith(mark, at));
    if (skipped !== undefined) {
      const stop = text.indexOf(skipped[1], at + skipped[0].length);
      if (stop < 0) return fault(at, skipped[1]);
      at = stop + skipped[1].length;
      continue;
    }
    if (text.startsWith('<![CDATA[', at)) {
      const stop = text.indexOf(']]>', at);
      const parent = open.at(-1);
      if (stop < 0 || parent === undefined) return fault(at, ']]>');
      parent.text += text.slice(at + 9, stop);
      at = stop + 3;
      continue;
    }
    if (text.charCodeAt(at + 1) === 47) {
      CLOSING.lastIndex = at;
      const match = CLOSING.exec(text);
      const name = open.at(-1)?.name;
      if (match === null || match[1] !== name) return fault(at, name === undefined ? '<' : `</${name}>`);
      close();
      at = CLOSING.lastIndex;
      continue;
    }
    NAME.lastIndex = at + 1;
    const name = NAME.exec(text)?.[0];
    if (name === undefined) return fault(at, '<…>');
    if (root !== undefined) return fault(at, '');
    if (open.length >= DEEPEST) return fault(at, `≤ ${DEEPEST}`);
    const attributes = new Map<string, string>();
    let stop = NAME.lastIndex;
    for (;;) {
      ATTRIBUTE.lastIndex = stop;
      const match = ATTRIBUTE.exec(text);
      if (match === null) break;
      const value = decodeEntities(match[2] ?? match[3] ?? '');
      if (value === undefined || attributes.has(match[1] as string)) return fault(stop, `${match[1]}="…"`);
      attributes.set(match[1] as string, value);
      stop = ATTRIBUTE.lastIndex;
    }
    TAG_END.lastIndex = stop;
    const tagEnd = TAG_END.exec(text);
    if (tagEnd === null) return fault(stop, '>');
    open.push({ name, attributes, children: [], offset: at, text: '' });
    at = TAG_END.lastIndex;
    if (tagEnd[1] === '/') close();
  }
  const last = open.at(-1);
  if (last !== undefined) return fault(text.length, `</${last.name}>`);
  return root === undefined ? fault(text.length, '<…>') : { ok: true, value: root };
}

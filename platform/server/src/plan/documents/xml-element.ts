import { ReadingBudget, RefusedReading } from './reading-limits.ts';

/** An XML element: attributes and children in order; text is a string. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const DEEPEST = 400;
const MOST_ATTRIBUTES = 1000;
const NAME = /(\/?)([^\s<>/="']+)/uy;
const ATTRIBUTE = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy;
const END = /\s*(\/?)>/uy;

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const damaged = (): Error => new Error('no well-formed XML');

/** Goes through a text once from left to right: no place is looked at again, however the text is made. */
class XmlScanner {
  readonly #source: string;
  readonly #budget: ReadingBudget;
  readonly #root: OpenElement = { name: '', attributes: {}, children: [] };
  readonly #stack: OpenElement[] = [this.#root];
  #at = 0;

  constructor(source: string, budget: ReadingBudget) {
    this.#source = source;
    this.#budget = budget;
  }

  read(): XmlElement {
    const source = this.#source;
    while (this.#at < source.length) {
      const next = source.indexOf('<', this.#at);
      const end = next === -1 ? source.length : next;
      if (end > this.#at) this.#add(decodeEntities(source.slice(this.#at, end)));
      if (next === -1) break;
      this.#at = next;
      this.#readMarkup();
    }
    const first = this.#root.children.find((child) => typeof child !== 'string');
    if (this.#stack.length !== 1 || first === undefined) throw damaged();
    return first;
  }

  #add(child: XmlElement | string): void {
    this.#budget.takeElements(1);
    (this.#stack.at(-1) as OpenElement).children.push(child);
  }

  /** Goes behind the end mark of what begins here with `start`, and answers where that mark stands. */
  #skipTo(mark: string, start: number): number {
    const end = this.#source.indexOf(mark, this.#at + start);
    if (end === -1) throw damaged();
    this.#at = end + mark.length;
    return end;
  }

  #readMarkup(): void {
    const source = this.#source;
    if (source.startsWith('<!--', this.#at)) this.#skipTo('-->', 4);
    else if (source.startsWith('<?', this.#at)) this.#skipTo('?>', 2);
    else if (source.startsWith('<![CDATA[', this.#at)) {
      const from = this.#at + 9;
      this.#add(source.slice(from, this.#skipTo(']]>', 9)));
    } else if (source.startsWith('<!', this.#at)) throw new RefusedReading('PLAN_TEXT_FILE_DOCUMENT_TYPE');
    else this.#readTag();
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #readTag(): void {
    this.#at += 1;
    const [, closing, name = ''] = this.#match(NAME) ?? [];
    if (name === '') throw damaged();
    const attributes: Record<string, string> = {};
    let count = 0;
    for (let found = this.#match(ATTRIBUTE); found !== null; found = this.#match(ATTRIBUTE)) {
      if (++count > MOST_ATTRIBUTES) throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
      attributes[found[1] ?? ''] = decodeEntities(found[2] ?? found[3] ?? '');
    }
    const end = this.#match(END);
    if (end === null) throw damaged();
    if (closing === '/') {
      if (this.#stack.length < 2 || this.#stack.pop()?.name !== name) throw damaged();
      return;
    }
    const element: OpenElement = { name, attributes, children: [] };
    this.#add(element);
    if (end[1] === '/') return;
    if (this.#stack.length > DEEPEST) throw new RefusedReading('PLAN_TEXT_FILE_TOO_DEEP');
    this.#stack.push(element);
  }
}

/**
 * Parses the XML of an Office part in one pass. No document types, no outside entities; `budget` is shared by the parts of a document.
 * Throws on text that is no XML, and a `RefusedReading` on what is too deep or too much.
 */
export function parseXml(source: string, budget = new ReadingBudget()): XmlElement {
  return new XmlScanner(source.startsWith('\ufeff') ? source.slice(1) : source, budget).read();
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string' && child.name === name) as XmlElement[];
}

/** The element at the end of a path of names, or undefined. */
export function findPath(element: XmlElement, ...names: string[]): XmlElement | undefined {
  let current: XmlElement | undefined = element;
  for (const name of names) {
    current = current?.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    );
  }
  return current;
}

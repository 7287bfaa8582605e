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
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const DEEPEST = 400;

/** Parses the XML of an Office part. No document types, no outside entities. Throws on text that is no XML. */
export function parseXml(source: string): XmlElement {
  const root: {
    name: string;
    attributes: Record<string, string>;
    children: (XmlElement | string)[];
  } = {
    name: '',
    attributes: {},
    children: [],
  };
  const stack = [root];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gu;
  for (const match of source.matchAll(token)) {
    const [whole, cdata, closing, name, attributeText, selfClosing, text] = match;
    const top = stack.at(-1);
    if (top === undefined) throw new Error('unbalanced XML');
    if (whole === '<!DOCTYPE') throw new Error('a document type is not accepted');
    if (text !== undefined) top.children.push(decodeEntities(text));
    else if (cdata !== undefined) top.children.push(cdata);
    else if (name !== undefined && closing === '/') {
      if (top.name !== name) throw new Error('unbalanced XML');
      stack.pop();
    } else if (name !== undefined) {
      const attributes: Record<string, string> = {};
      for (const pair of (attributeText ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
        attributes[pair[1] ?? ''] = decodeEntities(pair[2] ?? pair[3] ?? '');
      }
      const element = { name, attributes, children: [] };
      top.children.push(element);
      if (selfClosing !== '/') {
        if (stack.length > DEEPEST) throw new Error('XML too deep');
        stack.push(element);
      }
    }
  }
  const first = root.children.find((child) => typeof child !== 'string');
  if (stack.length !== 1 || first === undefined) throw new Error('unbalanced XML');
  return first;
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string' && child.name === name) as XmlElement[];
}

/** The element at the end of a path of names, or undefined. */
export function findPath(element: XmlElement, ...names: string[]): XmlElement | undefined {
  let current: XmlElement | undefined = element;
  for (const name of names) current = current === undefined ? undefined : childrenOf(current, name)[0];
  return current;
}

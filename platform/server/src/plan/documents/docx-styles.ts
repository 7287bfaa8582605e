import { childrenOf, findPath } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** What the styles of a document say that matters for its text. */
export interface DocxStyles {
  /** The list that a paragraph style belongs to: numId and level. */
  readonly lists: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
  /** Says whether text of a style is hidden. */
  readonly isHidden: (style: string) => boolean;
}

/** Reads a switch such as w:vanish: on, off, or not said. */
export function readSwitch(properties: XmlElement | undefined, name: string): boolean | null {
  const found = properties === undefined ? undefined : childrenOf(properties, name)[0];
  if (found === undefined) return null;
  return !/^(?:0|false|off|none)$/u.test(found.attributes['w:val'] ?? 'true');
}

const DEEPEST = 12;

/** Reads the styles part; a style takes from the one it is based on what it does not say itself. */
export function readStyles(styles: XmlElement | null): DocxStyles {
  const lists = new Map<string, { numId: string; level: number }>();
  const hidden = new Map<string, { own: boolean | null; base: string }>();
  for (const style of styles === null ? [] : childrenOf(styles, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? '';
    hidden.set(id, {
      own: readSwitch(findPath(style, 'w:rPr'), 'w:vanish'),
      base: findPath(style, 'w:basedOn')?.attributes['w:val'] ?? '',
    });
    const list = findPath(style, 'w:pPr', 'w:numPr');
    const numId = list === undefined ? undefined : findPath(list, 'w:numId')?.attributes['w:val'];
    if (list === undefined || numId === undefined) continue;
    lists.set(id, {
      numId,
      level: Number(findPath(list, 'w:ilvl')?.attributes['w:val'] ?? 0),
    });
  }
  const isHidden = (style: string): boolean => {
    let current = style;
    for (let depth = 0; depth < DEEPEST && current !== ''; depth++) {
      const found = hidden.get(current);
      if (found === undefined) return false;
      if (found.own !== null) return found.own;
      current = found.base;
    }
    return false;
  };
  return { lists, isHidden };
}

import type { XmlElement } from '../../xml/xml-element.ts';
import type { TimetableError } from '../../outcome.ts';

/** A failure on its way up from deep inside the tree; never leaves the reader's folder. */
export class ReadStop extends Error {
  readonly failure: Omit<TimetableError, 'place'>;
  readonly element: XmlElement;

  constructor(element: XmlElement, code: string, parameters: Readonly<Record<string, string | number>>) {
    super(code);
    this.failure = { code, parameters };
    this.element = element;
  }
}

/** The child of that name, or undefined. */
export function findChild(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((child) => child.name === name);
}

/** The child of that name; its absence stops the reading. */
export function needChild(parent: XmlElement, name: string): XmlElement {
  const child = findChild(parent, name);
  if (child === undefined) {
    throw new ReadStop(parent, 'TIMETABLE_XHSTT_ELEMENT_MISSING', { parent: parent.name, child: name });
  }
  return child;
}

/** All children of a list element that may be absent. */
export function listChildren(parent: XmlElement, list: string, ...names: string[]): XmlElement[] {
  const inside = findChild(parent, list);
  return (inside?.children ?? []).filter((child) => names.includes(child.name));
}

/** The attribute; its absence stops the reading. */
export function needAttribute(element: XmlElement, name: string): string {
  const value = element.attributes.get(name);
  if (value === undefined || value === '') {
    throw new ReadStop(element, 'TIMETABLE_XHSTT_ATTRIBUTE_MISSING', {
      element: element.name,
      attribute: name,
    });
  }
  return value;
}

/** The whole number from 0 that an element holds. */
export function readCount(element: XmlElement): number {
  if (!/^\d{1,9}$/u.test(element.text)) {
    throw new ReadStop(element, 'TIMETABLE_XHSTT_NUMBER_WRONG', {
      element: element.name,
      value: element.text,
    });
  }
  return Number(element.text);
}

/** The count in a child of that name; `fallback` when absent, and without one its absence stops the reading. */
export function readCountIn(parent: XmlElement, name: string, fallback?: number): number {
  const child = fallback === undefined ? needChild(parent, name) : findChild(parent, name);
  return child === undefined ? (fallback as number) : readCount(child);
}

/** The text in a child of that name, or the fallback. */
export function readTextIn(parent: XmlElement, name: string, fallback: string): string {
  return findChild(parent, name)?.text ?? fallback;
}

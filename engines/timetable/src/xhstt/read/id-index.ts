import type { XmlElement } from '../../xml/xml-element.ts';
import { ReadStop, needAttribute } from './element-reader.ts';

/** Ids of one category of an instance, in order, and the index of each. */
export class IdIndex {
  readonly #category: string;
  readonly #indices = new Map<string, number>();

  constructor(category: string) {
    this.#category = category;
  }

  /** Gives the element's `Id` the next index; an id given twice stops the reading. */
  add(element: XmlElement): string {
    const id = needAttribute(element, 'Id');
    if (this.#indices.has(id))
      throw new ReadStop(element, 'TIMETABLE_XHSTT_ID_TWICE', { category: this.#category, id });
    this.#indices.set(id, this.#indices.size);
    return id;
  }

  /** The index that the element's `Reference` names; an unknown one stops the reading. */
  refer(element: XmlElement): number {
    const id = needAttribute(element, 'Reference');
    const index = this.#indices.get(id);
    if (index === undefined) {
      throw new ReadStop(element, 'TIMETABLE_XHSTT_REFERENCE_UNKNOWN', { category: this.#category, id });
    }
    return index;
  }
}

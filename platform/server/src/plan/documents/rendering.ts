import type { DocumentCell, DocumentTable, PlanDocument } from '@junheng/plan-text';

/** Writes a document down line by line and remembers where the cells of its tables stand. */
export class Rendering {
  readonly #parts: string[] = [];
  readonly #tables: DocumentTable[] = [];
  #length = 0;

  /** Where the next character will stand, in UTF-16 units. */
  get position(): number {
    return this.#length;
  }

  /** Writes a paragraph on a line of its own (or several, where it holds breaks). */
  writeLine(text: string): void {
    this.#parts.push(text, '\n');
    this.#length += text.length + 1;
  }

  /** Keeps the structure of a table whose cells have been written. */
  addTable(rows: readonly (readonly DocumentCell[])[]): void {
    this.#tables.push({ rows });
  }

  /** What has been written. */
  finish(): PlanDocument {
    return { text: this.#parts.join(''), tables: this.#tables };
  }
}

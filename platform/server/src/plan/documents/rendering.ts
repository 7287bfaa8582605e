import { MOST_TEXT, RefusedReading } from './reading-limits.ts';
import type { DocumentCell, DocumentTable, PlanDocument, UnreadPart } from '@junheng/plan-text';

/** Writes a document down line by line and remembers where the cells of its tables stand. */
export class Rendering {
  readonly #parts: string[] = [];
  readonly #tables: DocumentTable[] = [];
  readonly #unread: UnreadPart[] = [];
  #length = 0;

  /** Where the next character will stand, in UTF-16 units. */
  get position(): number {
    return this.#length;
  }

  /** Writes a paragraph on a line of its own (or several, where it holds breaks). Throws a `RefusedReading` when the whole grows too long. */
  writeLine(text: string): void {
    if (this.#length + text.length > MOST_TEXT) throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
    this.#parts.push(text, '\n');
    this.#length += text.length + 1;
  }

  /** Keeps the structure of a table whose cells have been written. */
  addTable(rows: readonly (readonly DocumentCell[])[]): void {
    this.#tables.push({ rows });
  }

  /** Keeps what the file holds and the text does not. */
  addUnread(part: UnreadPart): void {
    this.#unread.push(part);
  }

  /** What has been written. */
  finish(): PlanDocument {
    const text = this.#parts.join('');
    return {
      text,
      tables: this.#tables,
      ...(this.#unread.length === 0 ? {} : { unread: this.#unread }),
    };
  }
}

import type { DocumentFailureCode } from './document-failure.ts';

/** Elements of all parts of one document together. The longest plans tried have some 60,000; a sheet formatted to its last row more. */
export const MOST_ELEMENTS = 600_000;
/** UTF-16 units that a document may be written down as: above what the reader of plans takes, far below what a repeated text can grow to. */
export const MOST_TEXT = 8_000_000;
/** Pieces of text on one page; a page set in the smallest type has some 6,000 signs. */
export const MOST_PIECES_OF_PAGE = 12_000;
/** Comparisons of pieces with each other in one document. */
export const MOST_COMPARISONS = 150_000_000;

/** A document that is not read on, and why. It leaves the reader as a value with this code. */
export class RefusedReading extends Error {
  readonly code: DocumentFailureCode;

  constructor(code: DocumentFailureCode) {
    super(code);
    this.code = code;
  }
}

/** The code of a refusal; anything else that was thrown while reading means that the file is damaged. */
export function codeOfThrown(thrown: unknown): DocumentFailureCode {
  return thrown instanceof RefusedReading ? thrown.code : 'PLAN_TEXT_FILE_DAMAGED';
}

/** Counts what a document costs and refuses it when that is beyond what a plan can need: counted, not timed, so that the answer is the same everywhere. */
export class ReadingBudget {
  #elements = MOST_ELEMENTS;
  #comparisons = MOST_COMPARISONS;

  /** Takes elements of markup, cells, or places. Throws PLAN_TEXT_FILE_TOO_MUCH. */
  takeElements(count: number): void {
    this.#elements -= count;
    if (!(this.#elements >= 0)) throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
  }

  /** Takes comparisons of pieces of a page. Throws PLAN_TEXT_FILE_TOO_MUCH. */
  takeComparisons(count: number): void {
    this.#comparisons -= count;
    if (!(this.#comparisons >= 0)) throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
  }
}

/** One cell of a table; a merged cell is given once, at its first row and column. */
export interface SampleCell {
  readonly text: string;
  /** How many rows and columns it covers; 1 when left out. */
  readonly rows?: number;
  readonly columns?: number;
}

/** One block of a document as an office writes it, from the top to the bottom. */
export type DocumentBlock =
  | {
      readonly kind: 'title' | 'number' | 'address' | 'paragraph' | 'signature' | 'caption';
      readonly text: string;
    }
  /** A heading of rank 1 (一、), 2 （一） or 3 (1.); its number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** A real table; widths in millimetres, their sum at most 156. */
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      /** Columns of words, from 0, set to the left; all others are set in the middle. */
      readonly left: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly (string | SampleCell)[])[];
    }
  /** A framed box (专栏) with its heading and its paragraphs. */
  | { readonly kind: 'box'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'break' };

/** A document of the sample: the name of its file and what stands in it. */
export interface SampleDocument {
  readonly fileName: string;
  readonly blocks: readonly DocumentBlock[];
}

const block =
  <Kind extends 'title' | 'number' | 'address' | 'paragraph' | 'signature' | 'caption'>(kind: Kind) =>
  (text: string): DocumentBlock => ({ kind, text });

export const title = block('title');
export const documentNumber = block('number');
export const address = block('address');
export const paragraph = block('paragraph');
export const signature = block('signature');
export const caption = block('caption');
export const pageBreak: DocumentBlock = { kind: 'break' };

/** A heading of rank 1 (一、), 2 （一） or 3 (1.). */
export function heading(level: 1 | 2 | 3, text: string): DocumentBlock {
  return { kind: 'heading', level, text };
}

/** Some paragraphs in a row. */
export function paragraphs(texts: readonly string[]): DocumentBlock[] {
  return texts.map(paragraph);
}

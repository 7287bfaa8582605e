import type { ValueStage } from '../statistics-reading.ts';

/** A figure of a form: the row and the column by their paths, as regular expressions over folded labels. */
export interface FormCell {
  readonly row: string;
  readonly column: string;
}

/** An item that a form gives: one cell, or the sum of some less others; known only when all are filled. */
export interface FormItem {
  readonly item: string;
  /** `school`: the only stage of the school, or `whole` where it has several; `sheet`: the stage that the sheet's name tells. */
  readonly stage: ValueStage | 'school' | 'sheet';
  readonly plus: readonly FormCell[];
  readonly minus?: readonly FormCell[];
  /** An empty part of a sum counts as 0 where the form leaves rows of nobody empty; the first must be filled. */
  readonly emptyIsZero?: boolean;
  /** What one unit of the form is in units of the item: 10,000 for 万元 to yuan. */
  readonly factor?: number;
}

/** One form of the statistics: by which numbers or titles its sheets are known, and what they give. */
export interface FormLayout {
  readonly numbers: readonly string[];
  /** What stands in the title, where the number is not known or has changed. */
  readonly title?: string;
  readonly items: readonly FormItem[];
  /** Whether a real file was read with it. What was only put together from descriptions says so (未经实测). */
  readonly isTried: boolean;
}

/** A generation of forms: how their sheets are named, and the forms. Data, so that a changed form needs no code. */
export interface WorkbookLayout {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** The word before the number in names of sheets. */
  readonly prefix: string;
  readonly forms: readonly FormLayout[];
}

/** One cell of a form. */
export function cellAt(row: string, column: string): FormCell {
  return { row, column };
}

/** What can be wrong with a csv table as such, whatever its columns mean. */
export type CsvFaultKind =
  /** Neither UTF-8 nor another encoding that the reader was allowed to try. */
  | 'encoding'
  /** Not even a header. */
  | 'empty'
  /** Two header cells of one name (`name`). */
  | 'columnTwice'
  /** A quotation mark that is not closed or stands inside a field; strict: also a control character. */
  | 'broken'
  | 'rowTooWide'
  /** Strict only. */
  | 'rowTooNarrow'
  /** Strict only. */
  | 'rowEmpty';

/** A fault with its place. Lines and columns count from 1; the column is the position in the table. */
export interface CsvFault {
  readonly kind: CsvFaultKind;
  readonly line: number;
  readonly column: number;
  /** The header cell that stands twice, else ''. */
  readonly name: string;
  /** How many columns the header has. */
  readonly expected: number;
}

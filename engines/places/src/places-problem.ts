/** Something wrong with what was handed in: a code with a sentence in both languages, what it mentions, and where it stands. */
export interface PlacesProblem {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Path in the file, such as `blocks[3].pupils`. */
  readonly element?: string;
}

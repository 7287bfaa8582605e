/** One element of an XML document: its name, attributes, child elements and the text directly inside it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text between the tags without that of the children, blanks at both ends removed. */
  readonly text: string;
  /** Where the start tag begins in the file, in UTF-16 units. */
  readonly offset: number;
}

/** Where an offset lies in a text: line and column, both from 1. */
export function locateOffset(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

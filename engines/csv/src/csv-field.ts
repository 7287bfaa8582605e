/** A text as a csv field for machines, quoted only where a separator, a quote or a line break asks for it. */
export function csvField(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text as a csv field for people who open the table in a spreadsheet program: a text that such a program would take for a formula
 * (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front, and so stays a text.
 */
export function sheetField(text: string): string {
  return csvField(/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);
}

/** A table for people: UTF-8 with the mark by which Chinese Excel knows it, lines ended as that program does. */
export function writeSheet(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(sheetField).join(',')}\r\n`).join('')}`;
}

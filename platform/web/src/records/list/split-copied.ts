/** Cuts what was copied from a sheet into rows of cells: tabs and line ends, quoted cells as Excel writes them. */
export function splitCopied(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/uy;
  while (at <= text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    const quoted = found?.[1];
    row.push((quoted === undefined ? (found?.[2] ?? '') : quoted.replaceAll('""', '"')).trim());
    at += found?.[0].length ?? 0;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  while (rows.length > 0 && rows.at(-1)?.every((each) => each === '') === true) rows.pop();
  return rows;
}

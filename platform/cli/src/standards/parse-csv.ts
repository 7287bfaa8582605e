/** A row of a csv file with the number of the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A csv text as rows; blank lines are left out. `brokenLine` is the line of a quotation mark that never ends. */
export interface ParsedCsv {
  readonly rows: readonly CsvRow[];
  readonly brokenLine: number | null;
}

/**
 * Parses csv as RFC 4180 has it: commas, cells in quotation marks with doubled marks inside, any line ending.
 * Cells are trimmed. A text without quotation marks takes a fast way.
 */
export function parseCsv(text: string): ParsedCsv {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return clean.includes('"') ? parseQuoted(clean) : { rows: parsePlain(clean), brokenLine: null };
}

function parsePlain(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] as string).trimEnd();
    if (line === '') continue;
    const cells = line.split(',');
    for (let at = 0; at < cells.length; at += 1) cells[at] = (cells[at] as string).trim();
    if (isBlank(cells)) continue;
    rows.push({ line: index + 1, cells });
  }
  return rows;
}

function parseQuoted(text: string): ParsedCsv {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quoteLine: number | null = null;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (!isBlank(cells)) rows.push({ line: rowLine, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '\n') line += 1;
    if (quoteLine !== null) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoteLine = null;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoteLine = line;
    } else if (character === ',') endCell();
    else if (character === '\n') {
      endRow();
      rowLine = line;
    } else cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return { rows, brokenLine: quoteLine };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

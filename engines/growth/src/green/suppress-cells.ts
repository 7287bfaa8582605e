/**
 * Which cells of a table (schools × parts, with totals) may be shown. `counts` has a row a school and a column a part; the last row and
 * the last column are the totals, each of which must be the sum of what lies before it.
 */
export interface CellTable {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns, totals included. */
  readonly counts: ArrayLike<number>;
}

/**
 * Hides every cell below `smallest`, and as many more as it takes that none of them, nor a sum of fewer than `smallest` people, can be had by
 * subtracting what is shown: in each row and column with something hidden at least two cells are, together `smallest` people or more,
 * and no hidden small cell is the only way between two parts of the table. Source: Cox (1980) on complementary suppression; a cell
 * of a table with totals can be computed just when it is a bridge in the graph of hidden cells (Gusfield 1988).
 */
export function suppressCells(table: CellTable, smallest: number): Uint8Array {
  const { rows, columns, counts } = table;
  const hidden = new Uint8Array(rows * columns);
  for (let cell = 0; cell < hidden.length; cell += 1)
    if (counts[cell]! > 0 && counts[cell]! < smallest) hidden[cell] = 1;
  for (;;) {
    const more = findLine(table, hidden, smallest) ?? findBridge(table, hidden, smallest);
    if (more === undefined) return hidden;
    hidden[more] = 1;
  }
}

/** Lines are rows and columns, totals among their cells. */
function listLines({ rows, columns }: CellTable): number[][] {
  const across = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => r * columns + c),
  );
  const down = Array.from({ length: columns }, (_, c) =>
    Array.from({ length: rows }, (_, r) => r * columns + c),
  );
  return [...across, ...down];
}

/** The next cell to hide in a line with too little hidden; undefined when all lines are safe. */
function findLine(table: CellTable, hidden: Uint8Array, smallest: number): number | undefined {
  const { counts } = table;
  for (const line of listLines(table)) {
    const covered = line.filter((cell) => hidden[cell] === 1 && counts[cell]! > 0);
    if (covered.length === 0) continue;
    const parts = covered.filter((cell) => cell !== line.at(-1));
    const people = parts.reduce((sum, cell) => sum + counts[cell]!, 0);
    const isTotalHidden = hidden[line.at(-1)!] === 1;
    if (covered.length >= 2 && (people >= smallest || isTotalHidden)) continue;
    const next = nextToHide(table, hidden, line);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** The smallest shown cell of a line, the total last of all. */
function nextToHide(table: CellTable, hidden: Uint8Array, line: readonly number[]): number | undefined {
  const shown = line.filter((cell) => hidden[cell] === 0 && table.counts[cell]! > 0);
  const parts = shown.filter((cell) => cell !== line.at(-1));
  const candidates = parts.length > 0 ? parts : shown;
  return candidates.toSorted((a, b) => table.counts[a]! - table.counts[b]! || a - b)[0];
}

/** A shown cell in the row or column of a small hidden cell that could be computed through a chain of lines. */
function findBridge(table: CellTable, hidden: Uint8Array, smallest: number): number | undefined {
  const { rows, columns, counts } = table;
  for (let cell = 0; cell < hidden.length; cell += 1) {
    if (hidden[cell] === 0 || counts[cell] === 0 || counts[cell]! >= smallest) continue;
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (isConnected(table, hidden, row, rows + column, cell)) continue;
    const lines = listLines(table);
    const next = nextToHide(table, hidden, lines[row]!) ?? nextToHide(table, hidden, lines[rows + column]!);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** True when two lines are joined by hidden cells other than one. */
function isConnected(
  table: CellTable,
  hidden: Uint8Array,
  from: number,
  to: number,
  without: number,
): boolean {
  const { rows, columns, counts } = table;
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === to) return true;
    const isRow = node < rows;
    for (let k = 0; k < (isRow ? columns : rows); k += 1) {
      const cell = isRow ? node * columns + k : k * columns + node - rows;
      if (cell !== without && hidden[cell] === 1 && counts[cell]! > 0) seen.add(isRow ? rows + k : k);
    }
  }
  return false;
}

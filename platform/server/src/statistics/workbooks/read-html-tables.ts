import type { MergedCells, Sheet, SheetCell } from '@junheng/statistics';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
/** A cell that claims to span more is taken to span so much. */
const WIDEST_SPAN = 500;

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node)) return '';
  if (isElement(node) && /^(?:script|style)$/u.test(node.tagName)) return '';
  return node.childNodes
    .map((child) => (isElement(child) && child.tagName === 'br' ? '\n' : textOf(child)))
    .join('');
}

function findAll(root: Node, tag: string, stop?: string): Element[] {
  const found: Element[] = [];
  const open: Node[] = 'childNodes' in root ? root.childNodes.toReversed() : [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && node.tagName === tag) found.push(node);
    const isClosed = isElement(node) && stop !== undefined && node.tagName === stop;
    if ('childNodes' in node && !isClosed) open.push(...node.childNodes.toReversed());
  }
  return found;
}

const spanOf = (cell: Element, name: string): number => {
  const told = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(told) && told > 0 ? Math.min(told, WIDEST_SPAN) : 1;
};

function readTable(table: Element, name: string): Sheet {
  const rows: SheetCell[][] = [];
  const merges: MergedCells[] = [];
  const taken = new Set<string>();
  for (const [row, line] of findAll(table, 'tr', 'table').entries()) {
    const cells: SheetCell[] = [];
    let column = 0;
    for (const cell of line.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const [down, right] = [spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
      const text = textOf(cell).replaceAll('\u00a0', ' ').trim();
      cells[column] = text === '' ? null : text;
      if (down > 1 || right > 1) {
        merges.push({ top: row, left: column, bottom: row + down - 1, right: column + right - 1 });
        for (let y = row; y < row + down; y += 1)
          for (let x = column; x < column + right; x += 1) taken.add(`${y} ${x}`);
      }
      column += right;
    }
    rows.push(Array.from(cells, (cell) => cell ?? null));
  }
  return { name, isHidden: false, rows, merges };
}

/** The tables of a page, as .xls files of many systems are: `colspan` and `rowspan` become merged cells. */
export function readHtmlTables(html: string): Sheet[] {
  return findAll(parse(html), 'table').map((table, index) => readTable(table, `表${index + 1}`));
}

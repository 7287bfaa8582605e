import { headerPaths } from '../sheet/header-paths.ts';
import { cellText, foldLabel } from '../sheet/sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** A row of a form: its label behind those of the rows that it is part of, and its printed number (乙). */
export interface FormRow {
  /** Position in the sheet, from 0. */
  readonly at: number;
  /** Labels from the block down, as folded, `#` and 其中 taken away: `幼儿园/女`. */
  readonly path: string;
  readonly number: string;
}

/** A column of figures: the path of labels over it. */
export interface FormColumn {
  readonly at: number;
  readonly path: string;
}

/** A sheet of a form taken apart: rows with labels, columns with paths. */
export interface FormGrid {
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/** Labels that say a part of the row above, not a thing of their own. */
const PART =
  /^(?:其中|总计中|女$|少数民族$|寄宿生|随迁子女|外省|本省外县|进城务工|农村留守|复式班|在编|外籍|残疾人)/u;

/** The row that names the columns 甲 and 乙 (or 项目 and 编号), with the columns of both. */
function findKeyRow(sheet: Sheet): { row: number; label: number; number: number } | undefined {
  for (const [row, cells] of sheet.rows.slice(0, 15).entries()) {
    const labels = cells.map((cell) => foldLabel(cellText(cell)));
    for (const [first, second] of [
      ['甲', '乙'],
      ['项目', '编号'],
    ] as const) {
      const [label, number] = [labels.indexOf(first), labels.indexOf(second)];
      if (label !== -1 && number > label) return { row, label, number };
    }
  }
  return undefined;
}

/** Where the header begins: below the title, the number of the form and its unit, which stand in rows of their own. */
function findHeaderTop(sheet: Sheet, keyRow: number): number {
  for (let row = keyRow - 1; row >= 0; row -= 1) {
    const texts = (sheet.rows[row] ?? [])
      .map((cell) => foldLabel(cellText(cell)))
      .filter((text) => text !== '');
    const isTitle = texts.some((text) => /(?:基础基|教基)\d{3,4}|单位[::]/u.test(text));
    if (isTitle) return row + 1;
  }
  return Math.max(0, keyRow - 1);
}

/** Takes a sheet of a form apart; undefined where no row names the columns 甲 and 乙. */
export function openForm(sheet: Sheet): FormGrid | undefined {
  const key = findKeyRow(sheet);
  if (key === undefined) return undefined;
  const top = findHeaderTop(sheet, key.row);
  const isList = foldLabel(cellText(sheet.rows[key.row]?.[key.label])) === '项目';
  const paths = headerPaths(sheet, { from: isList ? key.row : top, to: isList ? key.row : key.row - 1 });
  const columns = paths.flatMap((path, at) => (at > key.number && path !== '' ? [{ at, path }] : []));
  let block = '';
  const rows: FormRow[] = [];
  for (let at = key.row + 1; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? [];
    const raw = cells.slice(key.label, key.number).map((cell) => foldLabel(cellText(cell)));
    const label = raw.filter((text) => text !== '').join('/');
    if (label === '') continue;
    const isPart = PART.test(label) || cellText(cells[key.label]).trim().startsWith('#');
    const plain = label.replace(/^(?:其中|总计中)[::]?\/?/u, '');
    if (!isPart) block = plain;
    rows.push({
      at,
      path: isPart && block !== '' ? `${block}/${plain}` : plain,
      number: foldLabel(cellText(cells[key.number])),
    });
  }
  return { columns, rows };
}

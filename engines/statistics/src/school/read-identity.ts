import { cellText, foldLabel } from '../sheet/sheet.ts';
import type { Sheet, Workbook } from '../sheet/sheet.ts';
import type { ReadSchool } from '../statistics-reading.ts';
import { areaOf, isSchoolCode, ownershipOf, typeOf } from './school-words.ts';

/** Looks from a label down and to the right, over the cells that the label covers, for what it names. */
function findBeside(sheet: Sheet, label: RegExp, isIt: (text: string) => boolean): string | undefined {
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || !label.test(foldLabel(cell))) continue;
      for (const [down, right] of [
        [1, 0],
        [2, 0],
        [1, 1],
        [1, -1],
        [0, 1],
        [0, 2],
        [0, 3],
      ] as const) {
        const text = cellText(sheet.rows[row + down]?.[column + right]).trim();
        if (text !== '' && isIt(text)) return text;
      }
    }
  return undefined;
}

/**
 * The school of a workbook of its own, from the form of identity (基础基111, 教基1001), wherever the labels stand. Names, telephone numbers
 * and addresses of persons are not read. Undefined where no code of ten digits is found.
 */
export function readIdentity(workbook: Workbook): ReadSchool | undefined {
  for (const sheet of workbook.sheets) {
    const code = findBeside(sheet, /^学校(?:\(机构\))?标识码$|^标识码$|^学校代码$/u, isSchoolCode);
    if (code === undefined) continue;
    const name = findBeside(
      sheet,
      /^学校(?:\(机构\))?名称(?:\(章\))?$|^学校名称$/u,
      (text) => !isSchoolCode(text) && !/英文|名称|代码/u.test(text),
    );
    const type = findBeside(sheet, /办学类型$/u, (text) => typeOf(text) !== undefined);
    const owner = findBeside(sheet, /举办者(?:类型)?$|办别$/u, (text) => ownershipOf(text) !== undefined);
    const area = findBeside(sheet, /城乡类型$|城乡分类$/u, (text) => areaOf(text) !== undefined);
    const known = { type: typeOf(type ?? ''), ownership: ownershipOf(owner ?? ''), area: areaOf(area ?? '') };
    return {
      code: foldLabel(code),
      name: (name ?? '').trim(),
      ...(known.type === undefined ? {} : { type: known.type }),
      ...(known.ownership === undefined ? {} : { ownership: known.ownership }),
      ...(known.area === undefined ? {} : { area: known.area }),
    };
  }
  return undefined;
}

/** The year in which the school year of a workbook begins: `2020/2021学年` on its cover or in a title is 2020. Null where none stands. */
export function readYear(workbook: Workbook): number | null {
  for (const sheet of workbook.sheets)
    for (const cells of sheet.rows.slice(0, 12))
      for (const cell of cells) {
        const told = /(20\d\d)\s*[/／—–~-]\s*(?:20)?\d\d\s*学年|(20\d\d)\s*学年|(20\d\d)\s*年/u.exec(
          cellText(cell).normalize('NFKC'),
        );
        if (told !== null) return Number(told[1] ?? told[2] ?? told[3]);
      }
  return null;
}

import { ITEMS } from '../model/items.ts';
import { plainHeader } from './column-words.ts';

/** Further Chinese names of items, each with one meaning. */
const ITEM_WORDS: Readonly<Record<string, readonly string[]>> = {
  pupils: ['学生数', '在校学生数', '在校生'],
  teachers: ['专任教师'],
  staff: ['教职工'],
  equipmentValue: ['教学仪器设备值', '教学仪器设备资产总值'],
  networkedClassrooms: ['网络多媒体教室'],
  books: ['图书', '图书册'],
  sportsArea: ['体育运动场馆'],
  teachingFloorArea: ['教学及辅助用房面积'],
  classes: ['班级数'],
};

const byName = new Map(
  ITEMS.flatMap(({ code, name }) =>
    [name.zh, ...(ITEM_WORDS[code] ?? [])].map((word) => [plainHeader(word), code] as const),
  ),
);

/** An item as a cell names it: its code, and the unit that stands in brackets behind the name (`教学仪器设备资产值(万元)`). */
export interface NamedItem {
  readonly code: string;
  /** '' when the cell states none. */
  readonly unit: string;
}

/** Reads an item by its code or Chinese name; what no table knows keeps its text as the code. */
export function findItemName(text: string): NamedItem {
  const plain = plainHeader(text);
  const whole = byName.get(plain);
  if (whole !== undefined) return { code: whole, unit: '' };
  const bracket = /^(.+)\(([^()]+)\)$/u.exec(plain);
  if (bracket === null) return { code: text, unit: '' };
  const [, name = '', unit = ''] = bracket;
  const known = byName.get(name) ?? (ITEMS.some((item) => item.code === name) ? name : undefined);
  return known === undefined ? { code: text, unit: '' } : { code: known, unit };
}

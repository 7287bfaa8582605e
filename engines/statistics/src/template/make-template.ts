import { listItems } from '../list/list-columns.ts';
import type { MergedCells, SheetCell } from '../sheet/sheet.ts';
import type { ValueStage } from '../statistics-reading.ts';

/** Which stages a type of school asks for, with the words over their columns. */
const STAGES: Readonly<Record<string, readonly ValueStage[]>> = {
  kindergarten: ['kindergarten'],
  primary: ['primary'],
  teachingSite: ['primary'],
  junior: ['junior'],
  senior: ['senior'],
  nineYear: ['primary', 'junior'],
  completeSecondary: ['junior', 'senior'],
  twelveYear: ['primary', 'junior', 'senior'],
};
const STAGE_NAMES: Readonly<Record<ValueStage, string>> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  whole: '全校',
};
const IDENTITY = ['学校标识码', '学校名称', '办学类型', '举办者类型', '城乡类型', '学年'];

/** A sheet to be filled in: header cells and the merges over them. */
export interface TemplateSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly MergedCells[];
  /** Columns that hold codes, which are written as text. */
  readonly textColumns: readonly number[];
}

/** The types of school that there are templates for. */
export const templateTypes: readonly string[] = Object.keys(STAGES);

/**
 * The template of a type of school for a school year: one school a row, stages over their figures. Read back it gives what was typed.
 * Undefined for a type that there is none for.
 */
export function makeTemplate(type: string, year: number): TemplateSheet | undefined {
  const stages = STAGES[type];
  if (stages === undefined) return undefined;
  const upper: SheetCell[] = [...IDENTITY];
  const lower: SheetCell[] = IDENTITY.map(() => null);
  const merges: MergedCells[] = IDENTITY.map((_, at) => ({ top: 0, left: at, bottom: 1, right: at }));
  for (const stage of stages) {
    const left = upper.length;
    for (const { label, stages: asked } of listItems) {
      if (label.zh === '' || !asked.includes(stage)) continue;
      upper.push(upper.length === left ? STAGE_NAMES[stage] : null);
      lower.push(`${label.zh}（${label.unit}）`);
    }
    merges.push({ top: 0, left, bottom: 0, right: upper.length - 1 });
  }
  const example: SheetCell[] = [
    null,
    null,
    null,
    null,
    null,
    `${year}`,
    ...upper.slice(IDENTITY.length).map(() => null),
  ];
  return { name: '统计数据', rows: [upper, lower, example], merges, textColumns: [0, 5] };
}

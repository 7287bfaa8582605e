import type { DocumentBlock, SampleCell } from './document-block.ts';
import { heading } from './document-block.ts';

/** What one year's table says of one field of work; unit names as the plan prints them. */
export interface YearGroup {
  readonly group: string;
  readonly items: readonly string[];
  readonly units: readonly string[];
}

export interface YearTable {
  readonly year: number;
  readonly groups: readonly YearGroup[];
}

const NUMERALS = ['一', '二', '三', '四', '五'];

/** The tables of work by year: field, what is to be done, who answers; field and units are merged over their rows. */
export function writeYearTables(tables: readonly YearTable[]): DocumentBlock[] {
  return tables.flatMap(({ year, groups }, index): DocumentBlock[] => [
    heading(2, `${NUMERALS[index] ?? ''}、${year}年工作进程表`),
    {
      kind: 'table',
      widths: [34, 84, 38],
      left: [1],
      head: ['工作项目', '重点工作内容与目标', '责任部门'],
      rows: groups.flatMap(({ group, items, units }) =>
        items.map((text, row): (string | SampleCell)[] => {
          const line = `${row + 1}.${text}。`;
          const merged = (words: string): SampleCell => ({ text: words, rows: items.length });
          return row === 0 ? [merged(group), line, merged(units.join('、'))] : [line];
        }),
      ),
    },
  ]);
}

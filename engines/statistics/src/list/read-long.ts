import { readCellNumber } from '../sheet/cell-number.ts';
import { cellName, cellText, foldLabel } from '../sheet/sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ReadValue, StatisticsProblem, ValueStage } from '../statistics-reading.ts';
import type { ListReading } from './read-list.ts';

const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ['school', /^(?:school|学校标识码|学校代码|标识码|学校)$/u],
  ['stage', /^(?:stage|学段)$/u],
  ['year', /^(?:year|年份|学年|年度)$/u],
  ['item', /^(?:item|统计项|指标代码|项目)$/u],
  ['value', /^(?:value|数值|值)$/u],
];
const STAGES: Readonly<Record<string, ValueStage>> = {
  幼儿园: 'kindergarten',
  学前: 'kindergarten',
  小学: 'primary',
  初中: 'junior',
  高中: 'senior',
  全校: 'whole',
  共用: 'whole',
  kindergarten: 'kindergarten',
  primary: 'primary',
  junior: 'junior',
  senior: 'senior',
  whole: 'whole',
};

/** Reads values.csv (`school,stage,year,item,value`, CONTRACTS section 3) as a sheet; undefined where the header is another. */
export function readLong(sheet: Sheet, file: string): ListReading | undefined {
  const header = (sheet.rows[0] ?? []).map((cell) => foldLabel(cellText(cell)));
  const at = new Map(
    COLUMNS.map(([name, pattern]) => [name, header.findIndex((label) => pattern.test(label))]),
  );
  if (['school', 'item', 'value', 'year'].some((name) => (at.get(name) ?? -1) < 0)) return undefined;
  const values: ReadValue[] = [];
  const problems: StatisticsProblem[] = [];
  for (let row = 1; row < sheet.rows.length; row += 1) {
    const textAt = (name: string): string => {
      const column = at.get(name) ?? -1;
      return column < 0 ? '' : cellText(sheet.rows[row]?.[column]).trim();
    };
    const school = foldLabel(textAt('school'));
    if (school === '') continue;
    const cell = cellName(row, at.get('value') ?? 0);
    const tell = (code: StatisticsProblem['code'], detail: Record<string, string>): void =>
      void problems.push({ code, severity: 'error', file, sheet: sheet.name, cell, detail });
    const year = /^(20\d\d)/u.exec(textAt('year'))?.[1];
    const stage = textAt('stage') === '' ? 'whole' : STAGES[textAt('stage')];
    const content = sheet.rows[row]?.[at.get('value') ?? 0];
    const number = readCellNumber(content);
    const item = textAt('item');
    if (year === undefined) tell('STATISTICS_YEAR_MISSING', {});
    else if (stage === undefined) tell('STATISTICS_WORD_UNKNOWN', { text: textAt('stage'), field: 'stage' });
    else if (number.kind === 'fault') tell(number.code, { item, text: cellText(content) });
    else if (number.kind === 'number' && number.value < 0)
      tell('STATISTICS_NUMBER_NEGATIVE', { item, text: cellText(content) });
    else if (number.kind === 'number')
      values.push({
        school,
        stage,
        item,
        year: Number(year),
        value: number.value,
        file,
        sheet: sheet.name,
        cell,
      });
  }
  return { schools: [], values, problems };
}

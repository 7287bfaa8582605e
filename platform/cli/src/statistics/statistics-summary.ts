import { errorMessage } from '@junheng/contract';
import { appError } from '@junheng/kernel';
import type { StatisticsProblem, StatisticsReading } from '@junheng/statistics';

const WORDS = {
  zh: {
    file: (file: string, layout: string, year: number | null, sheets: number) =>
      `${file}：${layout === '' ? '没有认出样式' : layout}，${year ?? '年份不明'}，读入 ${sheets} 张表`,
    totals: (schools: number, values: number) => `${schools} 所学校，${values} 个数`,
    problems: (errors: number, notes: number) => `${errors} 处错误，${notes} 处提示`,
    error: '错误',
    note: '提示',
  },
  en: {
    file: (file: string, layout: string, year: number | null, sheets: number) =>
      `${file}: ${layout === '' ? 'no layout fits' : layout}, ${year ?? 'year unknown'}, ${sheets} sheets read`,
    totals: (schools: number, values: number) => `${schools} schools, ${values} figures`,
    problems: (errors: number, notes: number) => `${errors} errors, ${notes} notes`,
    error: 'error',
    note: 'note',
  },
} as const;

/** What a problem says. */
export function describeProblem({ code, detail }: StatisticsProblem, language: 'zh' | 'en'): string {
  return errorMessage(appError(code, detail), language);
}

/** A reading as people read it: files, schools with their figures and cells, then what is wrong, errors first. */
export function summariseStatistics(reading: StatisticsReading, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const lines = reading.files.map(({ file, layout, year, sheets }) =>
    words.file(file, layout, year, sheets.length),
  );
  lines.push(words.totals(reading.schools.length, reading.values.length), '');
  for (const school of reading.schools) {
    lines.push(`${school.code} ${school.name}`);
    for (const { school: code, stage, item, year, value, sheet, cell } of reading.values)
      if (code === school.code) lines.push(`  ${year} ${stage} ${item} ${value}  [${sheet}!${cell}]`);
  }
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  const notes = reading.problems.filter(({ severity }) => severity === 'note');
  lines.push('', words.problems(errors.length, notes.length));
  for (const problem of [...errors, ...notes]) {
    const { severity, file, sheet, cell } = problem;
    const place = [file, sheet, cell].filter((part) => part !== undefined && part !== '').join(' ');
    lines.push(`${words[severity]} ${place}：${describeProblem(problem, language)}`);
  }
  return `${lines.join('\n')}\n`;
}

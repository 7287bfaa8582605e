import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import { openWorkbooks } from '@junheng/server/statistics-workbooks';
import { readWorkbooks } from '@junheng/statistics';
import type { StatisticsReading, Workbook } from '@junheng/statistics';
import type { Command } from '../../command.ts';
import { describeProblem, summariseStatistics } from '../../statistics/statistics-summary.ts';

const USAGE = 'FILE… [--year Y] [--json]';

/** The reading as CONTRACTS section 5 prints it: problems as sentences in the language of the environment. */
function toJson(reading: StatisticsReading, language: 'zh' | 'en'): string {
  const problems = reading.problems.map((problem) => ({
    code: problem.code,
    message: describeProblem(problem, language),
    severity: problem.severity,
    file: problem.file,
    sheet: problem.sheet,
    ...(problem.cell === undefined ? {} : { cell: problem.cell }),
  }));
  return JSON.stringify({ ...reading, problems });
}

export const command: Command = {
  summary: {
    zh: '读教育统计表（单校报表、学校清单、模板），列出每个数和它所在的单元格',
    en: 'Read workbooks of education statistics: each figure with its cell',
  },
  usage: USAGE,
  options: { json: { type: 'boolean' }, year: { type: 'string' } },
  async run(context) {
    const wrong = (detail: string) =>
      fail(appError('CLI_USAGE_WRONG', { usage: `junheng statistics read ${USAGE}`, detail }));
    if (context.positionals.length === 0) return wrong('FILE');
    const asked = context.options['year'];
    if (typeof asked === 'string' && !/^20\d\d$/u.test(asked)) return wrong('--year');
    const workbooks: Workbook[] = [];
    for (const file of context.positionals) {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(context.resolve(file));
      } catch {
        return fail(appError('CLI_FILE_MISSING', { file }, { file }));
      }
      const opened = await openWorkbooks(bytes, basename(file));
      if (!opened.ok) return opened;
      workbooks.push(...opened.value);
    }
    const reading = readWorkbooks(workbooks, typeof asked === 'string' ? Number(asked) : null);
    const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? 'zh').startsWith('en') ? 'en' : 'zh';
    context.print(
      context.options['json'] === true ? toJson(reading, language) : summariseStatistics(reading, language),
    );
    return ok(reading.problems.some(({ severity }) => severity === 'error') ? 1 : 0);
  },
};

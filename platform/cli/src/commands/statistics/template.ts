import { writeFile } from 'node:fs/promises';
import { appError, fail, ok } from '@junheng/kernel';
import { writeTemplate } from '@junheng/server/statistics-workbooks';
import { makeTemplate, templateTypes } from '@junheng/statistics';
import type { Command } from '../../command.ts';

const USAGE = '--type TYPE --year Y --out FILE';

export const command: Command = {
  summary: {
    zh: '写出某一办学类型的填报模板（.xlsx），填好后可用 statistics read 读回',
    en: 'Write the template of a type of school (.xlsx), which statistics read reads back',
  },
  usage: USAGE,
  options: { type: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } },
  async run(context) {
    const { type, year, out } = context.options;
    const wrong = (detail: string) =>
      fail(appError('CLI_USAGE_WRONG', { usage: `junheng statistics template ${USAGE}`, detail }));
    if (typeof type !== 'string') return wrong('--type');
    if (typeof year !== 'string' || !/^20\d\d$/u.test(year)) return wrong('--year');
    if (typeof out !== 'string' || context.positionals.length > 0) return wrong('--out');
    const sheet = makeTemplate(type, Number(year));
    if (sheet === undefined)
      return fail(appError('STATISTICS_TEMPLATE_TYPE', { type, types: templateTypes.join(' ') }));
    await writeFile(context.resolve(out), await writeTemplate(sheet));
    context.note(out);
    return ok(0);
  },
};

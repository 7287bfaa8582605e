import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FILE… [--ml|--reml] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '由各校交出的合计算出与全部学生数据相同的多层模型。',
    en: 'Fits from the sums that schools handed over; the result is that of all pupils together.',
  },
  usage,
  options: {
    ml: { type: 'boolean' },
    reml: { type: 'boolean' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    if (context.positionals.length === 0)
      return fail(appError('CLI_USAGE_WRONG', { usage: `junheng growth merge ${usage}`, detail: 'FILE' }));
    const { readSumsFile } = await import('../../growth/read-sums-file.ts');
    const { toAppError } = await import('../../growth/read-data-file.ts');
    const { fitOpened, mergeSums } = await import('@junheng/growth');
    const files = [];
    for (const path of context.positionals) {
      const file = await readSumsFile(context, path);
      if (!file.ok) return file;
      files.push(file.value);
    }
    const merged = mergeSums(files, context.options['ml'] === true ? 'ml' : 'reml');
    if (!merged.ok) return fail(toAppError(merged.error));
    const fit = fitOpened(merged.value);
    if (!fit.ok) return fail(toAppError(fit.error));
    const { printFit } = await import('../../growth/print-fit.ts');
    await printFit(context, fit.value, 0);
    return ok(0);
  },
};

import { fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { MODEL_OPTIONS } from '../../growth/model-options.ts';

const usage =
  'FILE --outcome C --group C[,C…] [--predictors C,…] [--slope C] [--crossed] [--ml|--reml] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '多层模型:学校、班级之间的差异、各校效应及区间(嵌套、交叉、随机斜率)。',
    en: 'A multilevel model: differences between schools and classes, effects with intervals (nested, crossed, random slope).',
  },
  usage,
  options: MODEL_OPTIONS,
  async run(context) {
    const { readModelOptions } = await import('../../growth/model-options.ts');
    const { needFile } = await import('../../growth/growth-options.ts');
    const { readDataFile, toAppError } = await import('../../growth/read-data-file.ts');
    const line = `junheng growth fit ${usage}`;
    const file = needFile(context, line);
    if (!file.ok) return file;
    const options = readModelOptions(context, line);
    if (!options.ok) return options;
    const data = await readDataFile(context, file.value);
    if (!data.ok) return data;
    const { fitMultilevel, readProblem } = await import('@junheng/growth');
    const read = readProblem(data.value.name, data.value.bytes, options.value.columns);
    if (!read.ok) return fail(toAppError(read.error));
    const fit = fitMultilevel(read.value.problem, options.value.method);
    if (!fit.ok) return fail(toAppError(fit.error));
    const { printFit } = await import('../../growth/print-fit.ts');
    await printFit(context, fit.value, read.value.omitted);
    return ok(0);
  },
};

import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { MODEL_OPTIONS } from '../../growth/model-options.ts';

const usage =
  'FILE --outcome C --group C[,C] [--predictors C,…] [--slope C] [--least N] [--out FILE] [--json]';

const { html: _, ml: _ml, reml: _reml, ...shared } = MODEL_OPTIONS;

export const command: Command = {
  summary: {
    zh: '学校交出的只是合计:人数、和、乘积矩阵,不含任何学生记录。',
    en: 'The sums that a school hands over: counts, sums and products, no record of a pupil.',
  },
  usage,
  options: { ...shared, out: { type: 'string' }, least: { type: 'string' } },
  async run(context) {
    const { readModelOptions } = await import('../../growth/model-options.ts');
    const { needFile, numberOption } = await import('../../growth/growth-options.ts');
    const { readDataFile, toAppError } = await import('../../growth/read-data-file.ts');
    const line = `junheng growth sums ${usage}`;
    const file = needFile(context, line);
    if (!file.ok) return file;
    const options = readModelOptions(context, line);
    if (!options.ok) return options;
    const { columns } = options.value;
    if (columns.layout === 'crossed' || columns.groups.length > 2)
      return fail(appError('GROWTH_SUMS_CROSSED'));
    const least = numberOption(context, 'least', 1, { least: 1, most: 1000 });
    if (!least.ok) return least;
    const data = await readDataFile(context, file.value);
    if (!data.ok) return data;
    const { arrangeGroupings, readProblem, takeSums } = await import('@junheng/growth');
    const read = readProblem(data.value.name, data.value.bytes, columns);
    if (!read.ok) return fail(toAppError(read.error));
    const { groupings, combined } = arrangeGroupings(read.value.raw.groupings, 'nested');
    // Labels that begin anew in each school stay as they are: outer and inner label together name the group.
    const sums = takeSums({
      ...read.value.raw,
      groupings: combined.length > 0 ? read.value.raw.groupings : groupings,
    });
    const small = sums.parts.filter((part) => part.rows < least.value);
    if (small.length > 0)
      return fail(
        appError('GROWTH_SUMS_SMALL', {
          count: small.length,
          least: least.value,
          list: small
            .slice(0, 10)
            .map((part) => part.ids.join(':'))
            .join(', '),
        }),
      );
    const text = JSON.stringify(sums);
    if (sums.smallGroups > 0) {
      const { readLanguage } = await import('../../standards/language.ts');
      context.note(
        readLanguage() === 'zh'
          ? `提示：有 ${sums.smallGroups} 个组少于 10 人，小组的合计接近个人记录；可用 --least 10 拒绝，或先并组再交。`
          : `Note: ${sums.smallGroups} groups have fewer than 10 pupils, and sums of so few come near to records; refuse them with --least 10, or join groups first.`,
      );
    }
    const out = context.options['out'];
    if (typeof out === 'string') {
      const { writeFile } = await import('node:fs/promises');
      await writeFile(context.resolve(out), `${text}\n`);
      context.print(
        JSON.stringify({ out, rows: sums.rows, groups: sums.parts.length, bytes: text.length + 1 }),
      );
    } else {
      context.print(text);
    }
    return ok(0);
  },
};

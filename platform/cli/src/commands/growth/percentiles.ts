import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FILE --outcome C --priors C,… [--target SCORE] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '学生成长百分位:与起点相同的学生相比,进步处在什么位置;可算达到目标所需的成长。',
    en: 'Growth percentiles: progress compared with pupils who started alike; and the growth that a target needs.',
  },
  usage,
  options: {
    outcome: { type: 'string' },
    priors: { type: 'string' },
    target: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { listOption, needFile, needOption, numberOption } = await import('../../growth/growth-options.ts');
    const { readDataFile, toAppError } = await import('../../growth/read-data-file.ts');
    const line = `junheng growth percentiles ${usage}`;
    const file = needFile(context, line);
    if (!file.ok) return file;
    const outcome = needOption(context, 'outcome', line);
    if (!outcome.ok) return outcome;
    const priors = [...new Set(listOption(context, 'priors'))];
    if (priors.length === 0) return fail(appError('CLI_USAGE_WRONG', { usage: line, detail: '--priors' }));
    const target = numberOption(context, 'target', Number.NaN, { least: -1e12, most: 1e12 });
    if (!target.ok) return target;
    const data = await readDataFile(context, file.value);
    if (!data.ok) return data;
    const { findNeededGrowth, fitGrowth, rankGrowth, takeComplete } = await import('@junheng/growth');
    const taken = takeComplete(data.value.name, data.value.bytes, [outcome.value, ...priors]);
    if (!taken.ok) return fail(toAppError(taken.error));
    const { kept, columns, rows } = taken.value;
    const [y, ...before] = columns;
    const fit = fitGrowth(y!, before);
    if (!fit.ok)
      return fail(
        toAppError({ ...fit.error, parameters: { ...fit.error.parameters, column: outcome.value } }),
      );
    /** In row order; null where a score is missing. */
    const spread = (values: Int8Array): (number | null)[] => {
      const all = Array.from({ length: rows }, (): number | null => null);
      kept.forEach((row, i) => {
        all[row] = values[i]!;
      });
      return all;
    };
    const percentiles = spread(rankGrowth(fit.value, y!, before));
    const needed = Number.isNaN(target.value)
      ? undefined
      : spread(findNeededGrowth(fit.value, y!, before, target.value));
    const { writeReport } = await import('../../growth/write-report.ts');
    const { percentilesReport } = await import('../../growth/html/percentiles-report.ts');
    await writeReport(context, (language) => percentilesReport(percentiles, outcome.value, priors, language));
    if (context.options['json'] === true) {
      context.print(
        JSON.stringify({
          n: kept.length,
          percentiles,
          ...(needed === undefined ? {} : { target: target.value, needed }),
          omitted: rows - kept.length,
        }),
      );
    } else {
      context.print(percentiles.map((value) => value ?? '').join('\n'));
    }
    return ok(0);
  },
};

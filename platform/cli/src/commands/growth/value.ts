import { fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage =
  'FILE --outcome C --group SCHOOL[,CLASS] [--priors C,…] [--reliability R,…] [--context C,…] [--composition] [--ses C] [--year C] [--limit R] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '增值评价:考虑起点和误差后各校的增值及区间、校际差异率、家庭背景的影响、稳定性。',
    en: 'Value added by schools with intervals, given where pupils started; difference between schools; effect of background; stability.',
  },
  usage,
  options: {
    outcome: { type: 'string' },
    group: { type: 'string' },
    priors: { type: 'string' },
    reliability: { type: 'string' },
    context: { type: 'string' },
    composition: { type: 'boolean' },
    ses: { type: 'string' },
    year: { type: 'string' },
    limit: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { readValueOptions, runValueAdded } = await import('../../growth/run-value-added.ts');
    const options = readValueOptions(context, `junheng growth value ${usage}`);
    if (!options.ok) return fail(options.error);
    const run = await runValueAdded(context, options.value);
    if (!run.ok) return fail(run.error);
    const { writeReport } = await import('../../growth/write-report.ts');
    const { valueReport } = await import('../../growth/html/value-report.ts');
    await writeReport(context, (language) => valueReport(run.value, language));
    const { valueJson, valueText } = await import('../../growth/value-output.ts');
    const { readLanguage } = await import('../../standards/language.ts');
    context.print(
      context.options['json'] === true
        ? JSON.stringify(valueJson(run.value))
        : valueText(run.value, readLanguage()),
    );
    return ok(0);
  },
};

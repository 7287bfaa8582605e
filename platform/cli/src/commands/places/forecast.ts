import { ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FOLDER --from Y --years N [--what-if FILE]… [--paths N] [--seed N] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '学龄人口与学位预测:逐校逐年级的学生数、80 % 区间、学位预警、何时不足何时富余、各种假设。',
    en: 'Forecast pupils and places: by school and grade with 80 % intervals, warnings, years to shortage and surplus, what-ifs.',
  },
  usage,
  options: {
    from: { type: 'string' },
    years: { type: 'string' },
    'what-if': { type: 'string', multiple: true },
    paths: { type: 'string' },
    seed: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { runForecast } = await import('../../places/forecast/run-forecast.ts');
    const run = await runForecast(context, `junheng places forecast ${usage}`);
    if (!run.ok) return run;
    const html = context.options['html'];
    if (typeof html === 'string') {
      const { forecastPage } = await import('../../places/forecast/html/forecast-page.ts');
      const { writeFile } = await import('node:fs/promises');
      await writeFile(context.resolve(html), forecastPage(run.value));
    }
    if (context.options['json'] === true) {
      const { forecastJson } = await import('../../places/forecast/forecast-json.ts');
      context.print(JSON.stringify(forecastJson(run.value.forecast)));
    } else {
      const { forecastText } = await import('../../places/forecast/forecast-text.ts');
      context.print(forecastText(run.value));
    }
    return ok(0);
  },
};

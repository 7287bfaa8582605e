import { fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage =
  'PUPILS --school C [--by C] [--teachers FILE] [--framework FILE] [--previous FILE] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '绿色指标:由问卷和成绩算出各项指数(1—9 级)和区间,少于 10 人的单元及可推算的单元都不公布。',
    en: 'Green indicators from questionnaires and scores: levels 1–9 with intervals; cells below 10 and those that would give them away are hidden.',
  },
  usage,
  options: {
    school: { type: 'string' },
    by: { type: 'string' },
    teachers: { type: 'string' },
    framework: { type: 'string' },
    previous: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { runGreen } = await import('../../growth/run-green.ts');
    const run = await runGreen(context, `junheng growth green ${usage}`);
    if (!run.ok) return fail(run.error);
    const { writeReport } = await import('../../growth/write-report.ts');
    const { greenReport } = await import('../../growth/html/green-report.ts');
    await writeReport(context, (language) => greenReport(run.value, language));
    if (context.options['json'] === true) {
      const { framework, ...rest } = run.value;
      context.print(
        JSON.stringify({ framework: framework.id, version: framework.version, own: framework.own, ...rest }),
      );
    } else {
      const { readLanguage } = await import('../../standards/language.ts');
      const language = readLanguage();
      context.print(
        run.value.district
          .map(({ code, level, value, low, high }, i) => {
            const name = run.value.framework.indices[i]?.name[language] ?? code;
            const figures =
              value === null || low === null || high === null
                ? '—'
                : `${level} (${value.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}])`;
            return `${code} ${name}: ${figures}`;
          })
          .join('\n'),
      );
    }
    return ok(0);
  },
};

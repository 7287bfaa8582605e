import { appError, fail, ok } from '@junheng/kernel';
import type { PlanReading } from '@junheng/plan-text';
import type { Command } from '../../command.ts';
import { openPlan } from '../../plan/open-plan.ts';
import { summarisePlan } from '../../plan/plan-summary.ts';
import { enWords, zhWords } from '../../plan/summary-words.ts';

/** The reading as CONTRACTS section 2 prints it: doubts in the language of the environment. */
function toJson(reading: PlanReading, language: 'zh' | 'en', text: string | null): string {
  const doubts = reading.doubts.map(({ code, message, messageEn, readings, span }) => ({
    code,
    message: language === 'en' ? messageEn : message,
    ...(readings === undefined ? {} : { readings }),
    span,
  }));
  return JSON.stringify({ ...reading, doubts, ...(text === null ? {} : { text }) });
}

export const command: Command = {
  summary: {
    zh: '读规划文件：大纲、目标、责任分工、年度任务、建设项目，并列出存疑之处',
    en: 'Read a plan: outline, targets, duties, milestones, projects, and what is in doubt',
  },
  usage: 'FILE [--json] [--with-text]',
  options: { json: { type: 'boolean' }, 'with-text': { type: 'boolean' } },
  async run(context) {
    const [file, ...rest] = context.positionals;
    if (file === undefined || rest.length > 0)
      return fail(
        appError('CLI_USAGE_WRONG', {
          usage: 'junheng plan read FILE [--json] [--with-text]',
          detail: 'FILE',
        }),
      );
    const opened = await openPlan(file, context.resolve(file));
    if (!opened.ok) return opened;
    const { reading, text } = opened.value;
    const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? 'zh').startsWith('en') ? 'en' : 'zh';
    const withText = context.options['with-text'] === true;
    if (context.options['json'] === true) context.print(toJson(reading, language, withText ? text : null));
    else context.print(summarisePlan(reading, text, language === 'en' ? enWords : zhWords, language));
    return ok(0);
  },
};

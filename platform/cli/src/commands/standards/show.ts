import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'ID [--json]';

export const command: Command = {
  summary: {
    zh: '显示一套标准的全部条目、门槛、公式和来源。',
    en: 'Show a standard: lines, thresholds, formulas and sources.',
  },
  usage,
  options: { json: { type: 'boolean' } },
  async run(context) {
    const [id, ...more] = context.positionals;
    if (id === undefined || more.length > 0) {
      return fail(
        appError('CLI_USAGE_WRONG', {
          usage: `junheng standards show ${usage}`,
          detail: more.join(' ') || 'ID',
        }),
      );
    }
    const { findPack } = await import('@junheng/standards');
    const pack = findPack(id);
    if (pack === undefined) return fail(appError('STANDARDS_PACK_UNKNOWN', { id }));
    if (context.options['json'] === true) {
      context.print(JSON.stringify(pack));
      return ok(0);
    }
    const { readLanguage } = await import('../../standards/language.ts');
    const { showText } = await import('../../standards/show-text.ts');
    context.print(showText(pack, readLanguage()));
    return ok(0);
  },
};

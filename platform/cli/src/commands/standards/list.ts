import { ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

export const command: Command = {
  summary: { zh: '列出全部标准（规则包）。', en: 'List all standards (rule packs).' },
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  async run(context) {
    const { PACKS } = await import('@junheng/standards');
    const { readLanguage } = await import('../../standards/language.ts');
    if (context.options['json'] === true) {
      const rows = PACKS.map(({ id, version, name, summary, region, validFrom, validTo }) => ({
        id,
        version,
        name,
        summary,
        region,
        validFrom,
        validTo,
      }));
      context.print(JSON.stringify(rows));
      return ok(0);
    }
    const language = readLanguage();
    for (const pack of PACKS) {
      context.print(`${pack.id}  ${pack.version}  ${pack.name[language]}\n    ${pack.summary[language]}`);
    }
    return ok(0);
  },
};

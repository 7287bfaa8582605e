import { fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FOLDER --standard ID [--year Y]… [--overrides FILE] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '按一套标准判定一个区县的数据文件夹：达标、未达标、数据不全、不适用。',
    en: 'Judge the data folder of a county by a standard: met, not met, unknown, exempt.',
  },
  usage,
  options: {
    standard: { type: 'string' },
    year: { type: 'string', multiple: true },
    overrides: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { chooseYears, loadCheck } = await import('../../standards/load-check.ts');
    const loaded = await loadCheck(context, `junheng standards check ${usage}`);
    if (!loaded.ok) return loaded;
    const { data, pack, settings } = loaded.value;
    const years = chooseYears(context, data);
    if (!years.ok) return fail(years.error);
    const { checkCounty } = await import('@junheng/standards');
    const checks = years.value.map((year) => checkCounty(pack, data, year, settings));
    const { locateProblems } = await import('../../standards/locate-problems.ts');
    const places = await locateProblems(context.resolve(context.positionals[0] as string), checks);
    const html = context.options['html'];
    if (typeof html === 'string') {
      const { checkPage } = await import('../../standards/html/check-page.ts');
      const { writeFile } = await import('node:fs/promises');
      await writeFile(context.resolve(html), checkPage(pack, data, checks));
    }
    if (context.options['json'] === true) {
      const { checkJson } = await import('../../standards/check-json.ts');
      const shapes = checks.map((check) => checkJson(check, places));
      context.print(JSON.stringify(shapes.length === 1 ? shapes[0] : { standard: pack.id, years: shapes }));
    } else {
      const { checkText } = await import('../../standards/check-text.ts');
      context.print(checks.map((check) => checkText(pack, check, places)).join('\n'));
    }
    const isMet = checks.every((check) => ['pass', 'exempt'].includes(check.county.overall));
    return ok(isMet ? 0 : 1);
  },
};

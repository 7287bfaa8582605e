import { fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage =
  'FOLDER --standard ID --costs FILE [--locks FILE] [--scenario FILE]… [--pupils FILE] [--margin SHARE] [--distances FILE] [--within METRES] [--year Y] [--years N] [--budget YUAN_PER_YEAR] [--seconds N] [--gap SHARE] [--overrides FILE] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '达标补短板测算:算出使每所学校、每项差异系数都达标的最省办法,逐校逐年,附下界。',
    en: 'The cheapest changes that make every school and every coefficient pass, by school and year, with a lower bound.',
  },
  usage,
  options: {
    standard: { type: 'string' },
    costs: { type: 'string' },
    locks: { type: 'string' },
    scenario: { type: 'string', multiple: true },
    pupils: { type: 'string' },
    margin: { type: 'string' },
    distances: { type: 'string' },
    within: { type: 'string' },
    year: { type: 'string' },
    years: { type: 'string' },
    budget: { type: 'string' },
    seconds: { type: 'string' },
    gap: { type: 'string' },
    overrides: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { chooseYears, loadCheck } = await import('../../standards/load-check.ts');
    const { readPathOptions } = await import('../../standards-path/path-options.ts');
    const { readPathInputs, runPath } = await import('../../standards-path/run-path.ts');
    const line = `junheng standards path ${usage}`;
    const loaded = await loadCheck(context, line);
    if (!loaded.ok) return loaded;
    const options = readPathOptions(context);
    if (!options.ok) return options;
    const chosen = chooseYears(context, loaded.value.data);
    if (!chosen.ok) return fail(chosen.error);
    const year = chosen.value[0] as number;
    const years = options.value.budgets.map((_, index) => year + 1 + index);
    const inputs = await readPathInputs(context, loaded.value, year, years, line);
    if (!inputs.ok) return inputs;
    const { openMipSolver } = await import('@junheng/server/mip-solver');
    const solver = openMipSolver(context.signal);
    try {
      const run = await runPath(context, loaded.value, year, options.value, inputs.value, solver);
      if (!run.ok) return run;
      const html = context.options['html'];
      if (typeof html === 'string') {
        const { pathPage } = await import('../../standards-path/html/path-page.ts');
        const { writeFile } = await import('node:fs/promises');
        await writeFile(context.resolve(html), pathPage(run.value));
      }
      if (context.options['json'] === true) {
        const { pathJson } = await import('../../standards-path/path-json.ts');
        const { readLanguage } = await import('../../standards/language.ts');
        context.print(JSON.stringify(pathJson(run.value, readLanguage())));
      } else {
        const { pathText } = await import('../../standards-path/path-text.ts');
        context.print(pathText(run.value));
      }
      return ok(run.value.reports[0]?.status === 'found' ? 0 : 1);
    } finally {
      await solver.close();
    }
  },
};

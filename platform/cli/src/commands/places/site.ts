import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FILE --seconds N --seed N [--iterations N] [--steps N] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '学校布点：在哪里建、扩、并、撤，容量、费用与服务范围，附下界；先建后撤，未写明理由不撤并。',
    en: 'Siting of schools: where to open, enlarge, merge or close, with a bound; nothing closes before its replacement is open.',
  },
  usage,
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    iterations: { type: 'string' },
    steps: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const [file, ...more] = context.positionals;
    if (file === undefined || more.length > 0)
      return fail(
        appError('CLI_USAGE_WRONG', {
          usage: `junheng places site ${usage}`,
          detail: file === undefined ? 'FILE' : more.join(' '),
        }),
      );
    const { readBudget, readNumber } = await import('../../places/read-budget.ts');
    const { readJsonFile } = await import('../../places/read-json-file.ts');
    const { nameProblems } = await import('../../places/name-problems.ts');
    const { planSites, readSites } = await import('@junheng/places');
    const budget = readBudget(context);
    if (!budget.ok) return budget;
    const html = context.options['html'];
    const steps = readNumber(
      context,
      'steps',
      typeof html === 'string' ? 4 : 1,
      (value) => Number.isInteger(value) && value >= 1 && value <= 9,
      {
        zh: '1 到 9 的整数',
        en: 'a whole number from 1 to 9',
      },
    );
    if (!steps.ok) return steps;
    const path = context.resolve(file);
    const json = await readJsonFile(path);
    if (!json.ok) return json;
    const read = readSites(json.value);
    if (!read.ok) return fail(nameProblems(context, read.error, path));
    const { openMipSolver } = await import('@junheng/server/mip-solver');
    const { openSearchPorts } = await import('../../places/search-ports.ts');
    const solver = openMipSolver(context.signal);
    try {
      const begun = performance.now();
      const outcome = await planSites(
        read.value.request,
        budget.value,
        openSearchPorts(context, solver),
        steps.value,
      );
      if (outcome.kind === 'cancelled') return fail(appError('PLACES_CANCELLED'));
      const run = {
        ...read.value,
        outcome,
        seed: budget.value.seed,
        seconds: (performance.now() - begun) / 1000,
      };
      if (typeof html === 'string') {
        const { sitePage } = await import('../../places/siting/site-page.ts');
        const { writeFile } = await import('node:fs/promises');
        await writeFile(context.resolve(html), sitePage(run));
      }
      if (context.options['json'] === true) {
        const { siteJson } = await import('../../places/siting/site-json.ts');
        context.print(JSON.stringify(siteJson(run)));
      } else {
        const { siteText } = await import('../../places/siting/site-text.ts');
        context.print(siteText(run));
      }
      return ok(outcome.kind === 'found' ? 0 : 1);
    } finally {
      await solver.close();
    }
  },
};

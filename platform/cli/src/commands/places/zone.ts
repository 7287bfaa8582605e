import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FILE --seconds N --seed N [--iterations N] [--plans] [--reasons] [--html FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '招生范围划定：每个小区归一所学校，范围连片、不超学位，走路总路程最短，附下界；不可能时给出互相冲突的规则。',
    en: 'Attendance zones: every block to one school, connected, within the places, least distance in all, with a bound; or the rules in conflict.',
  },
  usage,
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    iterations: { type: 'string' },
    plans: { type: 'boolean' },
    reasons: { type: 'boolean' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const [file, ...more] = context.positionals;
    if (file === undefined || more.length > 0)
      return fail(
        appError('CLI_USAGE_WRONG', {
          usage: `junheng places zone ${usage}`,
          detail: file === undefined ? 'FILE' : more.join(' '),
        }),
      );
    const { readBudget } = await import('../../places/read-budget.ts');
    const { readJsonFile } = await import('../../places/read-json-file.ts');
    const { nameProblems } = await import('../../places/name-problems.ts');
    const { readZones } = await import('@junheng/places');
    const budget = readBudget(context);
    if (!budget.ok) return budget;
    const path = context.resolve(file);
    const json = await readJsonFile(path);
    if (!json.ok) return json;
    const read = readZones(json.value);
    if (!read.ok) return fail(nameProblems(context, read.error, path));
    const { openMipSolver } = await import('@junheng/server/mip-solver');
    const solver = openMipSolver(context.signal);
    try {
      const { runZones } = await import('../../places/zones/run-zones.ts');
      const run = await runZones(context, read.value, budget.value, solver);
      if (!run.ok) return run;
      const html = context.options['html'];
      if (typeof html === 'string') {
        const { zonePage } = await import('../../places/zones/zone-page.ts');
        const { writeFile } = await import('node:fs/promises');
        await writeFile(context.resolve(html), zonePage(run.value));
      }
      if (context.options['json'] === true) {
        const { zoneJson } = await import('../../places/zones/zone-json.ts');
        context.print(JSON.stringify(zoneJson(run.value)));
      } else {
        const { zoneText } = await import('../../places/zones/zone-text.ts');
        context.print(zoneText(run.value));
      }
      return ok(run.value.outcome.kind === 'found' ? 0 : 1);
    } finally {
      await solver.close();
    }
  },
};

import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { heldTimetable, loadFile } from '../../timetable/formats.ts';
import { toJson, toText } from '../../timetable/report.ts';
import { applySoft, noteUnsupported } from '../../timetable/soft-costs.ts';

const USAGE = 'FILE [--soft cn-senior] [--json]';

export const command: Command = {
  summary: {
    zh: '核对课表:逐条列出违反的硬性规则和每一项代价(与求解程序各自独立)',
    en: 'Checks a timetable: every hard rule it breaks and every cost, independently of the solver',
  },
  usage: USAGE,
  options: { soft: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print, note }) {
    const usage = `junheng timetable check ${USAGE}`;
    const path = positionals[0];
    if (path === undefined || positionals.length > 1)
      return fail(appError('CLI_USAGE_WRONG', { usage, detail: 'FILE' }));
    const loaded = await loadFile(resolve(path));
    if (!loaded.ok) return loaded;
    if (loaded.value.kind === 'xhstt') {
      const { checkArchive } = await import('../../timetable/xhstt-commands.ts');
      return checkArchive(loaded.value, options['json'] === true, print);
    }
    const { unsupported } = loaded.value;
    noteUnsupported(unsupported, note);
    const problem = await applySoft(loaded.value.problem, options['soft'] as string | undefined, usage);
    if (!problem.ok) return problem;
    const { checkTimetable } = await import('@junheng/timetable/check-timetable');
    const verdict = checkTimetable(problem.value, heldTimetable(loaded.value.problem));
    print(
      options['json'] === true
        ? toJson(verdict, unsupported.length > 0 ? { unsupported } : {})
        : toText(verdict),
    );
    return ok(verdict.feasible ? 0 : 1);
  },
};

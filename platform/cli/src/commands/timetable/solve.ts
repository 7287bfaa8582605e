import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { loadFile } from '../../timetable/formats.ts';
import { readNumber } from '../../timetable/read-number.ts';
import { roundCost, toJson, toText } from '../../timetable/report.ts';
import { applySoft, noteUnsupported } from '../../timetable/soft-costs.ts';

const USAGE =
  'FILE --out FILE [--soft cn-senior] --seconds N --seed N [--workers N] [--iterations N] [--first] [--html DIR] [--json]';

export const command: Command = {
  summary: {
    zh: '排课:先满足全部硬性规则,再在限定时间内尽量降低代价;Ctrl-C 随时以目前最好的结果收尾',
    en: 'Makes a timetable: all hard rules first, then as little cost as the time allows; Ctrl-C ends with the best so far',
  },
  usage: USAGE,
  options: {
    out: { type: 'string' },
    soft: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    iterations: { type: 'string' },
    first: { type: 'boolean' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ positionals, options, resolve, print, note, signal }) {
    const usage = `junheng timetable solve ${USAGE}`;
    const refuse = (detail: string) => fail(appError('CLI_USAGE_WRONG', { usage, detail }));
    const path = positionals[0];
    if (path === undefined || positionals.length > 1) return refuse('FILE');
    const out = options['out'];
    if (typeof out !== 'string' || out === '') return refuse('--out');
    const iterations = readNumber(options['iterations'], 0, true);
    if (options['iterations'] !== undefined && iterations === undefined) return refuse('--iterations');
    const seconds = readNumber(
      options['seconds'] ?? (iterations === undefined ? undefined : '3600'),
      0.01,
      false,
    );
    const seed = readNumber(options['seed'], 0, true);
    const workers = readNumber(options['workers'] ?? '1', 1, true);
    if (seconds === undefined) return refuse('--seconds');
    if (seed === undefined) return refuse('--seed');
    if (workers === undefined || workers > 64) return refuse('--workers');
    const began = performance.now();
    const loaded = await loadFile(resolve(path));
    if (!loaded.ok) return loaded;
    const run = { seed, seconds, workers, signal, note, firstOnly: options['first'] === true };
    if (loaded.value.kind === 'xhstt') {
      const { solveArchive } = await import('../../timetable/xhstt-commands.ts');
      return solveArchive(
        loaded.value,
        { ...run, ...(iterations === undefined ? {} : { iterations }) },
        resolve(out),
        options['json'] === true,
        print,
      );
    }
    const { unsupported } = loaded.value;
    noteUnsupported(unsupported, note);
    const problem = await applySoft(loaded.value.problem, options['soft'] as string | undefined, usage);
    if (!problem.ok) return problem;
    const { runSolve } = await import('../../timetable/run-solve.ts');
    const solved = await runSolve(problem.value, {
      ...run,
      ...(iterations === undefined ? {} : { iterations }),
    });
    const { checkTimetable } = await import('@junheng/timetable/check-timetable');
    const { contradiction } = solved;
    const checked = checkTimetable(problem.value, solved.timetable);
    const reason = contradiction === undefined ? [] : [{ rule: 'impossible', ...contradiction }];
    const verdict = { ...checked, hard: [...reason, ...checked.hard] };
    if (solved.unplaced.length === 0 && Math.abs(verdict.soft - solved.cost) > 1e-6 * (1 + solved.cost))
      return fail(
        appError('TIMETABLE_COSTS_DIFFER', {
          solver: roundCost(solved.cost),
          checker: roundCost(verdict.soft),
        }),
      );
    const { writeAnswer } = await import('../../timetable/write-answer.ts');
    writeAnswer(loaded.value, problem.value, solved.timetable, resolve(out), note);
    if (typeof options['html'] === 'string') {
      const { writePages } = await import('../../timetable/write-pages.ts');
      writePages(resolve(options['html']), problem.value, solved.timetable);
    }
    const more = {
      seconds: Math.round(performance.now() - began) / 1000,
      iterations: solved.iterations,
      seed,
      ...(solved.unplaced.length > 0 ? { unplaced: solved.unplaced } : {}),
      ...(unsupported.length > 0 ? { unsupported } : {}),
    };
    print(options['json'] === true ? toJson(verdict, more) : toText(verdict));
    return ok(verdict.feasible ? 0 : 1);
  },
};

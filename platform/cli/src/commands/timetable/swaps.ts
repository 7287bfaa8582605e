import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { heldTimetable, loadFile } from '../../timetable/formats.ts';
import { isEnglish } from '../../timetable/language.ts';
import { roundCost } from '../../timetable/report.ts';

const USAGE = 'FILE --lesson ID [--json]';

export const command: Command = {
  summary: {
    zh: '调课建议:列出一节课可以换到的每个时间、随之换动的课和代价变化',
    en: 'Suggests swaps for a lesson: every time it can go to, what changes places with it, and the change of cost',
  },
  usage: USAGE,
  options: { lesson: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print }) {
    const usage = `junheng timetable swaps ${USAGE}`;
    const path = positionals[0];
    const { lesson } = options;
    if (path === undefined || positionals.length > 1)
      return fail(appError('CLI_USAGE_WRONG', { usage, detail: 'FILE' }));
    if (typeof lesson !== 'string') return fail(appError('CLI_USAGE_WRONG', { usage, detail: '--lesson' }));
    const loaded = await loadFile(resolve(path));
    if (!loaded.ok) return loaded;
    const { kind, file } = loaded.value;
    if (kind === 'xhstt') return fail(appError('TIMETABLE_FORMAT_UNKNOWN', { file }, { file }));
    const { problem } = loaded.value;
    if (!problem.lessons.some(({ id }) => id === lesson))
      return fail(appError('TIMETABLE_LESSON_UNKNOWN', { lesson }, { file, element: lesson }));
    const timetable = heldTimetable(problem);
    const missing = problem.lessons.length - timetable.length;
    if (missing > 0) return fail(appError('TIMETABLE_NOT_PLACED', { file, count: missing }, { file }));
    const { suggestSwaps } = await import('@junheng/timetable/suggest-swaps');
    const swaps = suggestSwaps(problem, timetable, lesson).map((swap) => ({
      ...swap,
      change: roundCost(swap.change),
    }));
    if (options['json'] === true) print(JSON.stringify({ lesson, swaps }));
    else {
      const when = (day: number, period: number): string =>
        `${problem.days[day] ?? ''} ${problem.periods[period] ?? ''}`;
      for (const { day, period, moves, change } of swaps) {
        const others = moves.filter((move) => move.lesson !== lesson);
        const along = others.map((move) => `${move.lesson} → ${when(move.day, move.period)}`).join('; ');
        print(
          `${when(day, period)}${along === '' ? '' : ` · ${along}`} · ${change >= 0 ? '+' : ''}${change}`,
        );
      }
      if (swaps.length === 0) print(isEnglish() ? 'It can go nowhere else.' : '没有可换的时间。');
    }
    return ok(swaps.length > 0 ? 0 : 1);
  },
};

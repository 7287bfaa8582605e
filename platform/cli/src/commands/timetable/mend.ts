import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { heldTimetable, loadFile } from '../../timetable/formats.ts';
import { isEnglish } from '../../timetable/language.ts';
import { readLost } from '../../timetable/read-lost.ts';
import { readNumber } from '../../timetable/read-number.ts';
import { toJson, toText } from '../../timetable/report.ts';
import { noteUnsupported } from '../../timetable/soft-costs.ts';

const PATIENT_SECONDS = 10;
const USAGE = 'FILE --lost JSON --out FILE [--seconds N] [--seed N] [--json]';

export const command: Command = {
  summary: {
    zh: '补救:某些时间不能用了(教师请假、教室停用),以最少的调动重新排好',
    en: 'Mends a timetable after times were lost (a teacher away, a room closed) with as few moves as it finds',
  },
  usage: USAGE,
  options: {
    lost: { type: 'string' },
    out: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ positionals, options, resolve, print, note }) {
    const usage = `junheng timetable mend ${USAGE}`;
    const refuse = (detail: string) => fail(appError('CLI_USAGE_WRONG', { usage, detail }));
    const path = positionals[0];
    const { lost: text, out } = options;
    if (path === undefined || positionals.length > 1) return refuse('FILE');
    if (typeof text !== 'string') return refuse('--lost');
    if (typeof out !== 'string' || out === '') return refuse('--out');
    const seconds = readNumber(options['seconds'] ?? '1', 0.01, false);
    const seed = readNumber(options['seed'] ?? '1', 0, true);
    if (seconds === undefined) return refuse('--seconds');
    if (seed === undefined) return refuse('--seed');
    const loaded = await loadFile(resolve(path));
    if (!loaded.ok) return loaded;
    const { kind, file } = loaded.value;
    if (kind === 'xhstt') return fail(appError('TIMETABLE_FORMAT_UNKNOWN', { file }, { file }));
    const { problem, unsupported } = loaded.value;
    noteUnsupported(unsupported, note);
    const timetable = heldTimetable(problem);
    const missing = problem.lessons.length - timetable.length;
    if (missing > 0) return fail(appError('TIMETABLE_NOT_PLACED', { file, count: missing }, { file }));
    const lost = readLost(text, resolve, problem);
    if (!lost.ok) return lost;
    const { mendTimetable } = await import('@junheng/timetable/mend-timetable');
    const attempt = (limit: number) => {
      const began = performance.now();
      const share = (): number => (performance.now() - began) / 1000 / limit;
      return mendTimetable(problem, timetable, lost.value, { seed, share });
    };
    let mended = attempt(seconds);
    // Without a limit of the user's a hard case gets more time.
    if (mended.unplaced.length > 0 && options['seconds'] === undefined) mended = attempt(PATIENT_SECONDS);
    const { checkTimetable } = await import('@junheng/timetable/check-timetable');
    const verdict = checkTimetable(mended.problem, mended.timetable);
    const { writeAnswer } = await import('../../timetable/write-answer.ts');
    writeAnswer(loaded.value, mended.problem, mended.timetable, resolve(out), note);
    const { moved } = mended;
    const isEn = isEnglish();
    if (options['json'] === true)
      print(toJson(verdict, { moved, lessons: problem.lessons.length, iterations: mended.iterations, seed }));
    else {
      print(toText(verdict));
      print(
        isEn
          ? `${moved.length} lessons moved: ${moved.join(', ')}`
          : `调动 ${moved.length} 节:${moved.join('、')}`,
      );
    }
    return ok(verdict.feasible ? 0 : 1);
  },
};

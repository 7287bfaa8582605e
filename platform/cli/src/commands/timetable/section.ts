import { measurePlan, sectionPupils } from '@junheng/timetable';
import type { SectionMode } from '@junheng/timetable';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { describeError } from '../../describe-error.ts';
import { readSectionFolder } from '../../sectioning/read-section-folder.ts';
import { describePlan } from '../../sectioning/section-text.ts';
import { listSectionFiles, writeSectionFiles } from '../../sectioning/write-section-files.ts';
import { noteErrors, noteNotes } from '../../standards/note-errors.ts';

const USAGE = 'FOLDER --mode fixed3|fixed2|fixed1|free --out DIR [--json]';
const MODES: readonly string[] = ['fixed3', 'fixed2', 'fixed1', 'free'];

export const command: Command = {
  summary: {
    zh: '按 3+1+2 选科分班：行政班、教学班、走班时段，并给出待排的课表问题',
    en: 'Sections a grade by choices of 3+1+2: homerooms, teaching classes, blocks, and the timetable problem to solve',
  },
  usage: USAGE,
  options: { mode: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  async run(context) {
    const { positionals, options, resolve, print } = context;
    const usage = (detail: string) =>
      fail(appError('CLI_USAGE_WRONG', { usage: `junheng timetable section ${USAGE}`, detail }));
    const { mode, out } = options as Record<string, string | undefined>;
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return usage('FOLDER');
    if (mode === undefined || !MODES.includes(mode)) return usage(`--mode ${mode ?? ''}`);
    if (out === undefined || out === '') return usage('--out');
    const read = await readSectionFolder(resolve(path), mode as SectionMode);
    if (!('pupils' in read)) return fail(noteErrors(context, read));
    noteNotes(context, read.notes);
    const { pupils, rules } = read;
    const outcome = sectionPupils(mode as SectionMode, pupils, rules);
    if (!outcome.isFeasible) {
      const reasons = outcome.reasons.map(({ code, parameters, elements }) => ({
        code,
        message: describeError(appError(code, parameters)).message,
        elements,
      }));
      print(
        options['json'] === true
          ? JSON.stringify({ feasible: false, mode, reasons })
          : reasons.map(({ message, code }) => `${message} [${code}]`).join('\n'),
      );
      return ok(1);
    }
    const { plan } = outcome;
    writeSectionFiles(resolve(out), listSectionFiles(plan, pupils, rules));
    const measure = measurePlan(plan, pupils, rules);
    const { blocks } = plan;
    print(
      options['json'] === true
        ? JSON.stringify({ feasible: true, mode, blocks, ...measure, reasons: [] })
        : describePlan(measure, blocks, out),
    );
    return ok(0);
  },
};

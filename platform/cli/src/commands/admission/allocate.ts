import { appError, fail, ok } from '@junheng/kernel';
import { judgeOutcome } from '@junheng/admission';
import type { Mechanism, Ties } from '@junheng/admission';
import type { Command } from '../../command.ts';
import { allocateFolder } from '../../admission/allocate-folder.ts';
import { listAnnounced } from '../../admission/announced-values.ts';
import { loadFolder } from '../../admission/load-folder.ts';
import { readSeal, readSeed } from '../../admission/seal/seal-files.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE =
  'FOLDER [--seed S] [--mechanism da|sd|ia|parallel|ttc] [--ties single|multiple] --out DIR [--json]';
const MECHANISMS: readonly string[] = ['da', 'sd', 'ia', 'parallel', 'ttc'];
const TIES: readonly string[] = ['single', 'multiple'];

export const command: Command = {
  summary: {
    zh: '按志愿、优先顺序和抽签号派位，写出结果、过程记录和可自行核验的网页',
    en: 'Allocates places by choice, priority and ticket; writes the result, the transcript and a page anyone can verify',
  },
  usage: USAGE,
  options: {
    seed: { type: 'string' },
    mechanism: { type: 'string' },
    ties: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ positionals, options, resolve, print }) {
    const usage = (detail: string) =>
      fail(appError('CLI_USAGE_WRONG', { usage: `junheng admission allocate ${USAGE}`, detail }));
    const { mechanism, ties, out } = options as Record<string, string | undefined>;
    const path = positionals[0];
    if (path === undefined || positionals.length > 1) return usage('FOLDER');
    if (out === undefined || out === '') return usage('--out');
    if (mechanism !== undefined && !MECHANISMS.includes(mechanism)) return usage(`--mechanism ${mechanism}`);
    if (ties !== undefined && !TIES.includes(ties)) return usage(`--ties ${ties}`);
    const folder = loadFolder(resolve(path));
    if (!folder.ok) return folder;
    const { rules } = folder.value;
    // A sealed round has its seed on file; copying it by hand could only go wrong.
    const isSealed = readSeal(folder.value.path) !== undefined;
    const drawn = isSealed ? readSeed(folder.value.path)?.seed : undefined;
    if (isSealed && drawn === undefined) return fail(appError('ADMISSION_SEED_NOT_DRAWN', {}));
    const seed = options['seed'] ?? drawn;
    if (typeof seed !== 'string' || seed === '') return usage('--seed');
    const done = await allocateFolder(folder.value, {
      seed,
      mechanism: (mechanism ?? rules.mechanism) as Mechanism,
      ties: (ties ?? rules.ties) as Ties,
      out: resolve(out),
    });
    if (!done.ok) return done;
    const { inputs, outcome, result, page } = done.value;
    const counts = judgeOutcome(inputs, outcome);
    const isWhatIf = inputs.mechanism !== 'da';
    if (options['json'] === true) {
      const { root, unsettled } = outcome;
      print(
        JSON.stringify({
          mechanism: inputs.mechanism,
          ties: inputs.ties,
          isWhatIf,
          ...counts,
          unsettled,
          root,
          result,
          page,
          values: Object.fromEntries(listAnnounced(resolve(out)).map(({ name, value }) => [name, value])),
        }),
      );
    } else {
      const words = chooseWords();
      const { applicants, placed, firstChoices: first, envious, envyPairs: pairs } = counts;
      const later = outcome.overflow?.pool.reduce((sum, pool) => sum + (pool >= 0 ? 1 : 0), 0) ?? 0;
      print(words.allocated({ applicants, placed, first, unplaced: applicants - placed - later }));
      if (later > 0) print(words.overflowPlaced({ count: later }));
      if (isWhatIf) print(words.whatIf({ envious, pairs }));
      if (outcome.unsettled > 0) print(words.unsettled({ count: outcome.unsettled }));
      print(words.written({ folder: out, result }));
      print(words.toAnnounce);
      for (const { name, value } of listAnnounced(resolve(out))) print(`  ${words.values[name]} ${value}`);
    }
    return ok(0);
  },
};

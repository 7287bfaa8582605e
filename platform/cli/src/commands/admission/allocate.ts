import { appError, fail, ok } from '@junheng/kernel';
import { judgeOutcome } from '@junheng/admission';
import type { Mechanism, Ties } from '@junheng/admission';
import type { Command } from '../../command.ts';
import { allocateFolder } from '../../admission/allocate-folder.ts';
import { loadFolder } from '../../admission/load-folder.ts';

const USAGE =
  'FOLDER --seed S [--mechanism da|sd|ia|parallel|ttc] [--ties single|multiple] --out DIR [--json]';
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
    const { seed, mechanism, ties, out } = options as Record<string, string | undefined>;
    const path = positionals[0];
    if (path === undefined || positionals.length > 1) return usage('FOLDER');
    if (seed === undefined || seed === '') return usage('--seed');
    if (out === undefined || out === '') return usage('--out');
    if (mechanism !== undefined && !MECHANISMS.includes(mechanism)) return usage(`--mechanism ${mechanism}`);
    if (ties !== undefined && !TIES.includes(ties)) return usage(`--ties ${ties}`);
    const folder = loadFolder(resolve(path));
    if (!folder.ok) return folder;
    const { rules } = folder.value;
    const done = await allocateFolder(folder.value, {
      seed,
      mechanism: (mechanism ?? rules.mechanism) as Mechanism,
      ties: (ties ?? rules.ties) as Ties,
      out: resolve(out),
    });
    if (!done.ok) return done;
    const { inputs, outcome, result } = done.value;
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
        }),
      );
    } else {
      print(
        `${counts.placed} / ${counts.applicants} 人获得学位，其中第一志愿 ${counts.firstChoices} 人。结果 SHA-256 ${result}`,
      );
      if (isWhatIf) {
        print(
          `注意：这不是推荐的派位方式。有 ${counts.envious} 人本可凭顺序进入更喜欢的学校却没有进入（${counts.envyPairs} 对）。`,
        );
      }
      if (outcome.unsettled > 0) print(`有 ${outcome.unsettled} 组捆绑学生无法同时满足，请查看说明书。`);
    }
    return ok(0);
  },
};

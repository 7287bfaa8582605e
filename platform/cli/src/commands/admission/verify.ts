import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { judgeOutcome } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { verifyFolder } from '../../admission/verify-folder.ts';
import { describeProblem } from '../../admission/describe-problem.ts';
import { chooseWords } from '../../admission/words.ts';

const USAGE = 'DIR [--inputs FOLDER] [--json]';

export const command: Command = {
  summary: {
    zh: '核验公布的派位结果：重新计算全部派位，任何一个字节被改动都会指出是哪个文件',
    en: 'Verifies a published allocation: computes it all again and names any file in which a byte was changed',
  },
  usage: USAGE,
  options: { inputs: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print }) {
    const path = positionals[0];
    if (path === undefined || positionals.length > 1) {
      return fail(appError('CLI_USAGE_WRONG', { usage: `junheng admission verify ${USAGE}`, detail: 'DIR' }));
    }
    const folder = resolve(path);
    if (!existsSync(join(folder, 'transcript.jsonl'))) {
      return fail(
        appError(
          'CLI_FILE_MISSING',
          { file: join(path, 'transcript.jsonl') },
          { file: join(path, 'transcript.jsonl') },
        ),
      );
    }
    const inputs = options['inputs'];
    const found = await verifyFolder(folder, typeof inputs === 'string' ? resolve(inputs) : undefined);
    const words = chooseWords();
    const isVerified = found.problems.length === 0;
    if (options['json'] === true) {
      const problems = found.problems.map((problem) => ({
        ...problem,
        message: describeProblem(problem, words),
      }));
      const { head, outcome } = found;
      const round =
        outcome === undefined || found.inputs === undefined ? {} : judgeOutcome(found.inputs, outcome);
      print(JSON.stringify({ verified: isVerified, problems, seed: head?.seed, root: head?.root, ...round }));
    } else {
      for (const problem of found.problems) print(`▲ ${describeProblem(problem, words)}`);
      if (isVerified) print(words.verified);
      const { leftover } = found.inputs ?? {};
      if (isVerified && leftover !== undefined && 'claimed' in leftover) print(words.overflowOnTrust);
    }
    return ok(isVerified ? 0 : 1);
  },
};

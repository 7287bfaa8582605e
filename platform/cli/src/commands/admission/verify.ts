import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { judgeOutcome } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { compareAnnounced, describeCompared, listAnnounced } from '../../admission/announced-values.ts';
import type { Given } from '../../admission/announced-values.ts';
import { openUnixCopy } from '../../admission/unix-copy.ts';
import { verifyFolder } from '../../admission/verify-folder.ts';
import type { Problem } from '../../admission/verify-folder.ts';
import { describeProblem } from '../../admission/words/describe-problem.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE =
  'DIR [--root HEX] [--seed TEXT] [--last HEX] [--register HEX] [--page HEX] [--inputs FOLDER] [--json]';

export const command: Command = {
  summary: {
    zh: '核验公布的派位结果：重新计算全部派位，任何一个字节被改动都会指出是哪个文件',
    en: 'Verifies a published allocation: computes it all again and names any file in which a byte was changed',
  },
  usage: USAGE,
  options: {
    root: { type: 'string' },
    seed: { type: 'string' },
    last: { type: 'string' },
    register: { type: 'string' },
    page: { type: 'string' },
    inputs: { type: 'string' },
    json: { type: 'boolean' },
  },
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
    const copy = openUnixCopy(folder);
    const sealed = typeof inputs === 'string' ? resolve(inputs) : undefined;
    const found = await verifyFolder(copy.path, sealed);
    const words = chooseWords();
    const values = listAnnounced(copy.path);
    const { root, seed, last, register, page } = options as Given;
    const compared = compareAnnounced(copy.path, values, {
      ...(root === undefined ? {} : { root }),
      ...(seed === undefined ? {} : { seed }),
      ...(last === undefined ? {} : { last }),
      ...(register === undefined ? {} : { register }),
      ...(page === undefined ? {} : { page }),
    });
    const problems: Problem[] = [
      ...compared
        .filter(({ agrees }) => !agrees)
        .map(({ name, given }): Problem => ({
          file: name === 'page' ? 'verify.html' : name === 'register' ? 'register.jsonl' : 'transcript.jsonl',
          what: 'not-announced',
          detail: `--${name} ${given}`,
        })),
      ...copy.changed.map((file): Problem => ({ file, what: 'line-ends' })),
      ...found.problems,
    ];
    copy.dispose();
    const isVerified = problems.length === 0;
    if (options['json'] === true) {
      const told = problems.map((problem) => ({ ...problem, message: describeProblem(problem, words) }));
      const { head, outcome } = found;
      const round =
        outcome === undefined || found.inputs === undefined ? {} : judgeOutcome(found.inputs, outcome);
      const announced = compared.map(({ name, given, found: value, agrees }) => ({
        name,
        given,
        value,
        agrees,
      }));
      const note = describeCompared(compared, isVerified, words).join(' ');
      print(
        JSON.stringify({
          verified: isVerified,
          problems: told,
          seed: head?.seed,
          root: head?.root,
          last: values.find(({ name }) => name === 'last')?.value,
          values: Object.fromEntries(values.map(({ name, value }) => [name, value])),
          announced,
          note,
          ...round,
        }),
      );
    } else {
      for (const problem of problems) print(`▲ ${describeProblem(problem, words)}`);
      if (isVerified) print(words.verified);
      for (const line of describeCompared(compared, isVerified, words)) print(line);
      if (values.length > 0) print(words.toAnnounce);
      for (const { name, value } of values) print(`  ${words.values[name]} ${value}`);
      const { leftover } = found.inputs ?? {};
      if (isVerified && leftover !== undefined && 'claimed' in leftover) print(words.overflowOnTrust);
    }
    return ok(isVerified ? 0 : 1);
  },
};

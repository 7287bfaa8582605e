import { writeFileSync } from 'node:fs';
import {
  encodeUtf8,
  explainApplicant,
  findCutoffs,
  proveLeaf,
  sealApplicants,
  toHex,
} from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { describeSheet } from '../../admission/words/describe-sheet.ts';
import { HashThreads } from '../../admission/hash/hash-threads.ts';
import { readResult, rerunFolder } from '../../admission/rerun-folder.ts';
import { writeSheet } from '@junheng/csv';
import { writeMessages } from '../../admission/write-messages.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE = 'DIR --applicant ID… [--json] | DIR --all --out FILE';

export const command: Command = {
  summary: {
    zh: '为学生出具说明：每个志愿的结果、抽签号、录取线和原因，以及在名单中的证明；或为全体写出通知，条数与结果核对',
    en: 'Explains the outcome to a family: ticket, cut-off and reason at each choice, proof of being in the list; or writes the messages to all, counted against the results',
  },
  usage: USAGE,
  options: {
    applicant: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const wanted = (options['applicant'] ?? []) as string[];
    const { all: isAll = false, out } = options;
    const isRight = isAll === true ? typeof out === 'string' && wanted.length === 0 : wanted.length > 0;
    if (path === undefined || positionals.length !== 1 || !isRight) {
      return fail(
        appError('CLI_USAGE_WRONG', { usage: `junheng admission sheet ${USAGE}`, detail: 'DIR --applicant' }),
      );
    }
    const rerun = await rerunFolder(resolve(path));
    if (!rerun.ok) return rerun;
    const { inputs, outcome } = rerun.value;
    const words = chooseWords();
    const { market } = inputs;
    const cutoffs = findCutoffs(market, outcome);
    if (isAll === true && typeof out === 'string') {
      const messages = writeMessages(inputs, outcome, words);
      const rows = readResult(resolve(path)).trimEnd().split('\n').length - 1;
      if (messages.length !== rows) {
        return fail(
          appError('ADMISSION_INVARIANT_BROKEN', {
            invariant: 'messages',
            detail: `${messages.length} ≠ ${rows}`,
          }),
        );
      }
      writeFileSync(resolve(out), writeSheet([['applicant', 'message'], ...messages]));
      print(words.messagesWritten({ count: messages.length, file: out }));
      return ok(0);
    }
    const ports = new HashThreads(inputs.rules.hash);
    try {
      const { order, levels } = await sealApplicants(inputs, ports);
      const sheets = [];
      for (const id of wanted) {
        const bytes = encodeUtf8(id);
        const applicant = market.applicants.ids.find(bytes, 0, bytes.length);
        if (applicant < 0)
          return fail(appError('ADMISSION_APPLICANT_NOT_FOUND', { applicant: id }, { element: id }));
        const proof = proveLeaf(levels, order.indexOf(applicant)).map((step) => ({
          side: step.side,
          digest: toHex(step.digest),
        }));
        sheets.push({ ...explainApplicant(inputs, outcome, cutoffs, applicant), root: outcome.root, proof });
      }
      print(
        options['json'] === true
          ? JSON.stringify(sheets)
          : sheets.map((sheet) => describeSheet(sheet, words)).join('\n\n'),
      );
      return ok(0);
    } finally {
      await ports.close();
    }
  },
};

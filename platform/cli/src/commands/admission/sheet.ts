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
import { describeSheet } from '../../admission/describe-sheet.ts';
import { HashThreads } from '../../admission/hash-threads.ts';
import { rerunFolder } from '../../admission/rerun-folder.ts';

const USAGE = 'DIR --applicant ID… [--json]';

export const command: Command = {
  summary: {
    zh: '为一名或几名学生出具说明:每个志愿的结果、抽签号、录取线和原因,以及在名单中的证明',
    en: 'Explains the outcome to a family: ticket, cut-off and reason at each choice, and the proof of being in the list',
  },
  usage: USAGE,
  options: { applicant: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const wanted = (options['applicant'] ?? []) as string[];
    if (path === undefined || positionals.length !== 1 || wanted.length === 0) {
      return fail(
        appError('CLI_USAGE_WRONG', { usage: `junheng admission sheet ${USAGE}`, detail: 'DIR --applicant' }),
      );
    }
    const rerun = await rerunFolder(resolve(path));
    if (!rerun.ok) return rerun;
    const { inputs, outcome } = rerun.value;
    const { market } = inputs;
    const cutoffs = findCutoffs(market, outcome.scores, outcome.placed, outcome.seats);
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
      print(options['json'] === true ? JSON.stringify(sheets) : sheets.map(describeSheet).join('\n\n'));
      return ok(0);
    } finally {
      await ports.close();
    }
  },
};

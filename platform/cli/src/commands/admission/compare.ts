import { judgeOutcome, runRound } from '@junheng/admission';
import type { Mechanism } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { HashThreads } from '../../admission/hash/hash-threads.ts';
import { describeError } from '../../describe-error.ts';
import { loadFolder } from '../../admission/load-folder.ts';
import { readMarket } from '../../admission/read-market.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE = 'FOLDER --seed S [--json]';
const MECHANISMS: readonly Mechanism[] = ['da', 'parallel', 'ia', 'sd', 'ttc'];

export const command: Command = {
  summary: {
    zh: '用同一组数据模拟五种派位方式，比较第一志愿、靠后志愿和“合理不平”的人数；只作测算，不写结果',
    en: 'Simulates the five mechanisms on one folder and compares first choices, places far down and justified envy; writes nothing',
  },
  usage: USAGE,
  options: { seed: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print, note }) {
    const [path] = positionals;
    const { seed } = options;
    if (path === undefined || positionals.length !== 1 || typeof seed !== 'string' || seed === '') {
      return fail(
        appError('CLI_USAGE_WRONG', { usage: `junheng admission compare ${USAGE}`, detail: 'FOLDER --seed' }),
      );
    }
    const rows = [];
    for (const mechanism of MECHANISMS) {
      for (const ties of mechanism === 'sd' ? (['single'] as const) : (['single', 'multiple'] as const)) {
        const folder = loadFolder(resolve(path));
        if (!folder.ok) return folder;
        const { rules } = folder.value;
        if (ties === 'multiple' && rules.draw !== 'ticket') continue;
        const ports = new HashThreads(rules.hash);
        try {
          const read = readMarket(folder.value, { mechanism, ties, seed }, ports);
          if (!read.ok) return read;
          const inputs = { market: read.value.market, rules, mechanism, ties, seed, files: [], program: '' };
          const run = await runRound(inputs, ports, read.value.started);
          // Top trading cycles refuse bound groups; the other mechanisms are compared all the same.
          if (!run.ok && run.error.code === 'ADMISSION_TTC_GROUPS') {
            note(describeError(run.error).message);
            continue;
          }
          if (!run.ok) return run;
          rows.push({ mechanism, ties, isWhatIf: mechanism !== 'da', ...judgeOutcome(inputs, run.value) });
        } finally {
          await ports.close();
        }
      }
    }
    if (options['json'] === true) print(JSON.stringify(rows));
    else {
      const words = chooseWords();
      for (const row of rows) {
        const method = `${words.mechanisms[row.mechanism]} · ${words.ties[row.ties]}${row.isWhatIf ? words.onlyWhatIf : ''}`;
        const { placed, firstChoices: first, placedLow: low, envyPairs: pairs, envious } = row;
        print(words.compared({ method, placed, first, low, pairs, envious }));
      }
    }
    return ok(0);
  },
};

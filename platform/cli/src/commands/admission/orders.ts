import { writeFileSync } from 'node:fs';
import { writeSheet } from '@junheng/csv';
import { listOrders } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { rerunFolder } from '../../admission/rerun-folder.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE = 'DIR --out FILE [--json]';

export const command: Command = {
  summary: {
    zh: '写出每所学校的全部排序和候补名单（录取、候补、已在更靠前的志愿录取）',
    en: 'Writes the full order of every school with its waiting list',
  },
  usage: USAGE,
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const { out } = options;
    if (path === undefined || positionals.length !== 1 || typeof out !== 'string') {
      return fail(
        appError('CLI_USAGE_WRONG', { usage: `junheng admission orders ${USAGE}`, detail: 'DIR --out' }),
      );
    }
    const rerun = await rerunFolder(resolve(path));
    if (!rerun.ok) return rerun;
    const { market } = rerun.value.inputs;
    const words = chooseWords();
    const rows = listOrders(market, rerun.value.outcome).map(({ pool, applicant, place, state, waiting }) => [
      market.pools.names.textAt(pool),
      String(place),
      market.applicants.ids.textAt(applicant),
      words.states[state],
      waiting === 0 ? '' : String(waiting),
    ]);
    writeFileSync(resolve(out), writeSheet([['pool', 'place', 'applicant', 'state', 'waiting'], ...rows]));
    print(
      options['json'] === true
        ? JSON.stringify({ rows: rows.length, file: out })
        : words.orderWritten({ rows: rows.length, file: out }),
    );
    return ok(0);
  },
};

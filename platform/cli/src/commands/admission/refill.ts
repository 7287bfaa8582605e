import { readFileSync } from 'node:fs';
import { digestOf, encodeUtf8, refillRound, toHex, writeResult } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { hashHex } from '../../admission/load-folder.ts';
import { nodeHash } from '../../admission/hash/node-hash.ts';
import { readRows } from '../../admission/read-rows.ts';
import { rerunFolder } from '../../admission/rerun-folder.ts';
import { chooseWords } from '../../admission/words/words.ts';
import { OutputFolder } from '../../admission/write-outputs.ts';

const USAGE = 'DIR --renounced FILE --out DIR [--json]';

export const command: Command = {
  summary: {
    zh: '补录：按原抽签顺序，把放弃的学位依次给候补的孩子；不重新摇号，已有学位的不变',
    en: 'Refills places that were given back, in the order that was drawn; no new draw, nobody who has a place loses it',
  },
  usage: USAGE,
  options: { renounced: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const { renounced: file, out } = options;
    if (
      path === undefined ||
      positionals.length !== 1 ||
      typeof file !== 'string' ||
      typeof out !== 'string'
    ) {
      return fail(
        appError('CLI_USAGE_WRONG', {
          usage: `junheng admission refill ${USAGE}`,
          detail: 'DIR --renounced --out',
        }),
      );
    }
    const rows = readRows(resolve(file), ['applicant']);
    if (!rows.ok) return rows;
    const rerun = await rerunFolder(resolve(path));
    if (!rerun.ok) return rerun;
    const { inputs, outcome } = rerun.value;
    const { market, rules } = inputs;
    const { ids } = market.applicants;
    const renounced = new Uint8Array(ids.count);
    for (const { line, values } of rows.value) {
      const id = encodeUtf8(values['applicant'] ?? '');
      const applicant = ids.find(id, 0, id.length);
      if (applicant < 0) {
        const parameters = { applicant: values['applicant'] ?? '' };
        return fail(appError('ADMISSION_APPLICANT_NOT_FOUND', parameters, { file, line }));
      }
      renounced[applicant] = 1;
    }
    const refill = refillRound(market, rules, outcome, renounced);
    if (!refill.ok) return refill;
    const { placed, refilled } = refill.value;
    const output = new OutputFolder(resolve(out));
    const result = output.write('result.csv', writeResult(market, placed));
    const last =
      readFileSync(`${resolve(path)}/transcript.jsonl`, 'utf8')
        .split('\n')
        .slice(0, -1)
        .at(-1) ?? '';
    const record = {
      version: 1,
      of: toHex(digestOf(nodeHash(rules.hash), encodeUtf8(last))),
      renounced: [...renounced.keys()]
        .filter((applicant) => renounced[applicant] === 1)
        .map((a) => ids.textAt(a)),
      refilled: refilled.map((applicant) => {
        const choice = placed[applicant] as number;
        const pool = market.pools.names.textAt(market.choices.pool[choice] as number);
        return { applicant: ids.textAt(applicant), pool, rank: market.choices.rank[choice] };
      }),
      result,
    };
    const text = `${JSON.stringify(record, null, 2)}\n`;
    output.writeText('refill.json', text);
    output.publish();
    if (options['json'] === true) print(JSON.stringify({ ...record, refill: hashHex(text) }));
    else print(chooseWords().refilled({ renounced: record.renounced.length, refilled: refilled.length }));
    return ok(0);
  },
};

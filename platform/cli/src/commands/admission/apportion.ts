import { writeFileSync } from 'node:fs';
import { apportionQuota } from '@junheng/admission';
import type { Rounding } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { readQuota } from '../../admission/read-quota.ts';
import { csvField } from '@junheng/csv';
import { describeTies } from '../../admission/words/describe-ties.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE = 'FOLDER [--rounding largestRemainder|sainteLague] [--out FILE] [--json]';

export const command: Command = {
  summary: {
    zh: '指标到校：把优质高中的名额按毕业生人数分到各初中，行列合计都准确；可直接写成 pools.csv',
    en: 'Apportions quota places of senior schools to junior schools with exact row and column sums; can write pools.csv',
  },
  usage: USAGE,
  options: { rounding: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const { rounding = 'largestRemainder', out } = options as Record<string, string | undefined>;
    const isKnown = rounding === 'largestRemainder' || rounding === 'sainteLague';
    if (path === undefined || positionals.length !== 1 || !isKnown) {
      return fail(
        appError('CLI_USAGE_WRONG', {
          usage: `junheng admission apportion ${USAGE}`,
          detail: 'FOLDER --rounding',
        }),
      );
    }
    const folder = readQuota(resolve(path));
    if (!folder.ok) return folder;
    const { juniors, seniors } = folder.value;
    const table = apportionQuota(juniors, seniors, rounding as Rounding);
    if (!table.ok) return table;
    const { places } = table.value;
    const pools = seniors.flatMap((senior, s) => {
      const given = places.reduce((sum, row) => sum + (row[s] as number), 0);
      const name = csvField(senior.school);
      // A pool of 0 seats is written too: choices that name it stay valid.
      const kept = juniors.map(
        (junior, j) =>
          `${csvField(`${senior.school}/${junior.school}`)},${name},${places[j]?.[s]},${csvField(junior.school)}`,
      );
      return senior.seats > given ? [`${name},${name},${senior.seats - given},`, ...kept] : kept;
    });
    const csv = `pool,school,seats,reserveFor\n${pools.join('\n')}\n`;
    if (out !== undefined) writeFileSync(resolve(out), csv);
    if (options['json'] === true) print(JSON.stringify(table.value));
    else if (out === undefined) print(csv);
    const ties = options['json'] === true ? [] : describeTies(table.value.ties, chooseWords());
    if (options['json'] !== true && out !== undefined) {
      const total = seniors.reduce((sum, senior) => sum + senior.seats, 0);
      print(chooseWords().quotaWritten({ rows: pools.length, places: total, file: out }));
    }
    // Behind the table they would be read as rows of it: a reader refuses them, and so nobody overlooks them.
    for (const tie of ties) print(out === undefined ? `# ${tie}` : tie);
    return ok(0);
  },
};

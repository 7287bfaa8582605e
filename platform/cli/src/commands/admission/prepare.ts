import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareRound, readPrepareRules, readRules } from '@junheng/admission';
import type { SmallCell } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { describeSmallCell, listSmallCells, refusePersonalRows } from '../../admission/seal/check-privacy.ts';
import { HashThreads } from '../../admission/hash/hash-threads.ts';
import { loadFolder } from '../../admission/load-folder.ts';
import { readMarket } from '../../admission/read-market.ts';
import { csvField, writeSheet } from '@junheng/csv';
import { readRows } from '../../admission/read-rows.ts';
import { OutputFolder } from '../../admission/write-outputs.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE = 'FOLDER --out DIR --letters FILE [--json]';

/** Letters and digits that cannot be taken for one another when read aloud. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Twelve signs: 60 random bits, so that nobody can guess another family's number. */
function newPseudonym(): string {
  return Array.from(randomBytes(12), (byte) => SIGNS[byte & 31]).join('');
}

/** The small cells of the folder that was made; none where it cannot be read yet. */
async function findPreparedCells(folder: string): Promise<SmallCell[]> {
  const loaded = loadFolder(folder);
  if (!loaded.ok) return [];
  const { rules } = loaded.value;
  const ports = new HashThreads(rules.hash);
  try {
    const draw = { mechanism: rules.mechanism, ties: 'multiple', seed: '' } as const;
    const read = readMarket(loaded.value, draw, ports);
    return read.ok ? listSmallCells(loaded.value, read.value.market) : [];
  } finally {
    await ports.close();
  }
}

export const command: Command = {
  summary: {
    zh: '由审核过的材料按规则定出优先级，换成一次性编号，得到可以公布和封存的文件夹；对照表另存，不公布',
    en: 'Turns checked evidence into priorities and one-time numbers: a folder fit to be published and sealed; the key to the numbers stays private',
  },
  usage: USAGE,
  options: { out: { type: 'string' }, letters: { type: 'string' }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const { out, letters } = options as Record<string, string | undefined>;
    if (path === undefined || positionals.length !== 1 || out === undefined || letters === undefined) {
      return fail(
        appError('CLI_USAGE_WRONG', {
          usage: `junheng admission prepare ${USAGE}`,
          detail: 'FOLDER --out --letters',
        }),
      );
    }
    const folder = resolve(path);
    const rulesPath = join(folder, 'rules.json');
    if (!existsSync(rulesPath)) return fail(appError('CLI_FILE_MISSING', { file: rulesPath }));
    const rulesText = readFileSync(rulesPath, 'utf8');
    const rules = readRules('rules.json', rulesText);
    if (!rules.ok) return rules;
    const { prepare: part, ...published } = JSON.parse(rulesText) as Record<string, unknown>;
    const prepareRules = readPrepareRules('rules.json', part);
    if (!prepareRules.ok) return prepareRules;
    // Full placement goes by distance: the sealed copy must say where a child lives, the published one never does.
    const located = rules.value.overflow === null ? [] : ['lon', 'lat'];
    const applicants = readRows(join(folder, 'applicants.csv'), ['applicant', ...located]);
    if (!applicants.ok) return applicants;
    const personal = refusePersonalRows(applicants.value);
    if (!personal.ok) return personal;
    const choices = readRows(join(folder, 'choices.csv'), ['applicant', 'rank', 'pool']);
    if (!choices.ok) return choices;
    const pools = readRows(join(folder, 'pools.csv'), ['pool', 'school', 'seats']);
    if (!pools.ok) return pools;
    const hasFlats = existsSync(join(folder, 'flats.csv'));
    const flats = hasFlats
      ? readRows(join(folder, 'flats.csv'), ['flat', 'year', 'family'])
      : { ok: true as const, value: [] };
    if (!flats.ok) return flats;
    const hasCluster = located.length > 0 && applicants.value[0]?.values['cluster'] !== undefined;
    const kept = hasCluster ? [...located, 'cluster'] : located;
    const prepared = prepareRound(
      prepareRules.value,
      {
        applicants: applicants.value.map((row) => row.values),
        choices: choices.value.map((row) => row.values),
        pools: pools.value.map((row) => row.values),
        kept,
        lines: {
          applicants: applicants.value.map((row) => row.line),
          choices: choices.value.map((row) => row.line),
        },
        flats: flats.value.map(({ values }) => ({
          flat: values['flat'] ?? '',
          year: Number(values['year']),
          family: values['family'] ?? '',
        })),
      },
      newPseudonym,
    );
    if (!prepared.ok) return prepared;
    const { value } = prepared;
    const keys = prepareRules.value.keys.map((_, index) => `key${index + 1}`);
    const table = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
      [header, ...rows].map((row) => `${row.map((field) => csvField(String(field))).join(',')}\n`).join('');
    const output = new OutputFolder(resolve(out));
    output.writeText(
      'applicants.csv',
      table(['applicant', 'group', 'entitlements', ...kept], value.applicants),
    );
    output.writeText('choices.csv', table(['applicant', 'rank', 'pool', 'priority', ...keys], value.choices));
    output.writeText('pools.csv', readFileSync(join(folder, 'pools.csv')));
    const withKeys = { ...published, keys: keys.map((column) => ({ column, order: 'ascending' })) };
    output.writeText('rules.json', `${JSON.stringify(withKeys, null, 2)}\n`);
    output.publish();
    writeFileSync(
      resolve(letters),
      writeSheet([['applicant', 'number'], ...value.letters.map((row) => [...row])]),
      { mode: 0o600 },
    );
    const { byRank, withoutRank } = value;
    const smallCells = await findPreparedCells(resolve(out));
    if (options['json'] === true)
      print(JSON.stringify({ applicants: value.applicants.length, byRank, withoutRank, smallCells }));
    else {
      const words = chooseWords();
      print(words.prepared({ applicants: value.applicants.length }));
      for (const [name, count] of byRank) print(words.rankCount({ name, count }));
      for (const [applicant, rank, pool] of withoutRank) print(words.withoutRank({ applicant, rank, pool }));
      for (const cell of smallCells) print(describeSmallCell(cell, words));
      print(words.lettersWritten({ file: letters }));
      if (kept.length > 0) print(words.homesKept({ folder: out }));
    }
    return ok(0);
  },
};

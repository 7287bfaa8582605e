import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveSeed } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { hashHex } from '../../admission/load-folder.ts';
import { nodeHash } from '../../admission/hash/node-hash.ts';
import { appendRegister, checkRegister, loadRegister } from '../../admission/seal/register-file.ts';
import { chooseWords } from '../../admission/words/words.ts';
import { readSeal, readSeed, writeJson } from '../../admission/seal/seal-files.ts';
import type { SeedFile } from '../../admission/seal/seal-files.ts';

const USAGE = 'FOLDER --value V… [--json]';

export const command: Command = {
  summary: {
    zh: '录入现场产生的号码，算出种子；同一轮只能录入一次',
    en: 'Takes the numbers drawn on the spot and derives the seed; once for a round',
  },
  usage: USAGE,
  options: { value: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  async run({ positionals, options, resolve, print, note }) {
    const [path] = positionals;
    const values = (options['value'] ?? []) as string[];
    if (path === undefined || positionals.length !== 1 || values.length === 0) {
      return fail(
        appError('CLI_USAGE_WRONG', { usage: `junheng admission seed ${USAGE}`, detail: 'FOLDER --value' }),
      );
    }
    const folder = resolve(path);
    const seal = readSeal(folder);
    if (seal === undefined) return fail(appError('ADMISSION_NOT_SEALED', { folder: path }));
    const seed = deriveSeed(seal, values, nodeHash(seal.hash));
    if (!seed.ok) return seed;
    const register = loadRegister(folder);
    const registered = register.entries.find((entry) => entry.type === 'seed');
    // The register remembers a draw although somebody took seed.json away.
    const before = readSeed(folder)?.seed ?? registered?.seed;
    if (before !== undefined && before !== seed.value) {
      return fail(appError('ADMISSION_SECOND_DRAW', { seed: before }, { file: 'seed.json' }));
    }
    const fault =
      readSeed(folder) === undefined && registered !== undefined ? undefined : checkRegister(folder);
    if (fault !== undefined) {
      return fail(
        appError(
          'ADMISSION_SEAL_BROKEN',
          { element: `register.jsonl (${fault})` },
          { file: 'register.jsonl' },
        ),
      );
    }
    const file: SeedFile = {
      version: 1,
      values: values.map((value, index) => ({ source: seal.sources[index] as string, value })),
      seed: seed.value,
    };
    writeJson(folder, 'seed.json', file);
    if (seal.register !== undefined && registered === undefined) {
      const hash = hashHex(readFileSync(join(folder, 'seal.json')));
      appendRegister(folder, { type: 'seed', seal: hash, values: file.values, seed: seed.value });
    }
    print(options['json'] === true ? JSON.stringify(file) : seed.value);
    note(chooseWords().seedKept);
    return ok(0);
  },
};

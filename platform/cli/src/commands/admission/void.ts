import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { hashHex } from '../../admission/load-folder.ts';
import { appendRegister, loadRegister } from '../../admission/seal/register-file.ts';
import { readSeal, readSeed } from '../../admission/seal/seal-files.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE = 'FOLDER --reason TEXT [--json]';

export const command: Command = {
  summary: {
    zh: '作废一次还没有摇号的封存并写明理由，之后可以改名单重新封存；作废记录留在登记簿里随结果公布',
    en: 'Voids a seal before its draw, with a reason, so that the folder can be sealed again; the void stays in the register and is published',
  },
  usage: USAGE,
  options: { reason: { type: 'string' }, json: { type: 'boolean' } },
  run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const { reason } = options;
    if (
      path === undefined ||
      positionals.length !== 1 ||
      typeof reason !== 'string' ||
      reason.trim() === ''
    ) {
      const detail = path === undefined ? 'FOLDER' : '--reason';
      return Promise.resolve(
        fail(appError('CLI_USAGE_WRONG', { usage: `junheng admission void ${USAGE}`, detail })),
      );
    }
    const folder = resolve(path);
    const seal = readSeal(folder);
    if (seal === undefined) return Promise.resolve(fail(appError('ADMISSION_NOT_SEALED', { folder: path })));
    const { entries } = loadRegister(folder);
    const drawn = readSeed(folder)?.seed ?? entries.find((entry) => entry.type === 'seed')?.seed;
    if (drawn !== undefined)
      return Promise.resolve(fail(appError('ADMISSION_SECOND_DRAW', { seed: drawn }, { file: 'seed.json' })));
    const hash = hashHex(readFileSync(join(folder, 'seal.json')));
    const head = appendRegister(folder, { type: 'void', seal: hash, reason });
    renameSync(join(folder, 'seal.json'), join(folder, `seal-void-${hash.slice(0, 12)}.json`));
    print(
      options['json'] === true
        ? JSON.stringify({ voided: hash, reason, head })
        : chooseWords().voided({ reason, register: head }),
    );
    return Promise.resolve(ok(0));
  },
};

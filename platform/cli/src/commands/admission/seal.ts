import { sealApplicants, toHex, merkleRoot } from '@junheng/admission';
import type { Seal } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { HashThreads } from '../../admission/hash-threads.ts';
import { loadFolder } from '../../admission/load-folder.ts';
import { programHash } from '../../admission/program-hash.ts';
import { readMarket } from '../../admission/read-market.ts';
import { readSeal, writeJson } from '../../admission/seal-files.ts';
import { chooseWords } from '../../admission/words.ts';

const USAGE = 'FOLDER --round NAME [--source TEXT]… [--json]';

export const command: Command = {
  summary: {
    zh: '摇号前封存：计算名单根值和各文件的哈希值，写明种子将由哪些现场号码产生',
    en: 'Seals a folder before the draw: root of the list, hashes of the files, and what the seed will be made of',
  },
  usage: USAGE,
  options: {
    round: { type: 'string' },
    source: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  async run({ positionals, options, resolve, print }) {
    const [path] = positionals;
    const round = options['round'];
    const isRight =
      path !== undefined && positionals.length === 1 && typeof round === 'string' && /^[^|]+$/u.test(round);
    if (!isRight) {
      return fail(
        appError('CLI_USAGE_WRONG', { usage: `junheng admission seal ${USAGE}`, detail: 'FOLDER --round' }),
      );
    }
    const loaded = loadFolder(resolve(path));
    if (!loaded.ok) return loaded;
    const folder = loaded.value;
    if (readSeal(folder.path) !== undefined)
      return fail(appError('ADMISSION_ALREADY_SEALED', { folder: path }));
    const { rules } = folder;
    const words = chooseWords();
    const ports = new HashThreads(rules.hash);
    try {
      const read = readMarket(folder, { mechanism: rules.mechanism, ties: 'multiple', seed: '' }, ports);
      if (!read.ok) return read;
      const { market } = read.value;
      const given = (options['source'] ?? []) as string[];
      const seal: Seal = {
        version: 1,
        round,
        hash: rules.hash,
        draw: rules.draw,
        mechanism: rules.mechanism,
        ties: rules.ties,
        applicants: market.applicants.count,
        root: toHex(merkleRoot((await sealApplicants({ market }, ports)).levels)),
        files: folder.hashes,
        program: programHash(),
        sources: given.length > 0 ? given : rules.draw === 'ring' ? words.ringSources : words.drumSources,
      };
      writeJson(folder.path, 'seal.json', seal);
      print(
        options['json'] === true
          ? JSON.stringify(seal)
          : [
              words.sealed(seal),
              words.sourcesToDraw,
              ...seal.sources.map((source, index) => `  ${index + 1}. ${source}`),
            ].join('\n'),
      );
      return ok(0);
    } finally {
      await ports.close();
    }
  },
};

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  countOutcomes,
  countSource,
  LEAST_OUTCOMES,
  merkleRoot,
  sealApplicants,
  toHex,
} from '@junheng/admission';
import type { Seal } from '@junheng/admission';
import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { HashThreads } from '../../admission/hash/hash-threads.ts';
import { describeSmallCell, listSmallCells, refusePersonalIds } from '../../admission/seal/check-privacy.ts';
import { hashHex, loadFolder } from '../../admission/load-folder.ts';
import { programHash } from '../../admission/hash/program-hash.ts';
import { readMarket } from '../../admission/read-market.ts';
import { appendRegister, loadRegister } from '../../admission/seal/register-file.ts';
import { readSeal, readSeed, writeJson } from '../../admission/seal/seal-files.ts';
import { timestampRequest } from '../../admission/seal/timestamp.ts';
import { chooseWords } from '../../admission/words/words.ts';

const USAGE = 'FOLDER --round NAME [--source TEXT[=OUTCOMES]]… [--reason TEXT] [--json]';

export const command: Command = {
  summary: {
    zh: '摇号前封存：计算名单根值和各文件的哈希值，写明种子将由哪些现场号码产生',
    en: 'Seals a folder before the draw: root of the list, hashes of the files, and what the seed will be made of',
  },
  usage: USAGE,
  options: {
    round: { type: 'string' },
    source: { type: 'string', multiple: true },
    reason: { type: 'string' },
    // Said beside a reason by those who look for it; the reason alone is enough, and nothing without one.
    force: { type: 'boolean' },
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
    if (readSeed(folder.path) !== undefined)
      return fail(
        appError('ADMISSION_SECOND_DRAW', { seed: readSeed(folder.path)?.seed ?? '' }, { file: 'seed.json' }),
      );
    const register = loadRegister(folder.path);
    if (register.brokenLine > 0)
      return fail(appError('ADMISSION_SEAL_BROKEN', { element: `register.jsonl:${register.brokenLine}` }));
    const drawn = register.entries.find((entry) => entry.type === 'seed');
    if (drawn !== undefined)
      return fail(appError('ADMISSION_SECOND_DRAW', { seed: drawn.seed }, { file: 'register.jsonl' }));
    const { rules } = folder;
    const words = chooseWords();
    const ports = new HashThreads(rules.hash);
    try {
      const read = readMarket(folder, { mechanism: rules.mechanism, ties: 'multiple', seed: '' }, ports);
      if (!read.ok) return read;
      const { market } = read.value;
      const personal = refusePersonalIds(market);
      if (!personal.ok) return personal;
      const isRing = rules.draw === 'ring' || rules.draw === 'ringRemaining';
      const given = (options['source'] ?? []) as string[];
      const usual = isRing
        ? words.ringSources.map((source) => `${source}=${market.applicants.count}`)
        : // A drum has ten balls or more; what it has beyond that only adds outcomes.
          words.drumSources.map((source) => `${source}=10`);
      const sources = (given.length > 0 ? given : usual).map(countSource);
      const outcomes = countOutcomes(sources);
      const reason = options['reason'];
      const isFew = outcomes < LEAST_OUTCOMES;
      if (isFew && (typeof reason !== 'string' || reason.trim() === '')) {
        const list = sources.map((entry) => `${entry.source} ${entry.outcomes}`).join('; ');
        return fail(appError('ADMISSION_FEW_OUTCOMES', { outcomes: String(outcomes), list }));
      }
      const smallCells = listSmallCells(folder, market);
      const seal: Seal = {
        version: 2,
        round,
        hash: rules.hash,
        draw: rules.draw,
        mechanism: rules.mechanism,
        ties: rules.ties,
        applicants: market.applicants.count,
        root: toHex(merkleRoot((await sealApplicants({ market }, ports)).levels)),
        files: folder.hashes,
        program: programHash(),
        sources: sources.map(({ source }) => source),
        counts: sources.map((entry) => String(entry.outcomes)),
        outcomes: String(outcomes),
        ...(isFew && typeof reason === 'string' ? { reason } : {}),
        register: register.head,
      };
      writeJson(folder.path, 'seal.json', seal);
      const bytes = readFileSync(join(folder.path, 'seal.json'));
      writeFileSync(join(folder.path, 'seal.tsq'), timestampRequest(bytes));
      const { root } = seal;
      const head = appendRegister(folder.path, { type: 'seal', round, root, seal: hashHex(bytes) });
      print(
        options['json'] === true
          ? JSON.stringify({ ...seal, head, smallCells })
          : [
              ...smallCells.map((cell) => describeSmallCell(cell, words)),
              words.sealed(seal),
              seal.reason === undefined
                ? words.outcomes({ outcomes: String(outcomes) })
                : words.fewOutcomes({ outcomes: String(outcomes), reason: seal.reason }),
              words.bindMoment({ root, register: head }),
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

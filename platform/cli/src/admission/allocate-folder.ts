import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runRound, writeResult, writeTranscript } from '@junheng/admission';
import type { Mechanism, Outcome, RoundInputs, RoundOutcome, Ties } from '@junheng/admission';
import { HashThreads } from './hash/hash-threads.ts';
import { refusePersonalIds } from './seal/check-privacy.ts';
import { hashHex } from './load-folder.ts';
import type { Folder } from './load-folder.ts';
import { checkRegister } from './seal/register-file.ts';
import { programHash } from './hash/program-hash.ts';
import { publishTables } from './publish-tables.ts';
import { readMarket } from './read-market.ts';
import { MOST_EMBEDDED, sealedList, writePage } from './write-page.ts';
import { readLeftover } from './read-leftover.ts';
import { checkAgainstSeal } from './seal/seal-files.ts';
import { OutputFolder } from './write-outputs.ts';

/** What to run on a folder. */
export interface AllocateRequest {
  readonly seed: string;
  readonly mechanism: Mechanism;
  readonly ties: Ties;
  /** Folder for what is published; created, files of the same name replaced. */
  readonly out: string;
}

/** A round that was run and written. */
export interface Allocated {
  readonly inputs: RoundInputs;
  readonly outcome: RoundOutcome;
  /** Lower-case hex SHA-256 of result.csv. */
  readonly result: string;
  /** Lower-case hex SHA-256 of verify.html. */
  readonly page: string;
  /** Milliseconds by step, for the bench. */
  readonly steps: Readonly<Record<string, number>>;
}

/** Reads a folder, runs the round and writes everything that is published. On failure nothing is written. */
export async function allocateFolder(folder: Folder, request: AllocateRequest): Promise<Outcome<Allocated>> {
  const ports = new HashThreads(folder.rules.hash);
  const { seed, mechanism, ties } = request;
  const steps: Record<string, number> = {};
  let last = performance.now();
  const mark = (step: string): void => {
    const now = performance.now();
    steps[step] = now - last;
    last = now;
  };
  try {
    const sealed = checkAgainstSeal(folder.path, {
      hashes: folder.hashes,
      mechanism,
      ties,
      seed,
      program: programHash(),
    });
    if (!sealed.ok) return sealed;
    const fault = checkRegister(folder.path);
    if (fault !== undefined) {
      const element = `register.jsonl (${fault})`;
      return {
        ok: false,
        error: { code: 'ADMISSION_SEAL_BROKEN', parameters: { element }, place: { file: 'register.jsonl' } },
      };
    }
    const copies = publishTables(folder);
    if (!copies.ok) return copies;
    mark('publish');
    const read = readMarket(folder, request, ports);
    if (!read.ok) return read;
    mark('read');
    const { market, started } = read.value;
    const personal = refusePersonalIds(market);
    if (!personal.ok) return personal;
    const { files, tables } = copies.value;
    const leftover = readLeftover(folder.path, folder.rules);
    if (!leftover.ok) return leftover;
    const inputs: RoundInputs = {
      market,
      rules: folder.rules,
      mechanism,
      ties,
      seed,
      files,
      program: programHash(),
      ...(leftover.value === undefined ? {} : { leftover: leftover.value }),
    };
    const run = await runRound(inputs, ports, started);
    if (!run.ok) return run;
    mark('allocate');
    const outcome = run.value;
    const output = new OutputFolder(request.out);
    try {
      for (const [name, bytes] of tables) output.writeText(name, bytes);
      const result = output.write('result.csv', writeResult(market, outcome.placed, outcome.overflow?.pool));
      output.write('transcript.jsonl', writeTranscript(inputs, outcome, ports.hash, result));
      output.writeText('inputs.sha256', sealedList(files));
      const page = writePage(inputs, output.readBack(MOST_EMBEDDED));
      output.writeText('verify.html', page);
      const stamp = join(folder.path, 'seal.tsr');
      if (existsSync(stamp)) output.writeText('seal.tsr', readFileSync(stamp));
      output.publish();
      mark('write');
      return { ok: true, value: { inputs, outcome, result, page: hashHex(page), steps } };
    } catch (error) {
      output.discard();
      throw error;
    }
  } finally {
    await ports.close();
  }
}

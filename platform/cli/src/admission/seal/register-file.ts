import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeRegister, readRegister, registerLine } from '@junheng/admission';
import type { Register, RegisterEntry, RegisterFault } from '@junheng/admission';
import { hashHex } from '../load-folder.ts';
import { nodeHash } from '../hash/node-hash.ts';
import { readSeal, readSeed } from './seal-files.ts';

/** The append-only register of a round's seals, voids and seeds; published with the result. */
export const REGISTER = 'register.jsonl';

/** Reads the register of a folder; empty where nothing was registered. */
export function loadRegister(folder: string): Register {
  const path = join(folder, REGISTER);
  return readRegister(existsSync(path) ? readFileSync(path, 'utf8') : '', nodeHash('sha256'));
}

/** Appends an entry and gives the new head, which is announced with the seal. */
export function appendRegister(folder: string, entry: RegisterEntry): string {
  const line = registerLine(entry, loadRegister(folder).head);
  appendFileSync(join(folder, REGISTER), line);
  return hashHex(line.slice(0, -1));
}

/** What the register of a sealed folder says against its seal and seed; a folder that was never sealed, or before there were registers, passes. */
export function checkRegister(folder: string): RegisterFault | undefined {
  const seal = readSeal(folder);
  if (seal === undefined) return undefined;
  if (seal.register === undefined) return existsSync(join(folder, REGISTER)) ? 'not-registered' : undefined;
  const hash = hashHex(readFileSync(join(folder, 'seal.json')));
  return judgeRegister(loadRegister(folder), { hash, register: seal.register }, readSeed(folder)?.seed);
}

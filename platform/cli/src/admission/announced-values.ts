import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, toHex } from '@junheng/admission';
import { hashHex } from './load-folder.ts';
import { nodeHash } from './hash/node-hash.ts';
import { loadRegister } from './seal/register-file.ts';
import { readSeed } from './seal/seal-files.ts';
import { readHead } from './transcript-file.ts';
import type { AnnouncedName, Words } from './words/wording.ts';

/** A value that was to be announced, as the files have it. */
export interface AnnouncedValue {
  readonly name: AnnouncedName;
  readonly value: string;
}

/** What somebody read on the notice, heard on the spot or found in the notary's record. */
export type Given = Readonly<Partial<Record<'root' | 'seed' | 'last' | 'register' | 'page', string>>>;

/** All values of a published folder that were to be announced, in the order in which they come into being. */
export function listAnnounced(folder: string): AnnouncedValue[] {
  const transcript = readFileSync(join(folder, 'transcript.jsonl'));
  const head = readHead(transcript);
  if (head === undefined) return [];
  const last = transcript.toString('utf8').replaceAll('\r\n', '\n').split('\n').slice(0, -1).at(-1) ?? '';
  const hashOf = (name: string): string =>
    existsSync(join(folder, name)) ? hashHex(readFileSync(join(folder, name))) : '';
  const drawn = readSeed(folder)?.values.map(({ value }) => value) ?? [];
  const values: readonly (readonly [AnnouncedName, string])[] = [
    ['root', head.root],
    ['register', existsSync(join(folder, 'register.jsonl')) ? loadRegister(folder).head : ''],
    ['drawn', drawn.join(' ')],
    ['seed', head.seed],
    ['last', toHex(digestOf(nodeHash(head.hash), Buffer.from(last)))],
    ['result', hashOf('result.csv')],
    ['page', hashOf('verify.html')],
    ['program', head.program],
  ];
  return values.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

/** A given value beside the one in the files. */
export interface Compared {
  readonly name: keyof Given;
  readonly given: string;
  readonly found: string;
  readonly agrees: boolean;
}

/** Compares what was announced with what the files have; hexadecimal in any case, blanks around it ignored. A register's head may be any that it had. */
export function compareAnnounced(
  folder: string,
  values: readonly AnnouncedValue[],
  given: Given,
): Compared[] {
  const plain = (text: string, isHex: boolean): string =>
    isHex ? text.replace(/\s+/gu, '').toLowerCase() : text.trim();
  return (['root', 'seed', 'last', 'register', 'page'] as const).flatMap((name): Compared[] => {
    const text = given[name];
    if (text === undefined) return [];
    const found = values.find((value) => value.name === name)?.value ?? '';
    const isHex = name !== 'seed';
    const { before } = loadRegister(folder);
    const heads = name === 'register' ? [...before.slice(1), found] : [found];
    const agrees = heads.some((value) => value !== '' && plain(value, isHex) === plain(text, isHex));
    return [{ name, given: text, found, agrees }];
  });
}

/** What was given and what was not, in words. */
export function describeCompared(compared: readonly Compared[], isVerified: boolean, words: Words): string[] {
  if (compared.length === 0) return isVerified ? [words.nobodyAnnounced] : [];
  const names = (list: readonly (keyof Given)[]): string =>
    list.map((name) => words.values[name]).join(words.comma);
  const agreed = compared.filter(({ agrees }) => agrees).map(({ name }) => name);
  const missing = (['root', 'seed', 'last'] as const).filter(
    (name) => !compared.some((entry) => entry.name === name),
  );
  return [
    ...(agreed.length > 0 ? [words.announcedAgrees({ names: names(agreed) })] : []),
    ...(missing.length > 0 ? [words.partlyAnnounced({ names: names(missing) })] : []),
  ];
}

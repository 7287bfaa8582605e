import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RULES, decodeUtf8, findUtf8Fault, readRules } from '@junheng/admission';
import type { HashName, Outcome, Rules } from '@junheng/admission';
import { decodeTable } from '../tables/decode-table.ts';

/** The tables of an admission folder. */
export const TABLES = ['applicants.csv', 'choices.csv', 'pools.csv'] as const;
export type TableName = (typeof TABLES)[number];

/** The files of a folder as they stood on disk, with the hash of each. */
export interface Folder {
  readonly path: string;
  readonly rules: Rules;
  readonly tables: Readonly<Record<TableName, Buffer>>;
  /** Name and lower-case hex SHA-256 of each input present, in the order of inputs.sha256. */
  readonly hashes: readonly { readonly name: string; readonly sha256: string }[];
  readonly rulesText: string | undefined;
  /** Tables that were not UTF-8 on disk; `tables` holds them converted, the hashes are of the files. */
  readonly converted: ReadonlySet<string>;
}

/** Lower-case hex hash of bytes. */
export function hashHex(bytes: Uint8Array | string, name: HashName = 'sha256'): string {
  return createHash(name).update(bytes).digest('hex');
}

/** Loads a folder's files and checks its rules. Fails when a table is missing or rules.json is wrong. */
export function loadFolder(path: string): Outcome<Folder> {
  const missing = TABLES.find((file) => !existsSync(join(path, file)));
  if (missing !== undefined) {
    const place = { file: join(path, missing) };
    return {
      ok: false,
      error: { code: 'ADMISSION_FOLDER_MISSING', parameters: { folder: path, file: missing }, place },
    };
  }
  const converted = new Set<string>();
  const hashes: { name: string; sha256: string }[] = [];
  const [applicants, choices, pools] = TABLES.map((name) => {
    const bytes = readFileSync(join(path, name));
    hashes.push({ name, sha256: hashHex(bytes) });
    // Bytes in no known encoding are left as they are, so that the reader says where they break.
    const table = decodeTable(bytes);
    if (table === null || table.bytes === bytes) return bytes;
    converted.add(name);
    return Buffer.from(table.bytes);
  }) as [Buffer, Buffer, Buffer];
  const tables = { 'applicants.csv': applicants, 'choices.csv': choices, 'pools.csv': pools };
  const rulesPath = join(path, 'rules.json');
  let rules = DEFAULT_RULES;
  let rulesText: string | undefined;
  if (existsSync(rulesPath)) {
    const bytes = readFileSync(rulesPath);
    if (findUtf8Fault(bytes) >= 0) {
      const place = { file: 'rules.json' };
      return {
        ok: false,
        error: { code: 'ADMISSION_FILE_NOT_UTF8', parameters: { file: 'rules.json' }, place },
      };
    }
    rulesText = decodeUtf8(bytes);
    const read = readRules('rules.json', rulesText);
    if (!read.ok) return read;
    rules = read.value;
    hashes.push({ name: 'rules.json', sha256: hashHex(bytes) });
  }
  return { ok: true, value: { path, rules, tables, hashes, rulesText, converted } };
}

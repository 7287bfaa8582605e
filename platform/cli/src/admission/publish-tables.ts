import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ByteWriter, encodeUtf8, findKeyOrders, openTable, parseKey } from '@junheng/admission';
import { csvField } from '@junheng/csv';
import type { FileHash, Outcome, Rules } from '@junheng/admission';
import type { Folder, TableName } from './load-folder.ts';
import { hashHex } from './load-folder.ts';

/** The copies that are published, and the hashes of sealed file and copy. */
export interface PublishedTables {
  readonly files: readonly FileHash[];
  readonly tables: readonly (readonly [string, Uint8Array])[];
}

/**
 * Makes the published copy of every input: byte for byte where every column may be seen and the table is plain (UTF-8, commas), else
 * written anew without the columns that neither the allocation needs nor the rules name, and with order numbers in place of days. Birth dates, addresses, names never leave the folder that way.
 * Must run before the tables are read, because reading undoes doubled quotes in place.
 */
export function publishTables(folder: Folder): Outcome<PublishedTables> {
  const files: FileHash[] = [];
  const tables: (readonly [string, Uint8Array])[] = [];
  for (const { name, sha256 } of folder.hashes) {
    if (name === 'rules.json') {
      tables.push([name, Buffer.from(folder.rulesText ?? '')]);
      files.push({ name, sealed: sha256, published: sha256 });
      continue;
    }
    const bytes = folder.tables[name as TableName];
    const kept = keepColumns(name, bytes, folder.rules, folder.converted.has(name));
    if (!kept.ok) return kept;
    // The copy is taken now: the scanner may change the bytes it reads.
    tables.push([name, kept.value ?? Buffer.from(bytes)]);
    files.push({ name, sealed: sha256, published: kept.value === undefined ? sha256 : hashHex(kept.value) });
  }
  for (const name of ['seal.json', 'seed.json', 'register.jsonl']) {
    const path = join(folder.path, name);
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    tables.push([name, bytes]);
    files.push({ name, sealed: hashHex(bytes), published: hashHex(bytes) });
  }
  return { ok: true, value: { files, tables } };
}

const ASCENDING = { column: '', order: 'ascending' } as const;

/** The columns of a table that may be published. */
function publicColumns(name: string, rules: Rules): readonly string[] | undefined {
  if (name === 'applicants.csv') return ['applicant', 'group', 'entitlements', ...rules.publish.applicants];
  if (name === 'choices.csv') {
    return [
      'applicant',
      'rank',
      'pool',
      'priority',
      ...rules.keys.map((key) => key.column),
      ...rules.publish.choices,
    ];
  }
  return undefined;
}

/** A plain copy with the public columns only, or undefined when all columns are public and the file is plain already. */
function keepColumns(
  name: string,
  bytes: Uint8Array,
  rules: Rules,
  isConverted: boolean,
): Outcome<Uint8Array | undefined> {
  const allowed = publicColumns(name, rules);
  const header = openTable(name, Uint8Array.from(bytes));
  if (!header.ok) return header;
  const orders = findKeyOrders(name, Uint8Array.from(bytes), name === 'choices.csv' ? rules.keys : []);
  if (!orders.ok) return orders;
  const kept = header.value.columns.flatMap((column, index) =>
    allowed?.includes(column) === false ? [] : [index],
  );
  const isPlain = !isConverted && header.value.dialect.isPlain;
  if (isPlain && orders.value.size === 0 && kept.length === header.value.columns.length)
    return { ok: true, value: undefined };
  const opened = openTable(name, Uint8Array.from(bytes));
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const out = new ByteWriter(bytes.length + 64);
  const names = encodeUtf8(`${kept.map((index) => csvField(scanner.columns[index] ?? '')).join(',')}\n`);
  out.slice(names, 0, names.length);
  while (scanner.next()) {
    kept.forEach((column, place) => {
      if (place > 0) out.byte(44);
      const [start, end] = [scanner.starts[column] as number, scanner.ends[column] as number];
      const order = orders.value.get(scanner.columns[column] as string);
      if (order === undefined || start === end) out.csvSlice(scanner.bytes, start, end);
      else out.whole(order.get(parseKey(scanner.bytes, start, end, ASCENDING)) ?? 0);
    });
    out.byte(10);
  }
  if (scanner.failure !== undefined) return { ok: false, error: scanner.failure };
  return { ok: true, value: out.take() };
}

/**
 * `npm run migration`: writes a new migration for each declared kind of record whose table lacks something — a table or columns —, to be
 * read, completed and committed. What stands in migrations never changes.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addedColumnsText, columnsOf, tableText } from '../platform/records/src/index.ts';
import { findKinds, readTables } from './checks/records.ts';
import { root } from './ensure-install.mjs';

const folder = join(root, 'platform/database/src/migrations');
let number = Math.max(...readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0));
let written = 0;

function write(name: string, text: string): void {
  number += 1;
  written += 1;
  const file = `${String(number).padStart(4, '0')}-${name.replaceAll('_', '-')}.ts`;
  writeFileSync(join(folder, file), text);
  process.stdout.write(`wrote platform/database/src/migrations/${file}: read it, then npm run generate\n`);
}

const tables = readTables();
for (const kind of findKinds()) {
  const table = tables.find((each) => each.name === kind.table);
  if (table === undefined) {
    write(kind.table, tableText(kind));
    continue;
  }
  const standing = new Set(table.columns.map((column) => column.split(' ')[0]));
  const missing = columnsOf(kind)
    .map((column) => column.name)
    .filter((name) => !standing.has(name));
  if (missing.length > 0) write(`${kind.table}-more`, addedColumnsText(kind, missing));
}
process.stdout.write(written === 0 ? 'every table is as its kind declares it\n' : '');

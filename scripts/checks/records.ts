import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as records from '../../platform/records/src/index.ts';
import type { RecordKind } from '../../platform/records/src/index.ts';
import { root } from '../ensure-install.mjs';
import type { CheckResult } from '../support/source-files.ts';

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly checks: readonly string[];
}

const isKind = (value: unknown): value is RecordKind =>
  typeof value === 'object' && value !== null && 'table' in value && 'fields' in value && 'ending' in value;

/** The kinds of record that are declared. */
export function findKinds(): RecordKind[] {
  return Object.values<unknown>(records).filter(isKind);
}

/** The tables of a migrated database, as the committed manifest has them. */
export function readTables(): readonly Table[] {
  const text = readFileSync(join(root, 'platform/database/src/generated/schema.json'), 'utf8');
  return (JSON.parse(text) as { readonly tables: readonly Table[] }).tables;
}

/** `not null` and the type; defaults are the migration's own matter. */
function shapeOf(definition: string): string {
  return definition.replace(/ check .*$/u, '').replace(/ default .*$/u, '');
}

/** The words that a check of a column lists, in order. */
function checkedWords(text: string): string {
  return [...text.matchAll(/'([^']*)'/gu)].map((match) => match[1]).join('|');
}

function problemsOf(kind: RecordKind, tables: readonly Table[]): string[] {
  const table = tables.find((each) => each.name === kind.table);
  if (table === undefined)
    return [`${kind.table} is declared and no migration creates it: npm run migration`];
  const found = new Map(
    table.columns.map((column) => {
      const [name = '', ...rest] = column.split(' ');
      return [name, shapeOf(rest.join(' '))];
    }),
  );
  found.delete('district_id');
  found.delete('id');
  const declared = records.columnsOf(kind);
  const problems = declared.flatMap(({ name, definition }) => {
    const wanted = shapeOf(definition);
    const has = found.get(name);
    found.delete(name);
    if (has === undefined)
      return [`${kind.table}.${name} is declared and in no migration: npm run migration`];
    if (has !== wanted) return [`${kind.table}.${name} is declared as ${wanted} and stands as ${has}`];
    const words = / check \(\w+ in \(/u.test(definition) ? checkedWords(definition) : null;
    const isChecked =
      words === null ||
      table.checks.some((check) => check.includes(`${name} = ANY`) && checkedWords(check) === words);
    return isChecked ? [] : [`${kind.table}.${name} does not check the words that its kind declares`];
  });
  return [...problems, ...[...found.keys()].map((name) => `${kind.table}.${name} stands in no declaration`)];
}

/** The declaration of each kind of record and its migrated table say the same: columns, types, what may be empty, words. */
export async function check(kinds = findKinds(), tables = readTables()): Promise<CheckResult> {
  return { seen: kinds.length, problems: kinds.flatMap((kind) => problemsOf(kind, tables)) };
}

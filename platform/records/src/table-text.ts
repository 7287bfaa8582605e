import { columnsOf } from './columns.ts';
import type { RecordKind } from './kind.ts';

/** The tables that fields of these types point at. */
const TARGETS: Readonly<Record<string, string>> = {
  unit: 'unit',
  person: 'account',
  file: 'stored_file',
  photo: 'stored_file',
};

function referencesOf(kind: RecordKind): string[] {
  const columns = columnsOf(kind);
  return Object.entries(kind.fields)
    .flatMap(([name, field]) => {
      const target = field.type === 'reference' ? field.to : TARGETS[field.type];
      const column = columns.find((each) => each.field === name);
      return target === undefined || column === undefined ? [] : [[column.name, target] as const];
    })
    .map(([column, target]) => `foreign key (district_id, ${column}) references ${target} (district_id, id)`);
}

const listed = (lines: readonly string[]): string =>
  lines.map((line) => `      ${JSON.stringify(line)},`).join('\n');

/** The text of a migration that creates the table of a kind, to be read, completed and committed: from then on it never changes. */
export function tableText(kind: RecordKind): string {
  const scope =
    kind.scope === undefined ? [] : columnsOf(kind).filter((column) => column.field === kind.scope);
  const imports = [
    "import type { Kysely } from 'kysely';",
    "import { createTenantTable } from '../migration/tenant-table.ts';",
  ];
  return `${imports.join('\n')}

/** ${kind.label.en}. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: '${kind.table}',
    columns: [
${listed(columnsOf(kind).map((column) => `${column.name} ${column.definition}`))}
    ],
    constraints: [
${listed(referencesOf(kind))}
    ],
    indexes: [${scope.map((column) => `'${column.name}'`).join(', ')}],
  });
}
`;
}

/** The text of a migration that adds columns which the table of a kind lacks; each must allow rows that are there already. */
export function addedColumnsText(kind: RecordKind, missing: readonly string[]): string {
  const columns = columnsOf(kind).filter((column) => missing.includes(column.name));
  const lines = columns
    .map((column) => `add column ${column.name} ${column.definition}`)
    .join(',\n         ');
  const imports = ["import { sql } from 'kysely';", "import type { Kysely } from 'kysely';"];
  return `${imports.join('\n')}

/** ${kind.label.en}: ${columns.map((column) => column.field ?? column.name).join(', ')}. */
export async function up(database: Kysely<never>): Promise<void> {
  await sql.raw(\`alter table ${kind.table}
         ${lines}\`).execute(database);
}
`;
}

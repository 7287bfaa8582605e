import type { Field } from './field.ts';
import type { RecordKind } from './kind.ts';

/** A column of a kind's table as a migration writes it. */
export interface Column {
  /** The field it belongs to; null for what the store keeps by itself. */
  readonly field: string | null;
  readonly name: string;
  /** Type, nullability, default and check. */
  readonly definition: string;
}

/** `approvedBy` as `approved_by`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

const quote = (word: string): string => `'${word.replaceAll("'", "''")}'`;

function typeOf(field: Field, name: string): string {
  switch (field.type) {
    case 'text':
      return 'text';
    case 'number':
    case 'money':
      return 'numeric';
    case 'count':
      return `integer check (${name} >= 0)`;
    case 'day':
      return 'date';
    case 'moment':
      return 'moment';
    case 'month':
      return `text check (${name} ~ '^\\d{4}-(0[1-9]|1[0-2])$')`;
    case 'choice':
      return `text check (${name} in (${field.words.map(quote).join(', ')}))`;
    case 'yesNo':
      return 'boolean';
    case 'place':
      return 'double precision';
    default:
      return 'uuid';
  }
}

const isNullable = (field: Field): boolean =>
  field.type !== 'text' &&
  field.required !== true &&
  !(field.type === 'yesNo' && field.canBeUnknown !== true);

function columnsOfField(name: string, field: Field): Column[] {
  if (field.type === 'computed' || (field.type === 'reference' && field.through !== undefined)) return [];
  const column = field.column ?? snakeCase(name);
  const names = field.type === 'place' ? ['lon', 'lat'] : [column];
  return names.map((each) => {
    const [type = '', ...rest] = typeOf(field, each).split(' check ');
    const check = rest.length === 0 ? '' : ` check ${rest.join(' check ')}`;
    return { field: name, name: each, definition: `${type}${isNullable(field) ? '' : ' not null'}${check}` };
  });
}

const own = (name: string, definition: string): Column => ({ field: null, name, definition });

/** The columns of a kind's table after `district_id` and `id`, in the order of the declaration. */
export function columnsOf(kind: RecordKind): Column[] {
  return [
    ...Object.entries(kind.fields).flatMap(([name, field]) => columnsOfField(name, field)),
    ...Object.entries(kind.keeps ?? {}).map(([name, definition]) => own(name, definition)),
    ...(kind.isSigned
      ? [
          own('recorded_by', 'text not null'),
          own('recorded_by_account_id', 'uuid'),
          own('recorded_at', 'moment not null'),
        ]
      : []),
    ...(kind.ending === 'withdrawn' ? [own('withdrawn_at', 'moment')] : []),
    ...(kind.ending === 'turnedOff' ? [own('active', 'boolean not null')] : []),
    own('version', 'integer not null default 1'),
  ];
}

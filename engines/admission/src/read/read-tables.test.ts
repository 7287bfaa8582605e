import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../rules.ts';
import { buildMarket, readTables } from '../testing/build-market.ts';
import type { Tables } from '../testing/build-market.ts';
import { encodeUtf8 } from '@junheng/csv';
import { readPools } from './read-pools.ts';
import { readRules } from './read-rules.ts';

const GOOD: Tables = {
  applicants: 'applicant\na\nb\n',
  pools: 'pool,school,seats\nx,s,1\ny,s,2\n',
  choices: 'applicant,rank,pool,priority\na,1,x,0\nb,3,y,1.5\n',
};

function failureOf(tables: Partial<Tables>): {
  code: string;
  file?: string | undefined;
  line?: number | undefined;
} {
  const read = readTables({ ...GOOD, ...tables });
  return read.ok
    ? { code: 'read' }
    : { code: read.error.code, file: read.error.place?.file, line: read.error.place?.line };
}

test('[A15] columns in any order, a BOM, carriage returns, quotes and further columns are read', () => {
  const market = buildMarket({
    applicants: '\uFEFFnote,applicant\r\nx,"a ""1"""\r\ny,b\r\n',
    pools: 'seats,pool,school\n1,"x,1",s\n2,y,s',
    choices: 'pool,applicant,priority,rank,more\n"x,1","a ""1""",-2.25,7,z\ny,b,0,1,\n\n',
  });
  expect(market.applicants.ids.textAt(0)).toBe('a "1"');
  expect(market.pools.names.textAt(0)).toBe('x,1');
  expect(market.choices.priority[0]).toBe(-2.25);
  expect(market.choices.rank[0]).toBe(7);
});

test.each<[string, Partial<Tables>, string, string, number]>([
  [
    'duplicate applicant',
    { applicants: 'applicant\na\nb\na\n' },
    'ADMISSION_APPLICANT_TWICE',
    'applicants.csv',
    4,
  ],
  ['empty id', { applicants: 'applicant,x\na,1\n,1\nb,1\n' }, 'ADMISSION_FIELD_EMPTY', 'applicants.csv', 3],
  [
    'id with a space at the end',
    { applicants: 'applicant\na \nb\n' },
    'ADMISSION_FIELD_SPACES',
    'applicants.csv',
    2,
  ],
  [
    'blank line inside',
    { applicants: 'applicant,x\na,1\n\nb,1\n' },
    'ADMISSION_ROW_EMPTY',
    'applicants.csv',
    3,
  ],
  ['missing column', { applicants: 'id\na\n' }, 'ADMISSION_COLUMN_MISSING', 'applicants.csv', 1],
  [
    'column twice',
    { applicants: 'applicant,applicant\na,b\n' },
    'ADMISSION_COLUMN_TWICE',
    'applicants.csv',
    1,
  ],
  ['nothing but a header', { applicants: 'applicant\n' }, 'ADMISSION_FILE_EMPTY', 'applicants.csv', 1],
  ['pool twice', { pools: 'pool,school,seats\nx,s,1\nx,s,2\n' }, 'ADMISSION_POOL_TWICE', 'pools.csv', 3],
  [
    'negative seats',
    { pools: 'pool,school,seats\nx,s,1\ny,s,-1\n' },
    'ADMISSION_SEATS_NEGATIVE',
    'pools.csv',
    3,
  ],
  [
    'no seats stated',
    { pools: 'pool,school,seats\nx,s,\ny,s,1\n' },
    'ADMISSION_POOL_WITHOUT_SEATS',
    'pools.csv',
    2,
  ],
  [
    'seats that are no number',
    { pools: 'pool,school,seats\nx,s,0.5\ny,s,1\n' },
    'ADMISSION_NUMBER_WRONG',
    'pools.csv',
    2,
  ],
  [
    'seats in words',
    { pools: 'pool,school,seats\nx,s,two\ny,s,1\n' },
    'ADMISSION_NUMBER_WRONG',
    'pools.csv',
    2,
  ],
  [
    'unknown applicant',
    { choices: 'applicant,rank,pool,priority\nz,1,x,0\n' },
    'ADMISSION_APPLICANT_UNKNOWN',
    'choices.csv',
    2,
  ],
  [
    'rank zero',
    { choices: 'applicant,rank,pool,priority\na,0,x,0\n' },
    'ADMISSION_RANK_WRONG',
    'choices.csv',
    2,
  ],
  [
    'rank not whole',
    { choices: 'applicant,rank,pool,priority\na,1.5,x,0\n' },
    'ADMISSION_RANK_WRONG',
    'choices.csv',
    2,
  ],
  [
    'priority empty',
    { choices: 'applicant,rank,pool,priority\na,1,x,\n' },
    'ADMISSION_NUMBER_WRONG',
    'choices.csv',
    2,
  ],
  [
    'choice twice',
    { choices: 'applicant,rank,pool,priority\nb,1,x,0\na,1,x,0\na,2,x,0\n' },
    'ADMISSION_CHOICE_TWICE',
    'choices.csv',
    4,
  ],
  [
    'rank twice',
    { choices: 'applicant,rank,pool,priority\na,1,x,0\na,1,y,0\n' },
    'ADMISSION_RANK_TWICE',
    'choices.csv',
    3,
  ],
  [
    'too few fields',
    { choices: 'applicant,rank,pool,priority\na,1,x,0\nb,1,x\n' },
    'ADMISSION_ROW_TOO_NARROW',
    'choices.csv',
    3,
  ],
  [
    'too many fields',
    { choices: 'applicant,rank,pool,priority\na,1,x,0,9\n' },
    'ADMISSION_ROW_TOO_WIDE',
    'choices.csv',
    2,
  ],
  [
    'open quote',
    { choices: 'applicant,rank,pool,priority\na,1,"x,0\nb,1,x,0\n' },
    'ADMISSION_CSV_BROKEN',
    'choices.csv',
    2,
  ],
  [
    'stray quote',
    { choices: 'applicant,rank,pool,priority\na,1,x"y,0\n' },
    'ADMISSION_CSV_BROKEN',
    'choices.csv',
    2,
  ],
])('[A15] %s is an error with file and line', (_, tables, code, file, line) => {
  expect(failureOf(tables)).toEqual({ code, file, line });
});

test('[A15] a file that is not UTF-8 is refused at its line', () => {
  const bytes = Uint8Array.from([...encodeUtf8('pool,school,seats\n'), 0xc4, 0xe3, ...encodeUtf8(',s,1\n')]);
  const read = readPools('pools.csv', bytes);
  expect(read.ok ? {} : { code: read.error.code, line: read.error.place?.line }).toEqual({
    code: 'ADMISSION_FILE_NOT_UTF8',
    line: 2,
  });
});

test('[A16] all pools that are absent from pools.csv are listed with the line where each is first chosen', () => {
  const read = readTables({
    ...GOOD,
    choices: 'applicant,rank,pool,priority\na,1,q,0\na,2,x,0\nb,1,r,0\nb,2,q,0\n',
  });
  expect(read.ok ? {} : read.error).toMatchObject({
    code: 'ADMISSION_POOL_UNKNOWN',
    parameters: { count: 2, list: 'q (choices.csv:2), r (choices.csv:4)' },
  });
});

test('[A18] rules have defaults, and every name or value the schema does not know is an error with its path', () => {
  const empty = readRules('rules.json', '{}');
  expect(empty).toEqual({ ok: true, value: DEFAULT_RULES });
  const wrong: [string, string, string][] = [
    ['{"mechanism":"DA"}', 'ADMISSION_RULES_WRONG', 'mechanism'],
    ['{"tie":"single"}', 'ADMISSION_RULES_WRONG', 'tie'],
    ['{"stages":[{"name":"a"},{"name":"b","serves":"some"}]}', 'ADMISSION_RULES_WRONG', 'stages[1].serves'],
    ['{"batches":[0]}', 'ADMISSION_RULES_WRONG', 'batches'],
    ['{"keys":[{"order":"ascending"}]}', 'ADMISSION_RULES_WRONG', 'keys[0].column'],
    ['[]', 'ADMISSION_RULES_WRONG', ''],
  ];
  for (const [text, code, element] of wrong) {
    const read = readRules('rules.json', text);
    expect(read.ok ? {} : { code: read.error.code, element: read.error.place?.element }).toEqual({
      code,
      element,
    });
  }
  const broken = readRules('rules.json', '{\n"hash": sm3}');
  expect(broken.ok ? '' : broken.error.code).toBe('ADMISSION_RULES_NOT_JSON');
});

test('[A33] no rule can ask to publish a name, an address, a birth date or a place', () => {
  for (const column of [
    'name',
    'birthDate',
    'address',
    'lon',
    'lat',
    '姓名',
    '出生日期',
    '家庭住址',
    '身份证号',
    '联系电话',
  ]) {
    const read = readRules('rules.json', JSON.stringify({ publish: { applicants: [column] } }));
    expect(read.ok ? column : read.error.code).toBe('ADMISSION_PUBLISH_PERSONAL');
  }
  expect(readRules('rules.json', '{"publish":{"applicants":["town"]}}').ok).toBe(true);
});

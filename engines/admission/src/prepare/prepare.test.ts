import { expect, test } from 'vitest';
import { unwrap } from '../testing/build-market.ts';
import { readPrepareRules } from './prepare-rules.ts';
import { prepareRound } from './prepare-round.ts';
import type { PrivateRound } from './prepare-round.ts';

const RULES = {
  day: '2026-05-20',
  groupColumn: 'twins',
  keys: [{ column: 'certificate', order: 'ascending' }],
  ranks: [
    {
      name: '人户一致',
      when: [
        { kind: 'matches', column: 'zone', poolColumn: 'zone' },
        { kind: 'oneOf', column: 'owner', values: ['父母', '本人'] },
        { kind: 'heldYears', column: 'hukou', years: 1, on: '2026-08-31', from: '2025-01-01' },
        { kind: 'flatFree', column: 'flat', family: 'family', years: 6, year: 2026, from: '2024-01-01' },
      ],
    },
    { name: '长幼随学', when: [{ kind: 'matches', column: 'siblingAt', poolColumn: 'school' }] },
    { name: '随迁子女', when: [{ kind: 'oneOf', column: 'permit', values: ['有'] }] },
  ],
};

const BASE = {
  zone: '甲',
  owner: '父母',
  hukou: '2020-01-01',
  flat: 'F1',
  family: 'f1',
  siblingAt: '',
  permit: '',
  twins: '',
  certificate: '2015-03-02',
  name: '张三',
  birthDate: '2020-02-03',
};

function prepare(
  applicants: readonly Record<string, string>[],
  rules: object = RULES,
  flats: PrivateRound['flats'] = [],
) {
  let next = 0;
  const round: PrivateRound = {
    applicants: applicants.map((row, index) => ({
      ...BASE,
      flat: `F${index}`,
      family: `f${index}`,
      applicant: `private${index}`,
      ...row,
    })),
    choices: applicants.map((_, index) => ({ applicant: `private${index}`, rank: '1', pool: 'x' })),
    pools: [{ pool: 'x', school: '一小', seats: '9', zone: '甲;乙' }],
    flats,
  };
  const prepared = prepareRound(
    unwrap(readPrepareRules('rules.json', rules)),
    round,
    () => `R${String(99 - next++)}`,
  );
  return unwrap(prepared);
}

/** The name of the rank that each applicant got. */
function ranksOf(
  applicants: readonly Record<string, string>[],
  rules?: object,
  flats?: PrivateRound['flats'],
): string[] {
  const prepared = prepare(applicants, rules, flats);
  const pseudonym = new Map(prepared.letters);
  return applicants.map((_, index) => {
    const choice = prepared.choices.find(([id]) => id === pseudonym.get(`private${index}`));
    return choice === undefined ? '-' : (RULES.ranks[3 - choice[3]]?.name ?? '');
  });
}

test('[A37] the first rank whose conditions all hold decides, and a choice without a rank is reported', () => {
  expect(
    ranksOf([
      {},
      { zone: '丙', siblingAt: '一小' },
      { owner: '祖父母', permit: '有' },
      { zone: '乙' },
      { zone: '' },
    ]),
  ).toEqual(['人户一致', '长幼随学', '随迁子女', '人户一致', '-']);
  const { withoutRank, byRank } = prepare([{}, { zone: '' }]);
  expect(withoutRank).toEqual([['private1', '1', 'x']]);
  expect(byRank).toEqual([
    ['人户一致', 1],
    ['长幼随学', 0],
    ['随迁子女', 0],
  ]);
});

test('[A38] hukou held for a year on 31 August: to the day', () => {
  expect(ranksOf([{ hukou: '2025-08-31' }, { hukou: '2025-09-01' }, { hukou: '' }])).toEqual([
    '人户一致',
    '-',
    '-',
  ]);
});

test('[A38] a condition counts only between its dates', () => {
  expect(ranksOf([{ hukou: '2026-05-01' }], { ...RULES, day: '2024-12-31' })).toEqual(['人户一致']);
});

test('[A38] one place a flat in six years, brothers and sisters excepted, and no flat twice in one round', () => {
  const flats = [
    { flat: 'A', year: 2021, family: 'other' },
    { flat: 'B', year: 2020, family: 'other' },
    { flat: 'C', year: 2024, family: 'mine' },
  ];
  expect(ranksOf([{ flat: 'A' }, { flat: 'B' }, { flat: 'C', family: 'mine' }], RULES, flats)).toEqual([
    '-',
    '人户一致',
    '人户一致',
  ]);
  expect(
    ranksOf([{ flat: 'D' }, { flat: 'D' }, { flat: 'E', family: 'same' }, { flat: 'E', family: 'same' }]),
  ).toEqual(['-', '-', '人户一致', '人户一致']);
});

test('[A39] only pseudonyms, priorities and order numbers come out, sorted by pseudonym', () => {
  const prepared = prepare([
    { certificate: '2019-01-01', twins: 't' },
    { certificate: '2011-05-06', twins: 't' },
    { certificate: '' },
  ]);
  expect(prepared.choices).toEqual([
    ['R97', 1, 'x', 3, 3],
    ['R98', 1, 'x', 3, 1],
    ['R99', 1, 'x', 3, 2],
  ]);
  expect(prepared.applicants).toEqual([
    ['R97', '', ''],
    ['R98', 'R96', ''],
    ['R99', 'R96', ''],
  ]);
  expect(JSON.stringify([prepared.applicants, prepared.choices])).not.toMatch(/private|张三|2020|2011|F1/u);
});

test('[A37] wrong preparation rules name their path', () => {
  const wrong = (rules: object): string => {
    const read = readPrepareRules('rules.json', rules);
    return read.ok ? '' : `${read.error.place?.element}`;
  };
  expect(wrong({ ...RULES, day: '2026-5-20' })).toBe('prepare.day');
  expect(wrong({ ...RULES, ranks: [{ name: 'a', when: [{ kind: 'exam', column: 'score' }] }] })).toBe(
    'prepare.ranks[0].when[0].kind',
  );
});

test('[A39] a row given twice, an unknown child and a wrong rank are named by file and line', () => {
  const fault = (applicants: readonly string[], choice: Record<string, string>): string => {
    const prepared = prepareRound(
      unwrap(readPrepareRules('rules.json', RULES)),
      {
        applicants: applicants.map((applicant) => ({ ...BASE, applicant })),
        choices: [
          { applicant: 'a', rank: '1', pool: 'x' },
          { applicant: 'a', rank: '2', pool: 'x', ...choice },
        ],
        pools: [{ pool: 'x', school: '一小', seats: '9' }],
        flats: [],
      },
      () => String((next += 1)),
    );
    if (prepared.ok) return '';
    const { code, place } = prepared.error;
    return `${code} ${place?.file}:${place?.line}`;
  };
  let next = 0;
  expect(fault(['a', 'b', 'a'], {})).toBe('ADMISSION_APPLICANT_TWICE applicants.csv:4');
  expect(fault(['a'], { applicant: 'z' })).toBe('ADMISSION_APPLICANT_UNKNOWN choices.csv:3');
  expect(fault(['a'], { rank: '0' })).toBe('ADMISSION_RANK_WRONG choices.csv:3');
  expect(fault(['a'], { pool: 'y' })).toBe('ADMISSION_POOL_UNKNOWN choices.csv:3');
});

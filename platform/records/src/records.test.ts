import { channelKinds } from '@junheng/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import type { Fields } from './field.ts';
import { findFault, findFaults } from './find-fault.ts';
import { recordKind } from './kind.ts';
import { account } from './kinds/account.ts';
import { messageChannel } from './kinds/message-channel.ts';
import { schoolPaper } from './kinds/school-paper.ts';
import { readTyped } from './read-typed.ts';
import { bodyOf } from './schemas.ts';
import { addedColumnsText, tableText } from './table-text.ts';
import { traceOf } from './trace.ts';

const TODAY = '2026-11-30';
const label = { zh: '某', en: 'some' };
const fields = {
  title: { type: 'text', min: 2, max: 5, required: true, label },
  note: { type: 'text', min: 2, max: 5, label },
  code: { type: 'text', max: 9, pattern: '[a-c]{2,4}', required: true, label },
  money: { type: 'money', required: true, label },
  rate: { type: 'number', unit: label, decimals: 2, label },
  count: { type: 'count', max: 10, label },
  day: { type: 'day', required: true, label },
  way: { type: 'choice', words: channelKinds, required: true, label },
} as const satisfies Fields;
const good = {
  title: '两字',
  note: '',
  code: 'ab',
  money: '1.5',
  rate: null,
  count: 0,
  day: TODAY,
  way: 'email',
};
const isTaken = (values: object): boolean => bodyOf(fields).safeParse(values).success;

test('[RK1] form and schema refuse the same', () => {
  expect([...findFaults(fields, good, TODAY).keys()]).toEqual([]);
  expect(isTaken(good)).toBe(true);
  const texts = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '一',
      '两字',
      '五个汉字呀',
      '六个汉字整整',
      'ab',
      'abcd',
      'abcde',
      'A',
      'email',
      'fax',
    ),
    fc.constantFrom('0', '-1', '1.5', '1.55', '1.555', '12a', '1e3', '2026-11-30', '2026-1-3', '不详'),
  );
  const name = fc.constantFrom('title', 'note', 'code', 'money', 'day', 'way', 'rate');
  fc.assert(
    fc.property(name, texts, (field, text) => {
      const value = text.trim() === '' && field === 'rate' ? null : text;
      const values = { ...good, [field]: value };
      const fault = findFault(fields[field], value, values, TODAY);
      expect([field, text, isTaken(values)]).toEqual([field, text, fault === null]);
    }),
    { numRuns: 400 },
  );
});

test('[RK1] counts end at their limits', () => {
  for (const [count, is] of [
    [0, true],
    [10, true],
    [11, false],
    [-1, false],
    [1.5, false],
  ] as const) {
    expect([count, isTaken({ ...good, count })]).toEqual([count, is]);
    expect([count, findFault(fields.count, count, good, TODAY) === null]).toEqual([count, is]);
  }
});

test('[RK1] a day may be after today only where the field allows it', () => {
  const past = { ...fields.day, isPast: true } as const;
  expect(findFault(past, '2026-12-01', {}, TODAY)?.code).toBe('future');
  expect(findFault(past, TODAY, {}, TODAY)).toBeNull();
  expect(findFault(fields.day, '2026-12-01', {}, TODAY)).toBeNull();
});

test('[RK2] what need not be filled may be left out', () => {
  const { title, code, money, day, way } = good;
  expect(bodyOf(fields).parse({ title, code, money, day, way })).toEqual({
    title,
    code,
    money,
    day,
    way,
    note: '',
    rate: null,
    count: null,
  });
  const channel = { label: '群', kind: 'webhook', address: 'https://example.com' };
  expect(bodyOf(messageChannel.fields).parse(channel)).toMatchObject({
    format: 'json',
    secret: '',
    unitId: null,
  });
  expect(readTyped(fields, { title: ' 两字 ', count: '3', rate: '' })).toMatchObject({
    title: '两字',
    count: 3,
    rate: null,
    note: '',
  });
});

test('[RK3] each stored field has its column', () => {
  expect(columnsOf(schoolPaper).map(({ name, definition }) => `${name} ${definition}`)).toEqual([
    'unit_id uuid not null',
    `kind text not null check (kind in ('charter', 'plan', 'rules', 'yearPlan', 'other'))`,
    'title text not null',
    'number text not null',
    'day date not null',
    'approved_by text not null',
    'stored_file_id uuid',
    'recorded_by text not null',
    'recorded_by_account_id uuid',
    'recorded_at moment not null',
    'withdrawn_at moment',
    'version integer not null default 1',
  ]);
  const spot = recordKind({
    ...account,
    ending: 'none',
    fields: {
      place: { type: 'place', label },
      rooms: { type: 'count', required: true, label },
      sum: { type: 'computed', label },
      isOpen: { type: 'yesNo', label },
      isSafe: { type: 'yesNo', canBeUnknown: true, label },
    },
    keeps: {},
  });
  expect(columnsOf(spot).map(({ name, definition }) => `${name} ${definition}`)).toEqual([
    'lon double precision',
    'lat double precision',
    'rooms integer not null check (rooms >= 0)',
    'is_open boolean not null',
    'is_safe boolean',
    'version integer not null default 1',
  ]);
});

test('[RK4] secrets never reach the trail, and personal fields stand apart under a digest', () => {
  const digest = (text: string): string => `digest of ${text}`;
  const traced = traceOf(messageChannel, { label: '群', secret: 'S3cret', address: 'https://a.cn' }, digest);
  expect(traced).toEqual({ label: '群', address: 'https://a.cn' });
  const pupil = recordKind({
    ...account,
    fields: {
      name: { type: 'text', max: 40, privacy: 'personal', label },
      born: { type: 'day', privacy: 'personal', label },
      town: { type: 'text', max: 40, label },
    },
  });
  expect(traceOf(pupil, { name: '甲', born: '2019-09-01', town: '云岭镇' }, digest)).toEqual({
    town: '云岭镇',
    personal: { born: '2019-09-01', name: '甲' },
    personalDigest: digest('{"born":"2019-09-01","name":"甲"}'),
  });
});

test('[RK5] a field is needed exactly when another one asks for it', () => {
  const reason = { type: 'text', max: 9, requiredWhen: { field: 'way', is: ['email'] }, label } as const;
  expect(findFault(reason, '', { way: 'email' }, TODAY)?.code).toBe('needed');
  expect(findFault(reason, '', { way: 'webhook' }, TODAY)).toBeNull();
  expect(findFault(reason, '有', { way: 'email' }, TODAY)).toBeNull();
});

test('[RK6] a kind without a table gives its migration, one with less gives the columns', () => {
  const text = tableText(schoolPaper);
  expect(text).toContain("name: 'school_paper'");
  expect(text).toContain(
    '"foreign key (district_id, stored_file_id) references stored_file (district_id, id)"',
  );
  expect(text).not.toContain('school_paper_target');
  expect(text).toContain("indexes: ['unit_id']");
  expect(addedColumnsText(schoolPaper, ['title', 'day'])).toContain(
    'add column title text not null,\n         add column day date not null',
  );
});

test('[RK1] months and places are taken as they are typed, and nothing else', () => {
  const more = { month: { type: 'month', label }, spot: { type: 'place', label } } as const satisfies Fields;
  const typed = { month: '2026-11', spot: '113.26， 23.13' };
  expect([...findFaults(more, typed, TODAY).keys()]).toEqual([]);
  expect(bodyOf(more).parse(readTyped(more, typed))).toEqual({
    month: '2026-11',
    spot: { lon: 113.26, lat: 23.13 },
  });
  for (const wrong of [
    { month: '2026-13' },
    { month: '2026' },
    { spot: '113.26' },
    { spot: '181, 20' },
    { spot: '113, 91' },
  ])
    expect([wrong, findFaults(more, wrong, TODAY).size]).toEqual([wrong, 1]);
});

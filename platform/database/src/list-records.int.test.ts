import { listQueryOf, recordKind, schoolPaper } from '@junheng/records';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FieldPlaces } from './field-places.ts';
import { listRecords } from './list-records.ts';
import type { ListQuery } from './list-records.ts';
import { schoolPaperStore } from './papers/school-papers.ts';
import { insertSmallDistrict, openTestDatabase, testId } from './testing/index.ts';
import type { TestDatabase } from './testing/index.ts';

const districtId = '990001';
const WHOLE = { districtId, scope: { kind: 'district' } } as const;
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await database.door.inDistrict({ districtId }, (transaction) =>
    schoolPaperStore.insert(
      transaction,
      districtId,
      (
        [
          ['charter', '章程甲', '2026-01-05', 'first'],
          ['plan', '规划乙 50%', '2026-03-01', 'first'],
          ['plan', '规划丙', '2025-09-01', 'tenth'],
          ['rules', '制度丁', '2024-05-01', 'tenth'],
        ] as const
      ).map(([kind, title, day, unit], index) => ({
        id: testId(`paper ${index}`),
        unitId: testId(unit),
        kind,
        title,
        number: '',
        day,
        approvedBy: '区教育局',
        fileId: null,
      })),
      { recorded_by: '甲', recorded_at: '2026-05-01T16:30:00.000Z' },
    ),
  );
});
afterAll(() => database.close());

const ask = (query: Readonly<Record<string, unknown>>): ListQuery =>
  listQueryOf(schoolPaper).parse(query) as ListQuery;

async function list(
  query: Readonly<Record<string, unknown>>,
  limits: Parameters<typeof listRecords>[1] = WHOLE,
) {
  const page = await database.door.inDistrict({ districtId }, (transaction) =>
    listRecords(transaction, limits, schoolPaperStore.listed, ask(query)),
  );
  return { ...page, titles: page.items.map(({ title }) => title) };
}

test('[D120] a list is filtered by the types of its fields, in the query', async () => {
  expect((await list({})).titles).toEqual(['规划乙 50%', '章程甲', '规划丙', '制度丁']);
  expect((await list({ kind: 'plan,rules' })).titles).toEqual(['规划乙 50%', '规划丙', '制度丁']);
  expect((await list({ dayFrom: '2025-09-01', dayTo: '2026-01-05' })).titles).toEqual(['章程甲', '规划丙']);
  expect((await list({ unitId: testId('tenth') })).titles).toEqual(['规划丙', '制度丁']);
  expect((await list({ title: '50%' })).titles).toEqual(['规划乙 50%']);
  expect((await list({ q: '第十' })).titles).toEqual(['规划丙', '制度丁']);
  expect((await list({ fileId: 'true' })).total).toBe(0);
  // 16:30 UTC on 1 May is 2 May in China.
  expect((await list({ recordedAtTo: '2026-05-01' })).total).toBe(0);
  expect((await list({ recordedAtFrom: '2026-05-02', recordedAtTo: '2026-05-02' })).total).toBe(4);
});

test('[D120] the order is stable, and a page counts what lies behind it', async () => {
  expect((await list({ sort: 'kind' })).titles.slice(0, 1)).toEqual(['章程甲']);
  expect((await list({ sort: '-kind' })).titles.slice(0, 1)).toEqual(['制度丁']);
  expect(await list({ page: 2, pageSize: 3 })).toMatchObject({ total: 4, titles: ['制度丁'] });
  expect(await list({ page: 9, pageSize: 3 })).toMatchObject({ total: 4, titles: [] });
});

test('[D120] counts by word stand under all other filters', async () => {
  expect((await list({ kind: 'plan', dayFrom: '2025-01-01' })).facets).toEqual({
    kind: { charter: 1, plan: 2 },
  });
});

test('[D121] a list and its counts show what the reader may see', async () => {
  const limits = { districtId, scope: { kind: 'units', rootUnitId: testId('first') } } as const;
  expect(await list({}, limits)).toMatchObject({
    total: 2,
    titles: ['规划乙 50%', '章程甲'],
    facets: { kind: { charter: 1, plan: 1 } },
  });
});

test('[D122] a request names fields, never SQL: what no field gives is refused', () => {
  for (const query of [
    { sort: 'day; drop table unit' },
    { secret: 'x' },
    { kind: 'none' },
    { columns: 'id' },
    { dayFrom: 'x' },
  ])
    expect([query, listQueryOf(schoolPaper).safeParse(query).success]).toEqual([query, false]);
});

test('[D123] a kind whose fields stand in shared slots is listed the same way', async () => {
  const label = { zh: '某', en: 'some' };
  const ledger = recordKind({
    table: 'school_paper',
    label,
    isSigned: false,
    ending: 'none',
    right: 'keepPapers',
    fields: {
      name: { type: 'text', max: 40, label },
      rooms: { type: 'count', label },
      isSafe: { type: 'yesNo', canBeUnknown: true, label },
    },
    list: { search: ['name'], sort: '-rooms', columns: ['name'] },
  });
  const slots: Readonly<Record<string, string>> = { name: 'text_1', rooms: 'number_1', isSafe: 'flag_1' };
  const places: FieldPlaces = {
    from: sql`(values (${districtId}, ${testId('a')}::uuid, 1, '甲楼', 3::numeric, true), (${districtId}, ${testId('b')}::uuid, 1, '乙楼', 12::numeric, null),
      (${districtId}, ${testId('c')}::uuid, 1, '丙楼', null, false)) as r (district_id, id, version, text_1, number_1, flag_1)`,
    at: (field) => (slots[field] === undefined ? null : sql`r.${sql.ref(slots[field])}`),
    conditions: (limits) => [sql<boolean>`r.district_id = ${limits.districtId}`],
  };
  const asked = (query: object) =>
    database.door.inDistrict({ districtId }, (transaction) =>
      listRecords(
        transaction,
        WHOLE,
        { kind: ledger, places },
        listQueryOf(ledger).parse(query) as ListQuery,
      ),
    );
  expect((await asked({})).items.map(({ name }) => name)).toEqual(['乙楼', '甲楼', '丙楼']);
  expect((await asked({ roomsFrom: '3' })).items.map(({ name }) => name)).toEqual(['乙楼', '甲楼']);
  expect(await asked({ isSafe: 'unknown,false' })).toMatchObject({
    total: 2,
    facets: { isSafe: { true: 1, false: 1, unknown: 1 } },
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { insertSmallDistrict } from '../testing/small-district.ts';
import { testId } from '../testing/test-id.ts';
import { keepFile } from '../files/keep-file.ts';
import { insertPapers } from './change-paper.ts';
import { claimDeliveries, findWaitingDistricts, noteDelivery } from './deliveries.ts';
import { findMessages, markMessagesRead } from './find-messages.ts';
import { sendMessages } from './send-messages.ts';
import { findLooseFiles } from './work-files.ts';
import { channelStore } from './channels.ts';

const DISTRICT = '990001';
const AT = '2026-11-21T00:00:00.000Z';
let database: TestDatabase;
let ids = 0;
const makeId = () => testId(`message ${(ids += 1)}`);
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
});
afterAll(() => database.close());

const inDistrict: TestDatabase['door']['inDistrict'] = (scope, work) => database.door.inDistrict(scope, work);
const here = { districtId: DISTRICT };
const owner = { districtId: DISTRICT, unitIds: [testId('finance')] };
const send = (key: string) =>
  inDistrict(here, (transaction) =>
    sendMessages(
      { transaction, districtId: DISTRICT, makeId },
      [
        {
          unitId: testId('finance'),
          kind: 'urged',
          taskId: testId('funds'),
          onceKey: key,
          zh: '请报送',
          en: 'Please report',
          link: '/plan/tasks',
        },
      ],
      AT,
    ),
  );
const claim = (now: string, leaseUntil: string) =>
  inDistrict(here, (transaction) => claimDeliveries(transaction, DISTRICT, { now, leaseUntil, most: 10 }));

test('[D80] the same message is sent once, with its deliveries', async () => {
  await inDistrict(here, (transaction) =>
    channelStore.insert(
      transaction,
      DISTRICT,
      [
        {
          id: testId('channel'),
          label: '群',
          kind: 'webhook',
          format: 'wecom',
          address: 'https://robot.example.com/',
          secret: '',
          unitId: null,
        },
      ],
      { active: true, created_at: AT },
    ),
  );
  expect([await send('one'), await send('one'), await send('two')]).toEqual([1, 0, 1]);
  const page = await inDistrict(here, (transaction) =>
    findMessages(transaction, owner, { page: 1, pageSize: 10 }),
  );
  expect([page.total, page.unread, page.items[0]?.unitName]).toEqual([2, 2, '区财政局']);
  const { rows } = await database.door.pool.query('select 1 from message_delivery where district_id = $1', [
    DISTRICT,
  ]);
  expect(rows).toHaveLength(2);
});

test('[D81] a delivery is taken by one worker, and again when its lease is over', async () => {
  expect(await database.door.asSystem((transaction) => findWaitingDistricts(transaction, AT))).toEqual([
    DISTRICT,
  ]);
  const first = await claim(AT, '2026-11-21T00:05:00.000Z');
  expect(first.map((row) => [row.attempts, row.format])).toEqual([
    [1, 'wecom'],
    [1, 'wecom'],
  ]);
  expect(await claim('2026-11-21T00:01:00.000Z', '2026-11-21T00:06:00.000Z')).toEqual([]);
  const [sent] = first;
  if (sent === undefined) throw new Error('nothing taken');
  await inDistrict(here, (transaction) =>
    noteDelivery(transaction, { districtId: DISTRICT, id: sent.id }, { state: 'sent', at: AT }),
  );
  const again = await claim('2026-11-21T00:05:00.000Z', '2026-11-21T00:10:00.000Z');
  expect(again.map((row) => row.attempts)).toEqual([2]);
});

test('[D80] a unit reads its own messages only, and the first reader is kept', async () => {
  const read = (unitIds: string[], by: string) =>
    inDistrict(here, (transaction) =>
      markMessagesRead(transaction, { districtId: DISTRICT, unitIds }, { ids: undefined, by, at: AT }),
    );
  expect(await read([testId('first')], '乙')).toBe(0);
  expect([await read(owner.unitIds, '甲'), await read(owner.unitIds, '丙')]).toEqual([2, 0]);
});

test('[D82] a file hangs on one thing only, and only its owner may hang it', async () => {
  const file = {
    districtId: DISTRICT,
    id: testId('paper file'),
    fileName: '通知.pdf',
    mediaType: 'application/pdf',
    purpose: 'taskPaper' as const,
    bytes: new TextEncoder().encode('%PDF-'),
    uploadedBy: '甲',
    uploadedByAccountId: testId('head'),
    uploadedAt: AT,
  };
  const loose = (account: string, purpose: 'taskPaper' | 'evidence' = 'taskPaper') =>
    inDistrict(here, (transaction) =>
      findLooseFiles(transaction, { districtId: DISTRICT, accountId: testId(account), purpose }, [file.id]),
    );
  await inDistrict(here, (transaction) => keepFile(transaction, file, makeId));
  expect([await loose('head'), await loose('admin'), await loose('head', 'evidence')]).toEqual([
    [file.id],
    [],
    [],
  ]);
  await inDistrict(here, (transaction) =>
    insertPapers({ transaction, districtId: DISTRICT, makeId }, [
      {
        taskId: testId('funds'),
        title: '通知',
        number: '云财〔2026〕1号',
        day: '2026-11-20',
        storedFileId: file.id,
        recordedBy: '甲',
        recordedByAccountId: testId('head'),
        recordedAt: AT,
      },
    ]),
  );
  expect(await loose('head')).toEqual([]);
});

import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { changeSetting, channelStore, insertCheckpoints } from '@junheng/database';
import { insertSmallDistrict, openTestDatabase, testId } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { JobContext } from '../background/job-definition.ts';
import { makeEnginePool } from '../engines/engine-pool.ts';
import { job as deliverMessages } from './deliver-messages.ts';
import { job as sendReminders } from './send-reminders.ts';

const DISTRICT = '990001';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
    insertCheckpoints({ transaction, districtId: DISTRICT, makeId: () => testId('checkpoint') }, [
      { taskId: testId('funds'), year: 2026, text: '年度拨付', due: '2026-12-20' },
    ]),
  );
});
afterAll(() => database.close());
afterEach(() => vi.unstubAllEnvs());

function contextAt(moment: string): JobContext {
  const clock = fixedClock(Date.parse(moment));
  return {
    door: database.door,
    clock,
    makeId: uuidV7Maker(clock, randomBytes),
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    engines: makeEnginePool(1),
    dumpFolder: undefined,
    reportProgress: () => undefined,
  };
}
const morning = (day: string) => contextAt(`${day}T07:30:00+08:00`);

interface Row {
  readonly kind: string;
  readonly once_key: string;
  readonly zh: string;
  readonly unit_id: string;
}
const messages = async (): Promise<Row[]> => {
  const { rows } = await database.door.pool.query<Row>(
    'select kind, once_key, zh, unit_id::text from inbox_message where district_id = $1 order by id',
    [DISTRICT],
  );
  return rows;
};
const clear = () => database.door.pool.query('delete from inbox_message where district_id = $1', [DISTRICT]);

test('[S74] the morning’s reminders reach the units that lead, and run twice nothing is sent twice', async () => {
  await sendReminders.run(morning('2026-11-20'));
  const first = await messages();
  // 开展教师培训 was due at the end of 2025 and nobody reported; 2026's checkpoint of the funds is 30 days away.
  expect(first.map((row) => [row.kind, row.unit_id])).toEqual(
    expect.arrayContaining([
      ['overdue', testId('basic')],
      ['checkpointDue', testId('finance')],
    ]),
  );
  expect(first.find((row) => row.kind === 'checkpointDue')?.zh).toContain('还有 30 天到期（2026-12-20）');
  await sendReminders.run(morning('2026-11-20'));
  await sendReminders.run(morning('2026-11-21'));
  expect(await messages()).toHaveLength(first.length);
  await sendReminders.run(morning('2026-12-13'));
  const near = (await messages()).filter((row) => row.kind === 'checkpointDue');
  expect(near.filter((row) => row.unit_id === testId('finance'))).toHaveLength(2);
  await sendReminders.run(morning('2026-12-21'));
  expect((await messages()).some((row) => row.zh.includes('已逾期 1 天（期限 2026-12-20）'))).toBe(true);
});

test('[S74] the days are a setting of the district', async () => {
  await clear();
  await database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
    changeSetting(
      transaction,
      { districtId: DISTRICT, id: testId('setting'), name: 'reminders', version: 0 },
      { before: [3], after: 5, every: 7 },
    ),
  );
  await sendReminders.run(morning('2026-12-13'));
  expect((await messages()).some((row) => row.kind === 'checkpointDue')).toBe(false);
  await sendReminders.run(morning('2026-12-17'));
  expect((await messages()).some((row) => row.kind === 'checkpointDue')).toBe(true);
});

/** A mail server small enough for a test: it takes every message and keeps its lines. */
function startMailServer(): Promise<{ port: number; lines: string[]; close(): Promise<void> }> {
  const lines: string[] = [];
  const answer = (socket: Socket, line: string, state: { isData: boolean }): void => {
    lines.push(line);
    if (state.isData) {
      if (line !== '.') return;
      state.isData = false;
      socket.write('250 taken\r\n');
    } else if (line === 'DATA') {
      state.isData = true;
      socket.write('354 go on\r\n');
    } else if (line === 'QUIT') socket.end('221 bye\r\n');
    else socket.write('250 ok\r\n');
  };
  const server = createServer((socket) => {
    const state = { isData: false };
    let rest = '';
    socket.write('220 mail.test ESMTP\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      const parts = (rest + String(part)).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) answer(socket, line, state);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        lines,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}

const addChannel = (word: string, kind: 'webhook' | 'email', address: string, unitId: string | null) =>
  database.door.inDistrict({ districtId: DISTRICT }, (transaction) =>
    channelStore.insert(
      transaction,
      DISTRICT,
      [{ id: testId(word), label: word, kind, format: 'json', address, secret: 's', unitId }],
      { active: true, created_at: '2026-11-01T00:00:00.000Z' },
    ),
  );
const deliveries = async () => {
  const { rows } = await database.door.pool.query<{ state: string; attempts: number; error: string | null }>(
    `select d.state, d.attempts, d.error from message_delivery d
      where d.district_id = $1 order by d.message_channel_id, d.id`,
    [DISTRICT],
  );
  return rows;
};

test('[S74] messages go through webhook and e-mail; what fails waits longer each time and is given up at last', async () => {
  await clear();
  let isUp = false;
  const bodies: string[] = [];
  const hook = createHttpServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      if (isUp) bodies.push(body);
      response.writeHead(isUp ? 204 : 500).end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  const mail = await startMailServer();
  vi.stubEnv('JUNHENG_WEBHOOK_PRIVATE', '1');
  vi.stubEnv('JUNHENG_SMTP_URL', `smtp://127.0.0.1:${mail.port}`);
  await addChannel('hook', 'webhook', `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`, null);
  await addChannel('mail', 'email', 'caizheng@example.cn', testId('finance'));
  await sendReminders.run(morning('2026-12-17'));
  const sent = await messages();
  const ofFinance = sent.filter((row) => row.unit_id === testId('finance'));
  expect(ofFinance.length).toBeGreaterThan(0);

  await deliverMessages.run(morning('2026-12-17'));
  let rows = await deliveries();
  expect(rows).toHaveLength(sent.length + ofFinance.length);
  expect(rows.filter((row) => row.state === 'sent')).toHaveLength(ofFinance.length);
  expect(rows.filter((row) => row.state === 'waiting').every((row) => row.error === 'HTTP 500')).toBe(true);
  expect(mail.lines.some((line) => line.startsWith('RCPT TO:<caizheng@example.cn>'))).toBe(true);

  // Not before its time, then again.
  await deliverMessages.run(contextAt('2026-12-17T07:30:30+08:00'));
  expect((await deliveries()).every((row) => row.attempts === 1)).toBe(true);
  isUp = true;
  await deliverMessages.run(contextAt('2026-12-17T07:31:30+08:00'));
  rows = await deliveries();
  expect(rows.every((row) => row.state === 'sent')).toBe(true);
  expect(bodies).toHaveLength(sent.length);
  await deliverMessages.run(contextAt('2026-12-18T07:30:00+08:00'));
  expect(bodies).toHaveLength(sent.length);

  isUp = false;
  await sendReminders.run(morning('2026-12-25'));
  const moments = ['07:30', '07:31', '07:36', '08:06', '10:06', '18:06', '23:59'];
  for (const moment of moments) await deliverMessages.run(contextAt(`2026-12-25T${moment}:05+08:00`));
  const last = (await deliveries()).filter((row) => row.state !== 'sent');
  expect(last.length).toBeGreaterThan(0);
  expect(last.every((row) => row.state === 'failed' && row.attempts === 6)).toBe(true);
  await mail.close();
  await new Promise((resolve) => hook.close(resolve));
});

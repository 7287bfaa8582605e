import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../migration/migrate-database.ts';
import {
  insertSmallDistrict,
  openTestDatabase,
  smallReader,
  testDatabaseKind,
  testId,
} from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { LOCK_FILE, lockFolder } from './folder-lock.ts';
import { openDatabase } from './open-database.ts';

const isPglite = testDatabaseKind() === 'pglite';
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  folder = await mkdtemp(join(tmpdir(), 'junheng-door-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test('[D20] days and decimals come back as text, counts as checked numbers', async () => {
  const row = await sql<Record<string, unknown>>`
    select date '2024-02-29' as day, 54.820::numeric as decimal, 42::int8 as count, 1.5::float8 as degrees,
           array['a', 'b'] as list, '{"a": [1]}'::jsonb as json`.execute(database.door.owner);
  const expected = {
    day: '2024-02-29',
    decimal: '54.820',
    count: 42,
    degrees: 1.5,
    list: ['a', 'b'],
    json: { a: [1] },
  };
  expect(row.rows[0]).toEqual(expected);
  const beyond = sql`select 9007199254740993::int8 as count`.execute(database.door.owner);
  await expect(beyond).rejects.toThrow(/does not fit/u);
});

test('[D33] waiting for the only connection inside a transaction fails and does not hang', async () => {
  if (!isPglite) return expect(database.door.pool.options.max).toBeGreaterThan(1);
  const reader = smallReader('head');
  const inner = database.door.inDistrict(reader, () =>
    database.door.inDistrict(reader, () => Promise.resolve(1)),
  );
  await expect(inner).rejects.toThrow(/timeout/u);
  const after = await database.door.inDistrict(reader, (transaction) =>
    transaction.selectFrom('district').select('id').execute(),
  );
  expect(after).toEqual([{ id: '990001' }]);
});

test('[D32] an address that does not answer is a coded failure without names or passwords', async () => {
  const opened = await openDatabase({ url: 'postgresql://someone:secret@127.0.0.1:1/nowhere' });
  expect(opened).toEqual({
    ok: false,
    error: { code: 'DATABASE_UNREACHABLE', parameters: { detail: 'ECONNREFUSED' } },
  });
});

/** A server that says it is PostgreSQL 14: authentication taken, then one row in answer to any query. */
async function startOldServer(): Promise<{ port: number; close: () => void }> {
  const packet = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const word = (value: number, bytes: 2 | 4): Buffer => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeIntBE(value, 0, bytes);
    return buffer;
  };
  const column = (name: string, type: number): Buffer =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      word(0, 4),
      word(0, 2),
      word(type, 4),
      word(-1, 2),
      word(-1, 4),
      word(0, 2),
    ]);
  const cell = (text: string): Buffer => Buffer.concat([word(text.length, 4), Buffer.from(text)]);
  const ready = packet('Z', Buffer.from('I'));
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true;
        socket.write(Buffer.concat([packet('R', word(0, 4)), ready]));
      } else if (data[0] === 0x51) {
        const fields = packet('T', Buffer.concat([word(2, 2), column('number', 23), column('version', 25)]));
        const row = packet('D', Buffer.concat([word(2, 2), cell('140012'), cell('14.12')]));
        socket.write(Buffer.concat([fields, row, packet('C', Buffer.from('SELECT 1\0')), ready]));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

test('[D32] a server older than 15 is refused by its version', async () => {
  const old = await startOldServer();
  const opened = await openDatabase({ url: `postgresql://u@127.0.0.1:${old.port}/d?sslmode=disable` });
  old.close();
  expect(opened).toEqual({
    ok: false,
    error: { code: 'DATABASE_SERVER_TOO_OLD', parameters: { version: '14.12' } },
  });
});

test('[D30] a folder that is open is refused with who holds it, and free again once closed', async () => {
  const first = await lockFolder(folder);
  if (!first.ok) throw new Error(first.error.code);
  const second = await lockFolder(folder);
  expect(second).toMatchObject({
    ok: false,
    error: { code: 'DATABASE_FOLDER_IN_USE', parameters: { folder, pid: process.pid } },
  });
  await first.value.release();
  const third = await lockFolder(folder);
  expect(third.ok).toBe(true);
  if (third.ok) await third.value.release();
});

test.each([
  ['a dead process', { pid: 2 ** 22 + 1, processStart: null }],
  ['another process that got the same id', { pid: process.pid, processStart: 'earlier boot:1' }],
])('[D31] the lock of %s is taken over', async (_, holder) => {
  const note = { host: hostname(), since: '2026-01-01T00:00:00.000Z', ...holder };
  await writeFile(join(folder, LOCK_FILE), JSON.stringify(note));
  const taken = await lockFolder(folder);
  if (!taken.ok) throw new Error(taken.error.code);
  expect(JSON.parse(await readFile(join(folder, LOCK_FILE), 'utf8'))).toMatchObject({ pid: process.pid });
  await taken.value.release();
});

test('[D31] of many that take over one lock at once, one gets the folder', async () => {
  await writeFile(join(folder, LOCK_FILE), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: '' }));
  for (let round = 0; round < 25; round += 1) {
    const tries = await Promise.all(Array.from({ length: 8 }, () => lockFolder(folder)));
    const winners = tries.flatMap((result) => (result.ok ? [result.value] : []));
    expect(winners).toHaveLength(1);
    await winners[0]?.release();
    await writeFile(
      join(folder, LOCK_FILE),
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: '' }),
    );
  }
});

test('[D31] a damaged lock file is taken over', async () => {
  await writeFile(join(folder, LOCK_FILE), '');
  const taken = await lockFolder(folder);
  expect(taken.ok).toBe(true);
  if (taken.ok) await taken.value.release();
});

test.skipIf(!isPglite)('[D30] the embedded database opens, keeps and opens again', async () => {
  const data = join(folder, 'data');
  const first = await openDatabase({ dataFolder: data });
  if (!first.ok) throw new Error(first.error.code);
  const second = await openDatabase({ dataFolder: data });
  expect(second).toMatchObject({ ok: false, error: { code: 'DATABASE_FOLDER_IN_USE' } });
  expect((await migrateDatabase(first.value)).ok).toBe(true);
  await insertSmallDistrict(first.value);
  await first.value.close();
  const again = await openDatabase({ dataFolder: data });
  if (!again.ok) throw new Error(again.error.code);
  const unit = await again.value.inDistrict(smallReader('head'), (transaction) =>
    transaction.selectFrom('unit').select('name').where('id', '=', testId('first')).executeTakeFirst(),
  );
  expect(unit).toEqual({ name: '云湖区第一小学' });
  await again.value.close();
});

test.skipIf(!isPglite)('[D30] a folder that cannot be made is a coded failure', async () => {
  await writeFile(join(folder, 'file'), '');
  const opened = await openDatabase({ dataFolder: join(folder, 'file', 'below') });
  expect(opened).toMatchObject({ ok: false, error: { code: 'DATABASE_FOLDER_UNREADABLE' } });
});

test('[D90] a folder that holds something else is refused and left as it is', async () => {
  const own = join(folder, 'not-ours');
  await mkdir(join(own, 'database'), { recursive: true });
  await writeFile(join(own, 'database', 'letter.docx'), 'a letter');
  const opened = await openDatabase({ dataFolder: own });
  expect(opened.ok ? 'opened' : opened.error.code).toBe('DATABASE_FOLDER_FOREIGN');
  expect(await readdir(join(own, 'database'))).toEqual(['letter.docx']);
});

test('[D90] nobody else gets into the folder of the database', async () => {
  const own = join(folder, 'open-to-all');
  await mkdir(join(own, 'database'), { recursive: true });
  await chmod(join(own, 'database'), 0o755);
  const opened = await openDatabase({ dataFolder: own });
  if (!opened.ok) throw new Error(opened.error.code);
  try {
    expect((await stat(join(own, 'database'))).mode & 0o777).toBe(0o700);
  } finally {
    await opened.value.close();
  }
});

test('[D91] statements that had names work after the connection was lost', async () => {
  const opened = await openDatabase({ dataFolder: join(folder, 'reconnected') });
  if (!opened.ok) throw new Error(opened.error.code);
  const door = opened.value;
  const ask = (number: number) => sql<{ sum: number }>`select ${number}::int + 1 as sum`.execute(door.owner);
  try {
    for (let round = 0; round < 4; round += 1) await ask(round);
    const client = await door.pool.connect();
    client.release(true);
    for (let round = 0; round < 4; round += 1) expect((await ask(round)).rows).toEqual([{ sum: round + 1 }]);
  } finally {
    await door.close();
  }
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as routes from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { insertSmallDistrict, openTestDatabase, smallReader } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEnginePool } from '../../../engines/engine-pool.ts';
import type { Handler } from '../../../handler.ts';
import { handle as getText } from '../../loading/get-plan-document-text.ts';
import { handle as paste } from '../../loading/paste-plan-document.ts';
import { callAccess, callOperation } from '../../../testing/call-operation.ts';
import type { RawInput } from '../../../testing/call-operation.ts';
import { smallPlanText } from '../../../testing/small-plan-text.ts';
import { handle as change } from './change-second-reader.ts';
import { handle as get } from './get-second-reader.ts';

const AT = '2026-11-21T02:00:00.000Z';
const engines = makeEnginePool(1);
let database: TestDatabase;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.headers.authorization ?? '');
  request.resume();
  request.on('end', () =>
    response.end(JSON.stringify({ choices: [{ message: { content: '{"records":[]}' } }] })),
  );
});

beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await engines.close();
  await database.close();
});

const call = async <R extends Route>(route: R, handle: Handler<R>, user: string, raw: RawInput = {}) => {
  const done = await callOperation(
    database.door,
    { route, handle },
    { reader: smallReader(user), at: AT },
    raw,
  );
  return done.ok ? done.value : done.error.code;
};
const set = (body: object) => call(routes.changeSecondReader, change, 'admin', { body });
async function loadOne(title: string) {
  const who = { reader: smallReader('head'), at: AT };
  // The same text again would be the same document.
  const raw = { body: { title, text: `${smallPlanText}\n${title}。\n` } };
  const done = await callAccess(
    database.door,
    engines,
    { route: routes.pastePlanDocument, handle: paste },
    who,
    raw,
  );
  if (!done.ok) throw new Error(done.error.code);
  const params = { id: done.value.documentId };
  return call(routes.getPlanDocumentText, getText, 'head', { params });
}

test('[SP96] it is off until an administrator names an address inside the network, and then documents go there', async () => {
  expect(await call(routes.getSecondReader, get, 'admin')).toEqual({
    address: '',
    model: '',
    hasKey: false,
    isOfServer: false,
    version: 0,
  });
  expect(await loadOne('没有第二读者')).toMatchObject({ secondReader: null });
  expect(asked).toEqual([]);
  for (const address of [
    'https://api.example.com@10.1.2.3/v1',
    'http://8.8.8.8/v1',
    'http://169.254.169.254/v1',
    'http://100.100.100.200/v1',
    'file:///etc/passwd',
    'http://[fd00:ec2::254]/v1',
  ])
    expect([address, await set({ address, model: 'm', version: 0 })]).toEqual([
      address,
      'PLAN_SECOND_READER_REFUSED',
    ]);
  expect(await set({ address: 'http://10.1.2.3/v1', model: '', version: 0 })).toBe(
    'PLAN_SECOND_READER_INCOMPLETE',
  );
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/v1`;
  expect(await set({ address, model: 'local', key: 'secret-1', version: 0 })).toMatchObject({
    hasKey: true,
    version: 1,
  });
  expect(await set({ address, model: 'other', version: 0 })).toBe('CONTRACT_VERSION_STALE');
  expect(await loadOne('有第二读者')).toMatchObject({ secondReader: 'local' });
  expect(asked[0]).toBe('Bearer secret-1');
});

test('[SP96] another address forgets the key, turning it off forgets everything, and the trail holds no key', async () => {
  expect(await set({ address: 'http://10.9.9.9/v1', model: 'local', version: 1 })).toMatchObject({
    hasKey: false,
  });
  expect(await set({ address: '', model: '', version: 2 })).toMatchObject({ address: '', hasKey: false });
  const before = asked.length;
  expect(await loadOne('又关了')).toMatchObject({ secondReader: null });
  expect(asked).toHaveLength(before);
  const { rows } = await database.door.pool.query<{ all: string }>(
    `select coalesce(string_agg(concat(before, after), ' '), '') as all from audit_entry where action = 'change-second-reader'`,
  );
  expect(rows[0]?.all).toContain('127.0.0.1');
  expect(rows[0]?.all).not.toContain('secret-1');
});

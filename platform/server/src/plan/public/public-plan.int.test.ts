import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../../testing/start-test-server.ts';
import type { TestServer } from '../../testing/start-test-server.ts';

const DISTRICT = '990001';
const plenty = { perMinute: 600, burst: 600 };
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' });
});
afterAll(() => server.close());

const ask = async (districtId = DISTRICT) => {
  const response = await fetch(`${server.address}/api/public/${districtId}/plan`);
  const text = await response.text();
  return { status: response.status, text, reply: JSON.parse(text) as Record<string, unknown> };
};

test('[S77] the public page is off until an administrator or office head puts a plan on it, and shows published fields only', async () => {
  const off = await ask();
  expect([off.status, off.reply['code']]).toEqual([404, 'PLAN_PUBLIC_PAGE_OFF']);
  // A district that does not exist is answered in the same words.
  const { requestId: _own, ...offReply } = off.reply;
  const { requestId: _other, ...unknownReply } = (await ask('123456')).reply;
  expect(unknownReply).toEqual(offReply);

  const admin = server.makeBrowser();
  await admin.signIn('admin', 'Yunling@2026');
  const headers = {
    'content-type': 'application/json',
    cookie: admin.cookie ?? '',
    'x-csrf-token': admin.csrf ?? '',
  };
  const set = (planIds: readonly string[], version: number) =>
    fetch(`${server.address}/api/plan/public-page`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ planIds, version }),
    });
  const home = (await (await fetch(`${server.address}/api/plan/home`, { headers })).json()) as {
    plan: { id: string };
    targetCount: number;
    targets: { source: { text: string }; values: { source: { text: string }; recordedBy: string }[] }[];
  };
  expect((await set([home.plan.id], 0)).status).toBe(200);
  expect((await set([home.plan.id], 0)).status).toBe(409);
  const on = await ask();
  expect(on.status).toBe(200);
  const [plan] = on.reply['plans'] as {
    targets: Record<string, unknown>[];
    states: Record<string, number>;
  }[];
  expect(plan?.targets).toHaveLength(home.targetCount);
  expect(Object.keys(plan?.targets[0] ?? {}).toSorted()).toEqual(
    'baseValue baseYear binding comparator group groupEn latest measure name nameEn number state unit value valueMax valueUnit year'.split(
      ' ',
    ),
  );

  // Nobody's name, no unit, no words that somebody typed, no id.
  const { rows } = await server.door.pool.query<{ words: string }>(
    `select display_name as words from account where district_id = $1
     union select name from unit where district_id = $1
     union select id::text from target where district_id = $1
     union select recorded_by from target_value where district_id = $1`,
    [DISTRICT],
  );
  const typed = home.targets.flatMap((target) => target.values.map((value) => value.source.text));
  const district = String(on.reply['districtName']) + String(on.reply['platformName']);
  const publicWords = JSON.stringify((on.reply['plans'] as { issuer: string }[]).map(({ issuer }) => issuer));
  const leaks = [...rows.map((row) => row.words), ...typed].filter(
    (words) =>
      words.length > 2 &&
      on.text.includes(words) &&
      !district.includes(words) &&
      !publicWords.includes(words),
  );
  expect(leaks).toEqual([]);

  expect((await set([], 1)).status).toBe(200);
  expect((await ask()).status).toBe(404);
  const { rows: trail } = await server.door.pool.query<{ action: string }>(
    `select action from audit_entry where district_id = $1 and action = 'set-public-page'`,
    [DISTRICT],
  );
  expect(trail).toHaveLength(2);
});

test('[S77] whoever asks too often is told when to come back, on the public page too', async () => {
  const busy = await startTestServer({
    firstFill: 'empty',
    rates: { address: { perMinute: 6, burst: 3 }, account: plenty, signIn: plenty },
  });
  try {
    const statuses = [];
    let last: Response | undefined;
    for (let index = 0; index < 5; index += 1) {
      last = await fetch(`${busy.address}/api/public/${DISTRICT}/plan`);
      statuses.push(last.status);
    }
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await busy.close();
  }
});

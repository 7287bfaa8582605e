import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changePassword,
  findAccounts,
  findUnits,
  getDistrictMap,
  getSession,
  routes,
} from '@junheng/contract';
import { fail, ok, appError } from '@junheng/kernel';
import { pino } from 'pino';
import type { Handler } from '../handler.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

const PASSWORD = 'Yunling@2026';
const ample = { perMinute: 1_000_000, burst: 100_000 };
const lines: string[] = [];
let webFolder: string;
let server: TestServer;
let admin: TestBrowser;
let heardAbort = false;

const handlers: Record<string, Handler<(typeof routes)[number]>> = {
  'get-plan-home': () => Promise.reject(new Error('张三 typed 13800000000')),
  'get-plan-text': (_input, { signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        heardAbort = true;
        resolve(ok({}));
      });
    }),
  'find-targets': async (_input, { transaction, reader }) => {
    await transaction
      .updateTable('account')
      .set({ display_name: '改了一半' })
      .where('district_id', '=', reader.districtId)
      .where('id', '=', reader.accountId)
      .execute();
    return fail(appError('PLAN_TARGET_NOT_FOUND'));
  },
  'export-tasks': async () => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    return ok({ mediaType: 'text/csv', fileName: 'slow.csv', content: Buffer.from('slow') });
  },
  'export-units': async () =>
    ok({ mediaType: 'text/csv', fileName: '单位 清单.csv', content: Buffer.from('名称\n') }),
};

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'junheng-web-'));
  await mkdir(join(webFolder, 'assets'));
  await mkdir(join(webFolder, '.vite'));
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>均衡</title>');
  await writeFile(
    join(webFolder, 'assets', 'index-Ab12Cd34.js'),
    `export const text = '${'云'.repeat(2_000)}';`,
  );
  await writeFile(join(webFolder, '.vite', 'manifest.json'), '{}');
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n')));
  server = await startTestServer(
    {
      firstFill: 'sample',
      webFolder,
      requestSeconds: 1,
      bodyLimit: 2_048,
      log: pino({ level: 'debug' }, stream),
      rates: { address: ample, account: { perMinute: 60, burst: 40 }, signIn: ample },
    },
    { handlers },
  );
  admin = server.makeBrowser();
  await admin.signIn('admin', PASSWORD);
});
afterAll(async () => {
  await server.close();
  await rm(webFolder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.address}${path}`, { headers: { cookie: admin.cookie ?? '', ...headers } });

test('[S4] what nobody expected is answered without its message, and logged without it', async () => {
  const response = await get('/api/plan/home', { 'accept-language': 'en' });
  const body = (await response.json()) as { code: string; message: string; requestId: string };
  expect([response.status, body.code]).toEqual([500, 'SERVER_FAILED']);
  expect(body.message).toContain(body.requestId);
  expect(response.headers.get('x-request-id')).toBe(body.requestId);
  const logged = lines.filter((line) => line.includes(body.requestId)).join('\n');
  expect(logged).toContain('serve-door.int.test');
  expect(`${logged}${JSON.stringify(body)}`).not.toMatch(/张三|13800000000/u);
});

test('[S5] bodies that are too large, of another type, or no JSON have codes of their own', async () => {
  const post = async (body: string, type: string) => {
    const response = await fetch(`${server.address}/api/access/sign-in`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  expect(await post('x'.repeat(3_000), 'application/json')).toEqual([413, 'CONTRACT_BODY_TOO_LARGE']);
  expect(await post('userName=a', 'application/x-www-form-urlencoded')).toEqual([
    415,
    'CONTRACT_MEDIA_TYPE_WRONG',
  ]);
  expect(await post('{"userName":', 'application/json')).toEqual([400, 'CONTRACT_BODY_UNREADABLE']);
  expect(await post('', 'application/json')).toEqual([400, 'CONTRACT_BODY_UNREADABLE']);
});

test('[S2] faults reach the reader in the reader’s language, with the element', async () => {
  const wrong = await admin.client.call(findUnits, { query: { pageSize: 5_000 } });
  expect(wrong).toMatchObject({
    error: { code: 'CONTRACT_VALUE_TOO_BIG', status: 400, place: { element: 'query.pageSize' } },
  });
  const unknown = await get('/api/organisation/units?secret=1&page=0', { 'accept-language': 'en' });
  const body = (await unknown.json()) as { message: string; faults: { element: string }[] };
  expect(body.faults.map((fault) => fault.element).toSorted()).toEqual(['query.page', 'query.secret']);
  expect(unknown.headers.get('content-language')).toBe('en');
});

test('[S7] a request that takes too long is answered, and its work told to stop', async () => {
  const plan = '/api/plan/text?planId=00000000-0000-7000-8000-000000000000';
  const response = await get(plan);
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    503,
    'SERVER_TIMED_OUT',
  ]);
  await expect.poll(() => heardAbort, { timeout: 5_000 }).toBe(true);
});

test('[S8] what a handler wrote before it failed is rolled back', async () => {
  const response = await get('/api/plan/targets');
  expect(response.status).toBe(404);
  const names = (await admin.get(findAccounts, {})).items.map((item) => item.displayName);
  expect(names).not.toContain('改了一半');
});

test('[S9] every answer carries the security headers, and data are never stored', async () => {
  for (const path of ['/api/organisation/map', '/api/plan/nothing', '/', '/healthz/live']) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
  }
  const packed = await get('/api/organisation/units', { 'accept-encoding': 'gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
});

test('[S10] pages are served from memory, and nothing outside their folder', async () => {
  const asset = await get('/assets/index-Ab12Cd34.js', { 'accept-encoding': 'br' });
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
  expect(await asset.text()).toBe(await readFile(join(webFolder, 'assets', 'index-Ab12Cd34.js'), 'utf8'));
  const page = await get('/plan/targets?state=behind');
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  expect(await page.text()).toContain('均衡');
  const again = await get('/', { 'if-none-match': page.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  for (const path of [
    '/assets/gone-12345678.js',
    '/favicon.svg',
    '/.vite/manifest.json',
    '/..%2f..%2fetc%2fpasswd.txt',
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  }
  const nothing = await get('/api/nothing');
  expect([nothing.status, ((await nothing.json()) as { code: string }).code]).toEqual([
    404,
    'CONTRACT_ROUTE_NOT_FOUND',
  ]);
});

test('[S11] the log names route, status and account id, and nothing a person typed or is called', async () => {
  await get('/api/organisation/units?q=%E7%BD%97%E9%9D%99secret');
  await admin.client.call(changePassword, { body: { current: 'my-secret-word', next: 'Wq7-hollow-tern' } });
  const session = await admin.get(getSession, {});
  const text = lines.join('\n');
  expect(text).toContain('"route":"find-units"');
  expect(text).toContain(session.accountId);
  expect(text).not.toMatch(/secret|罗静|%E7|韩松|127\.0\.0\.1"|cookie|csrf/u);
});

test('[S12] health tells life from readiness, metrics count requests by route', async () => {
  expect(await (await get('/healthz/live')).json()).toMatchObject({ live: true });
  expect((await get('/healthz/ready')).status).toBe(200);
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(
    /junheng_http_request_seconds_count\{route="get-plan-home",method="GET",status="500"\} 1/u,
  );
  expect((await get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
});

test('[S14] the document of the interface is served and holds every route', async () => {
  const document = (await (await get('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const names = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((one) => one.operationId),
  );
  expect(document.openapi).toBe('3.1.0');
  expect(names.toSorted()).toEqual(routes.map((route) => route.name).toSorted());
});

test('[S15] a file carries its name, Chinese and all', async () => {
  const response = await get('/api/organisation/units.xlsx');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="_____.csv"; filename*=UTF-8''%E5%8D%95%E4%BD%8D%20%E6%B8%85%E5%8D%95.csv`,
  );
});

test('[S6] an account that asks too often is told when to come back', async () => {
  const reader = server.makeBrowser();
  await reader.signIn('viewer', PASSWORD);
  const answers = await Promise.all(Array.from({ length: 45 }, () => reader.client.call(getDistrictMap, {})));
  const refused = answers.filter((answer) => !answer.ok);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ error: { code: 'ACCESS_RATE_EXCEEDED', status: 429 } });
  const response = await fetch(`${server.address}/api/organisation/map`, {
    headers: { cookie: reader.cookie ?? '' },
  });
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('[S13] a stopping server lets open requests end, then takes no more', async () => {
  let isAnswered = false;
  const slow = get('/api/plan/tasks.xlsx').then((response) => {
    isAnswered = true;
    return response;
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(isAnswered).toBe(false);
  await server.shell.close();
  expect((await slow).status).toBe(200);
  await expect(fetch(`${server.address}/healthz/live`)).rejects.toThrow();
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { createClient, routeAddress } from './client.ts';
import { route } from './route.ts';

const getThing = route({
  area: 'plan',
  name: 'get-thing',
  method: 'GET',
  path: '/things/{id}',
  access: 'signedIn',
  summary: { zh: '一', en: 'One' },
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ q: z.string().optional() }),
  reply: z.strictObject({ name: z.string() }),
});
const changeThing = route({
  area: 'plan',
  name: 'change-thing',
  method: 'PATCH',
  path: '/things/{id}',
  access: 'signedIn',
  summary: { zh: '改', en: 'Change' },
  params: z.strictObject({ id: z.string() }),
  body: z.strictObject({ name: z.string() }),
  reply: z.strictObject({}),
});

function answer(
  status: number,
  body: unknown,
  seen: { url?: string; init?: RequestInit } = {},
): typeof fetch {
  return async (url, init) => {
    seen.url = url instanceof Request ? url.url : url.toString();
    if (init !== undefined) seen.init = init;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
}

test('[C1] parameters and query are written into the address, empty ones left out', () => {
  expect(routeAddress(getThing, { params: { id: 'a/b' }, query: { q: '云岭 区' } })).toBe(
    '/api/things/a%2Fb?q=%E4%BA%91%E5%B2%AD%20%E5%8C%BA',
  );
  expect(routeAddress(getThing, { params: { id: '1' }, query: { q: '' } })).toBe('/api/things/1');
});

test('[C2] a good answer is a value', async () => {
  const client = createClient({ fetch: answer(200, { name: '云岭' }) });
  const result = await client.call(getThing, { params: { id: '1' } });
  expect(result).toEqual({ ok: true, value: { name: '云岭' } });
});

test('[C2] a coded answer keeps code, sentence, element and status', async () => {
  const reply = {
    code: 'CONTRACT_VALUE_MISSING',
    message: '缺少“name”',
    element: 'body.name',
    faults: [{ element: 'body.name', code: 'CONTRACT_VALUE_MISSING', message: '缺少“name”' }],
    requestId: 'r1',
  };
  const client = createClient({ fetch: answer(400, reply) });
  const result = await client.call(changeThing, { params: { id: '1' }, body: { name: '' } });
  expect(result).toMatchObject({
    ok: false,
    error: { code: reply.code, message: reply.message, place: { element: 'body.name' }, status: 400 },
  });
});

test('[C3] what is not an answer of ours is coded too', async () => {
  const seen: string[] = [];
  const broken = createClient({ fetch: answer(502, '<html>'), onError: (error) => seen.push(error.code) });
  expect(await broken.call(getThing, { params: { id: '1' } })).toMatchObject({
    error: { code: 'CONTRACT_REPLY_UNREADABLE', status: 502 },
  });
  const offline = createClient({
    fetch: () => Promise.reject(new TypeError('offline')),
    language: () => 'en',
  });
  const result = await offline.call(getThing, { params: { id: '1' } });
  expect(result).toMatchObject({ error: { code: 'CONTRACT_SERVER_UNREACHABLE', status: 0 } });
  expect(result.ok ? '' : result.error.message).toContain('cannot be reached');
  const abort = AbortSignal.abort();
  expect(await offline.call(getThing, { params: { id: '1' } }, { signal: abort })).toMatchObject({
    error: { code: 'CONTRACT_CALL_CANCELLED' },
  });
  expect(seen).toEqual(['CONTRACT_REPLY_UNREADABLE']);
});

test('[C4] only changes carry the token', async () => {
  const seen: { init?: RequestInit } = {};
  const client = createClient({ fetch: answer(200, {}, seen), csrf: () => 'token', language: () => 'en' });
  await client.call(changeThing, { params: { id: '1' }, body: { name: '一' } });
  expect(seen.init?.headers).toMatchObject({ 'x-csrf-token': 'token', 'accept-language': 'en' });
  await client.call(getThing, { params: { id: '1' } });
  expect(seen.init?.headers).not.toHaveProperty('x-csrf-token');
});

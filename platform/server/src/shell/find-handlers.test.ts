import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { routes } from '@junheng/contract';
import { findHandlers } from './find-handlers.ts';

const planRoutes = routes.filter((route) => ['get-plan-text', 'get-plan-home'].includes(route.name));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-handlers-'));
  await mkdir(join(folder, 'plan'));
});
afterEach(() => rm(folder, { recursive: true }));

function write(name: string, text = 'export const handle = async () => ({ ok: true, value: {} });\n') {
  return writeFile(join(folder, 'plan', `${name}.ts`), text);
}

test('[S1] handlers are found by folder, helpers beside them are passed over', async () => {
  await write('get-plan-text');
  await write(
    'get-plan-home',
    'export const opensTransactions = true;\nexport const handle = async () => null;\n',
  );
  await write('plan-words', 'export const words = {};\n');
  const found = await findHandlers(planRoutes, folder);
  const kinds = planRoutes.map((route) => [route.name, found.get(route)?.opensTransactions ?? false]);
  expect(Object.fromEntries(kinds)).toEqual({ 'get-plan-text': false, 'get-plan-home': true });
});

test('[S1] a route without a handler stops the start', async () => {
  await write('get-plan-text');
  await expect(findHandlers(planRoutes, folder)).rejects.toMatchObject({
    appError: { code: 'SERVER_HANDLER_MISSING', parameters: { file: 'plan/get-plan-home.ts' } },
  });
});

test('[S1] a handler without a route stops the start', async () => {
  for (const name of ['get-plan-text', 'get-plan-home', 'publish-plan']) await write(name);
  await expect(findHandlers(planRoutes, folder)).rejects.toMatchObject({
    appError: { code: 'SERVER_ROUTE_MISSING', parameters: { file: 'plan/publish-plan.ts' } },
  });
});

test('[S1] every route of the contract has its handler', async () => {
  expect((await findHandlers(routes)).size).toBe(routes.length);
}, 30_000);

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { routeAddress, routes } from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { testId } from '@junheng/database/testing';
import { z } from 'zod';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

// Some thousand calls take their time on a busy machine.
vi.setConfig({ testTimeout: 400_000 });
let server: TestServer;
let browser: TestBrowser;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' });
  browser = server.makeBrowser();
  await browser.signIn('reviewer', SAMPLE_PASSWORD);
});
afterAll(() => server.close());

const STRANGE: readonly unknown[] = [
  '甲\u0000乙',
  '\ud800',
  '尾\ufffe',
  2_147_483_648,
  '0001-01-01',
  '9999-12-31',
];

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minItems?: number;
}

/** A value that the schema is likely to take. */
function plain(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return plain(first);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, plain(value)]),
      );
    case 'array':
      return schema.items === undefined ? [] : [plain(schema.items)];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'string':
      return schema.format === 'uuid' ? testId('nobody') : schema.format === 'date' ? '2026-11-21' : '1';
    default:
      return null;
  }
}

/** The value again for every leaf, with that leaf replaced. */
function* replaced(value: unknown, by: unknown): Generator<unknown> {
  if (value === null || typeof value !== 'object') {
    yield by;
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    for (const other of replaced(item, by)) {
      if (Array.isArray(value)) yield value.with(Number(key), other);
      else yield { ...value, [key]: other };
    }
  }
}

const schemaOf = (schema: z.ZodType): JsonSchema => {
  try {
    return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  } catch {
    return {};
  }
};

async function statusOf(route: Route, input: object, who: TestBrowser | null): Promise<number> {
  const { body } = input as { body?: unknown };
  const hasBody = route.method !== 'GET' && route.bodyKind === 'json';
  const answer = await fetch(`${server.address}${routeAddress(route, input as never)}`, {
    method: route.method,
    headers: {
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(who?.cookie ? { cookie: who.cookie } : {}),
      ...(who?.csrf ? { 'x-csrf-token': who.csrf } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  await answer.arrayBuffer();
  return answer.status;
}

test('[S143] no value of any field of any route fails the server, before sign-in too', async () => {
  const failed: string[] = [];
  let count = 0;
  for (const route of routes) {
    if (['sign-out', 'end-sessions', 'change-password'].includes(route.name)) continue;
    const input = {
      params: plain(schemaOf(route.params)),
      query: plain(schemaOf(route.query)),
      ...(route.bodyKind === 'json' ? { body: plain(schemaOf(route.body)) } : {}),
    };
    for (const strange of STRANGE) {
      for (const other of replaced(input, strange)) {
        let address = '';
        try {
          address = routeAddress(route, other as never);
        } catch {
          // Half a pair cannot stand in an address at all.
        }
        if (address === '') continue;
        count += 1;
        const status = await statusOf(route, other as object, route.access === 'public' ? null : browser);
        if (status >= 500) failed.push(`${route.name} ${status} ${JSON.stringify(other)}`);
      }
    }
  }
  expect(failed).toEqual([]);
  expect(count).toBeGreaterThan(1000);
});

import { z } from 'zod';
import { errorReplySchema } from './common.ts';
import { findErrorEntry } from './error-table.ts';
import { nothingSchema } from './route.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** Codes that any route may answer with, besides its own. */
export const sharedErrors = {
  input: ['CONTRACT_VALUE_MISSING', 'CONTRACT_VALUE_INVALID', 'CONTRACT_KEY_UNKNOWN'],
  session: ['ACCESS_NOT_SIGNED_IN', 'ACCESS_PASSWORD_CHANGE_REQUIRED'],
  role: ['ACCESS_RIGHT_MISSING'],
  change: ['ACCESS_CSRF_TOKEN_WRONG', 'ACCESS_ORIGIN_FOREIGN', 'CONTRACT_BODY_TOO_LARGE'],
  any: ['ACCESS_RATE_EXCEEDED', 'SERVER_FAILED', 'SERVER_BUSY', 'SERVER_TIMED_OUT'],
} as const;

/** Every code that a route may answer with: its own, then those it shares. */
export function errorCodesOf(route: Route): string[] {
  return [
    ...route.errors,
    ...sharedErrors.input,
    ...(route.access === 'public' ? [] : sharedErrors.session),
    ...(typeof route.access === 'string' ? [] : sharedErrors.role),
    ...(route.method === 'GET' ? [] : sharedErrors.change),
    ...sharedErrors.any,
  ];
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
}

function parameters(route: Route): Json[] {
  const lists = (['params', 'query'] as const).map((part) => {
    const schema = jsonSchema(route[part], 'input');
    const required = (schema['required'] ?? []) as string[];
    return Object.entries((schema['properties'] ?? {}) as Json).map(([name, value]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: part === 'params' || required.includes(name),
      schema: value,
    }));
  });
  return lists.flat();
}

function failures(route: Route): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of errorCodesOf(route)) {
    const entry = findErrorEntry(code);
    if (entry !== undefined) byStatus.set(entry.status, [...(byStatus.get(entry.status) ?? []), code]);
  }
  const entries = [...byStatus].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(
    entries.map(([status, codes]) => [
      String(status),
      {
        description: codes.join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorReply' } } },
      },
    ]),
  );
}

function operation(route: Route): Json {
  const isChange = route.method !== 'GET';
  const hasBody = isChange && route.body !== nothingSchema;
  const answer =
    route.replyKind === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: jsonSchema(route.reply, 'output') } };
  return {
    operationId: route.name,
    tags: [route.area],
    summary: route.summary.en,
    'x-summary-zh': route.summary.zh,
    'x-access': route.access,
    parameters: parameters(route),
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content:
              route.bodyKind === 'file'
                ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
                : { 'application/json': { schema: jsonSchema(route.body, 'input') } },
          },
        }
      : {}),
    responses: { '200': { description: 'OK', content: answer }, ...failures(route) },
    security: route.access === 'public' ? [] : [isChange ? { session: [], csrf: [] } : { session: [] }],
  };
}

/** The OpenAPI 3.1 document of the given routes, as data. */
export function buildOpenApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = (paths[`/api${route.path}`] ??= {});
    path[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Junheng 均衡',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Sign in with `sign-in`; the answer sets the cookie of the session and holds `csrfToken`, which every change sends back in the header `x-csrf-token`. Errors are coded; their sentences follow `Accept-Language` (zh-CN unless en is wanted more).',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.area))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ErrorReply: jsonSchema(errorReplySchema, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'junheng_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  };
}

import { expect, test } from 'vitest';
import { findErrorEntry } from './error-table.ts';
import { routes } from './generated/routes.ts';
import { buildOpenApi, errorCodesOf } from './open-api.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly security: readonly Readonly<Record<string, unknown>>[];
}

const document = buildOpenApi(routes, '1.2.3') as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('[C5] the document holds every route once, by its name', () => {
  expect(document.openapi).toBe('3.1.0');
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names.toSorted()).toEqual(routes.map((route) => route.name).toSorted());
});

test('[C5] every parameter of a path is described, and required', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]);
    const described = operation.parameters.filter((one) => one.in === 'path' && one.required);
    expect(described.map((one) => one.name)).toEqual(inPath);
  }
});

test('[C5] references lead to what the document holds', () => {
  const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/gu) ?? [];
  expect(references.length).toBeGreaterThan(0);
  for (const reference of new Set(references)) {
    const name = /#\/components\/schemas\/(\w+)/u.exec(reference)?.[1] ?? '';
    expect(Object.keys(document.components.schemas)).toContain(name);
  }
});

test('[C5] changes say that they need the token, public routes that they need nothing', () => {
  for (const { method, operation } of operations) {
    const route = routes.find((one) => one.name === operation.operationId);
    const isPublic = route?.access === 'public';
    expect(operation.security.length === 0).toBe(isPublic);
    if (!isPublic) expect('csrf' in (operation.security[0] ?? {})).toBe(method !== 'get');
  }
});

test('[C6] every code that a route names is listed, and stands in the document under its status', () => {
  for (const { operation } of operations) {
    const route = routes.find((one) => one.name === operation.operationId);
    if (route === undefined) throw new Error(operation.operationId);
    for (const code of errorCodesOf(route)) {
      const entry = findErrorEntry(code);
      expect([route.name, code, entry === undefined]).toEqual([route.name, code, false]);
      expect(operation.responses[String(entry?.status)]?.description).toContain(code);
    }
  }
});

import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteCase } from './route-case.ts';

/** How the walk calls each route, by the route's name: what the files `<area>/route-cases-for-tests.ts` export. */
export async function findRouteCases(): Promise<Readonly<Record<string, RouteCase>>> {
  const folder = join(import.meta.dirname, '..');
  const cases: Record<string, RouteCase> = {};
  for await (const file of glob('*/route-cases-for-tests.ts', { cwd: folder })) {
    const module = (await import(pathToFileURL(join(folder, file)).href)) as {
      readonly routeCases: Readonly<Record<string, RouteCase>>;
    };
    Object.assign(cases, module.routeCases);
  }
  return cases;
}

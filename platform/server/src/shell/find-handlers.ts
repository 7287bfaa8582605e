import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appError, AppFailure } from '@junheng/kernel';
import type { Route } from '@junheng/contract';
import type { RecordKind } from '@junheng/records';
import type { AccessHandler, Handler, Reader } from '../handler.ts';
import type { RecordArea } from '../records/change-record.ts';
import { plainHandler } from '../records/plain-handler.ts';

const SOURCE_FOLDER = join(import.meta.dirname, '..');

/** A handler as the shell calls it: most get a transaction, those of the area access open theirs. */
export type FoundHandler =
  | { readonly opensTransactions: false; readonly handle: Handler<Route> }
  | { readonly opensTransactions: true; readonly handle: AccessHandler<Route, Reader | null> };

/** Files that may hold a handler; what only tests use is passed over. */
function isHandlerFile(file: string): boolean {
  return /^[a-z][a-z0-9-]*\.ts$/u.test(basename(file)) && !/(?:\.(?:test|bench)|-for-tests)\.ts$/u.test(file);
}

type AnyArea = RecordArea<RecordKind, unknown>;

/** What an area's folder, and the folders within it, offer. */
interface AreaFiles {
  /** The files that export `handle`, by file name. */
  readonly handlers: Map<string, FoundHandler>;
  /** The kinds of record whose files export `area`, by table. */
  readonly kinds: Map<string, AnyArea>;
}

async function filesIn(folder: string, area: string): Promise<AreaFiles> {
  const path = join(folder, area);
  const found = new Map<string, FoundHandler>();
  const kinds = new Map<string, AnyArea>();
  if (!existsSync(path)) return { handlers: found, kinds };
  const files = (await readdir(path, { recursive: true })).filter(isHandlerFile);
  const modules = await Promise.all(
    files.map(async (file) => ({
      name: basename(file, '.ts'),
      module: (await import(pathToFileURL(join(path, file)).href)) as Partial<FoundHandler> & {
        area?: AnyArea;
      },
    })),
  );
  for (const { name, module } of modules) {
    if (typeof module.area === 'object') kinds.set(module.area.kind.table, module.area);
    if (typeof module.handle !== 'function') continue;
    found.set(name, {
      opensTransactions: module.opensTransactions === true,
      handle: module.handle,
    } as FoundHandler);
  }
  return { handlers: found, kinds };
}

/**
 * Finds the handler of every route by folder: route `get-target` of area `plan` is `get-target.ts` exporting `handle`, in `plan/` or a folder within.
 * A plain operation of a kind of record without such a file is answered by the frames and the kind's `area`.
 * Throws an AppFailure when a route has no handler, or a file that exports `handle` has no route.
 */
export async function findHandlers(
  routes: readonly Route[],
  folder = SOURCE_FOLDER,
): Promise<ReadonlyMap<Route, FoundHandler>> {
  const handlers = new Map<Route, FoundHandler>();
  for (const area of new Set(routes.map((route) => route.area))) {
    const { handlers: found, kinds } = await filesIn(folder, area);
    for (const route of routes.filter((candidate) => candidate.area === area)) {
      const own = route.record === null ? undefined : kinds.get(route.record.kind.table);
      const handler = found.get(route.name) ?? (own === undefined ? undefined : plainHandler(route, own));
      if (handler === undefined) {
        throw new AppFailure(
          appError('SERVER_HANDLER_MISSING', { route: route.name, file: `${area}/${route.name}.ts` }),
        );
      }
      handlers.set(route, handler);
      found.delete(route.name);
    }
    const [stray] = found.keys();
    if (stray !== undefined) {
      throw new AppFailure(appError('SERVER_ROUTE_MISSING', { file: `${area}/${stray}.ts` }));
    }
  }
  return handlers;
}

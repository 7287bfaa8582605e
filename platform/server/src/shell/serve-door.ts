import { randomBytes } from 'node:crypto';
import { routes as allRoutes } from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { migrateDatabase } from '@junheng/database';
import type { DatabaseDoor } from '@junheng/database';
import { appError, fail, ok, uuidV7Maker } from '@junheng/kernel';
import type { AppError, Clock, Result } from '@junheng/kernel';
import type { Logger } from 'pino';
import { startJobs } from '../background/start-jobs.ts';
import type { Jobs } from '../background/start-jobs.ts';
import type { JobDefinition } from '../background/job-definition.ts';
import { fillFirst } from '../first-start/fill-first.ts';
import type { Handler } from '../handler.ts';
import { readVersion } from '../program-version.ts';
import { makeSessionGate } from '../sessions/session-gate.ts';
import { makeAnswerMemory } from './answer-memory.ts';
import { findHandlers } from './find-handlers.ts';
import type { FoundHandler } from './find-handlers.ts';
import { makeApp } from './make-app.ts';
import { makeMetrics } from './observe-requests.ts';
import type { ServerOptions } from './server-options.ts';
import { makeSessionCookie } from './session-cookie.ts';
import { drainRequests } from './stop-server.ts';
import { readWebFiles } from './web-files.ts';
import type { FirstStart } from '../first-start/first-start.ts';

/** A shell that answers in front of an open database. */
export interface RunningShell {
  /** Where it answers: `http://127.0.0.1:4747`. */
  readonly address: string;
  readonly port: number;
  /** What the first start made, to be told to whoever started it; null on later starts. */
  readonly firstStart: FirstStart | null;
  /** No new requests, open ones end, jobs end or are handed back; the database stays open. */
  close(): Promise<void>;
}

/** What only tests replace. */
export interface ShellSubstitutes {
  readonly routes?: readonly Route[];
  readonly clock?: Clock;
  /** Handlers by the name of their route, in place of those found. */
  readonly handlers?: Readonly<Record<string, Handler<Route>>>;
  readonly jobDefinitions?: ReadonlyMap<string, JobDefinition>;
  readonly jobPollSeconds?: number;
}

/** The handlers found by folder, some of them replaced. */
async function chooseHandlers(
  routes: readonly Route[],
  replaced: Readonly<Record<string, Handler<Route>>>,
): Promise<ReadonlyMap<Route, FoundHandler>> {
  const found = [...(await findHandlers(routes))].map(([route, handler]): [Route, FoundHandler] => {
    const handle = replaced[route.name];
    return [route, handle === undefined ? handler : { opensTransactions: false, handle }];
  });
  return new Map(found);
}

type App = Awaited<ReturnType<typeof makeApp>>;

async function listen(app: App, host: string, port: number): Promise<Result<string, AppError>> {
  try {
    return ok(await app.listen({ host, port }));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE' || code === 'EACCES') return fail(appError('SERVER_PORT_TAKEN', { port }));
    throw error;
  }
}

async function stop(app: App, jobs: Jobs): Promise<void> {
  await drainRequests(app);
  await jobs.stop();
}

/** Migrates and fills an open database, starts the background jobs, and puts the HTTP shell in front of it. Errors: those of `migrateDatabase`, SERVER_PORT_TAKEN. */
export async function serveDoor(
  opened: DatabaseDoor,
  options: Omit<ServerOptions, 'place'>,
  log: Logger,
  substitutes: ShellSubstitutes = {},
): Promise<Result<RunningShell, AppError>> {
  // The embedded database belongs to this process alone; on a server others may write.
  const memory = opened.kind === 'pglite' ? makeAnswerMemory(opened) : null;
  const door = memory?.door ?? opened;
  const clock = substitutes.clock ?? { now: () => Date.now() };
  const routes = substitutes.routes ?? allRoutes;
  const migrated = await migrateDatabase(door);
  if (!migrated.ok) return migrated;
  const ports = { clock, makeId: uuidV7Maker(clock, (count) => randomBytes(count)) };
  const filled = await fillFirst(door, options.firstFill ?? 'none', ports);
  if (!filled.ok) return filled;
  const metrics = makeMetrics(() => door.pool.waitingCount);
  const jobsStarting = startJobs(door, {
    ...ports,
    log,
    metrics,
    dumpFolder: options.dumpFolder,
    sealing: options.sealing,
    isWorker: options.runsJobs ?? true,
    ...(substitutes.jobDefinitions === undefined ? {} : { definitions: substitutes.jobDefinitions }),
    ...(substitutes.jobPollSeconds === undefined ? {} : { pollSeconds: substitutes.jobPollSeconds }),
  });
  const prepared = await Promise.all([
    readVersion(),
    chooseHandlers(routes, substitutes.handlers ?? {}),
    readWebFiles(options.webFolder),
  ]).catch(async (error: unknown) => {
    await jobsStarting.then(
      (started) => started.stop(),
      () => undefined,
    );
    throw error;
  });
  const [version, handlers, webFiles] = prepared;
  const jobs = await jobsStarting;
  let isStopping = false;
  let openApi: Promise<string> | undefined;
  const app = await makeApp({
    options,
    log,
    metrics,
    memory,
    version,
    handlers,
    webFiles,
    ports: {
      ...ports,
      door,
      readingDoor: opened,
      engines: jobs.engines,
      files: jobs.files,
      gate: makeSessionGate(door, clock),
      cookie: makeSessionCookie(options.isSecure ?? false),
      jobPortWithin: jobs.portWithin,
    },
    openApi: () =>
      (openApi ??= import('@junheng/contract/open-api').then(({ buildOpenApi }) =>
        JSON.stringify(buildOpenApi(routes, version)),
      )),
    isStopping: () => isStopping,
  });
  const address = await listen(app, options.host ?? '127.0.0.1', options.port ?? 4747);
  if (!address.ok) {
    await stop(app, jobs);
    return address;
  }
  let closing: Promise<void> | undefined;
  const bound = app.server.address();
  return ok({
    address: address.value,
    port: typeof bound === 'object' && bound !== null ? bound.port : (options.port ?? 4747),
    firstStart: filled.value,
    close() {
      isStopping = true;
      return (closing ??= stop(app, jobs));
    },
  });
}

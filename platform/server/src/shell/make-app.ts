import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Route } from '@junheng/contract';
import { addRoutes } from './add-routes.ts';
import type { AnswerMemory } from './answer-memory.ts';
import { answerFailures } from './answer-failures.ts';
import type { ShellPorts } from './call-handler.ts';
import type { FoundHandler } from './find-handlers.ts';
import { makeCallNotes } from '../sessions/note-calls.ts';
import { observeRequests } from './observe-requests.ts';
import type { Metrics } from './observe-requests.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveHealth } from './serve-health.ts';
import { serveWeb } from './serve-web.ts';
import { usualRates } from './server-options.ts';
import type { ServerOptions } from './server-options.ts';
import { makeRateLimiter } from './token-bucket.ts';
import type { WebFile } from './web-files.ts';

/** What the shell is put together from. */
export interface AppParts {
  readonly options: Omit<ServerOptions, 'place'>;
  readonly ports: ShellPorts;
  readonly handlers: ReadonlyMap<Route, FoundHandler>;
  readonly webFiles: ReadonlyMap<string, WebFile>;
  readonly metrics: Metrics;
  readonly memory: AnswerMemory | null;
  readonly log: Logger;
  readonly version: string;
  /** Makes the OpenAPI document when it is first asked for. */
  openApi(): Promise<string>;
  isStopping(): boolean;
}

const MEBIBYTE = 1_048_576;

/** Puts the HTTP shell together: headers, errors, health, routes, pages. It does not listen yet. */
export async function makeApp(parts: AppParts): Promise<FastifyInstance> {
  const { options, ports, metrics } = parts;
  const bodyLimit = options.bodyLimit ?? MEBIBYTE;
  const isSecure = options.isSecure ?? false;
  const rates = options.rates ?? usualRates;
  const app = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  answerFailures(app, bodyLimit);
  observeRequests(app, metrics);
  await setSecurityHeaders(app, isSecure);
  await app.register(cookie);
  await app.register(compress, {
    threshold: 1_400,
    encodings: ['gzip', 'identity'],
    zlibOptions: { level: 5 },
    globalDecompression: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  serveHealth(app, {
    door: ports.door,
    metrics,
    metricsToken: options.metricsToken,
    version: parts.version,
    isStopping: parts.isStopping,
  });
  app.get('/api/openapi.json', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send(await parts.openApi()),
  );
  addRoutes(app, parts.handlers, {
    ports,
    keeper: {
      gate: ports.gate,
      cookie: ports.cookie,
      limiters: {
        address: makeRateLimiter(rates.address, ports.clock),
        account: makeRateLimiter(rates.account, ports.clock),
        signIn: makeRateLimiter(rates.signIn, ports.clock),
      },
      publicOrigins: options.publicOrigins ?? [],
      notes: makeCallNotes(ports.readingDoor, ports.clock, ports.makeId),
    },
    requestSeconds: options.requestSeconds ?? 30,
    checksReplies: options.checksReplies ?? false,
    memory: parts.memory,
  });
  serveWeb(app, parts.webFiles);
  return app;
}

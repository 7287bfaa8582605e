import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appError } from '@junheng/kernel';
import type { Route } from '@junheng/contract';
import type { SessionReader } from '@junheng/database';
import { admitRequest } from './admit-request.ts';
import type { Doorkeeper } from './admit-request.ts';
import { callHandler } from './call-handler.ts';
import type { ShellPorts } from './call-handler.ts';
import type { FoundHandler } from './find-handlers.ts';
import { parseInput } from './parse-input.ts';
import { readerLanguage } from './reader-language.ts';
import { RequestRefused } from './request-refused.ts';
import { sendReply } from './send-reply.ts';

/** How the routes are served. */
export interface RouteSettings {
  readonly ports: ShellPorts;
  readonly keeper: Doorkeeper;
  readonly requestSeconds: number;
  readonly checksReplies: boolean;
}

/** Ends when the browser goes away or the time is up; `overdue` rejects in the second case. */
function watchTime(
  reply: FastifyReply,
  seconds: number,
): { signal: AbortSignal; overdue: Promise<never>; end(): void } {
  const abort = new AbortController();
  const { promise: overdue, reject } = Promise.withResolvers<never>();
  overdue.catch(() => undefined);
  const timer = setTimeout(() => {
    abort.abort();
    reject(new RequestRefused([appError('SERVER_TIMED_OUT')]));
  }, seconds * 1000);
  const leave = (): void => abort.abort();
  reply.raw.once('close', leave);
  return {
    signal: abort.signal,
    overdue,
    end() {
      clearTimeout(timer);
      reply.raw.off('close', leave);
    },
  };
}

async function answer(
  route: Route,
  handler: FoundHandler,
  settings: RouteSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = readerLanguage(request.headers['accept-language']);
  const input = parseInput(
    route,
    { params: request.params, query: request.query, body: request.body },
    language,
  );
  if (!input.ok) throw new RequestRefused(input.error);
  const watch = watchTime(reply, settings.requestSeconds);
  try {
    const call = { input: input.value, session: request.session, language, signal: watch.signal };
    const value = await Promise.race([
      callHandler(handler, call, settings.ports, { request, reply }),
      watch.overdue,
    ]);
    return sendReply(reply, route, value, settings.checksReplies);
  } finally {
    watch.end();
  }
}

/** Offers every route of the contract below `/api`. */
export function addRoutes(
  app: FastifyInstance,
  handlers: ReadonlyMap<Route, FoundHandler>,
  settings: RouteSettings,
): void {
  app.decorateRequest('session', null);
  for (const [route, handler] of handlers) {
    app.route({
      method: route.method,
      url: `/api${route.path.replaceAll(/\{(\w+)\}/gu, ':$1')}`,
      config: { routeName: route.name },
      async onRequest(request) {
        request.session = await admitRequest(route, request, settings.keeper);
      },
      handler: (request, reply) => answer(route, handler, settings, request, reply),
    });
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    session: SessionReader | null;
  }
  interface FastifyContextConfig {
    /** Name of the route, for logs and metrics: the address itself may hold names. */
    routeName?: string;
  }
}

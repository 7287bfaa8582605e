import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appError, AppFailure, chinaDay } from '@junheng/kernel';
import { LARGEST_UPLOAD } from '@junheng/contract';
import type { Route } from '@junheng/contract';
import type { SessionReader } from '@junheng/database';
import type { AnswerMemory } from './answer-memory.ts';
import { admitRequest } from './admit-request.ts';
import type { Doorkeeper } from './admit-request.ts';
import { callHandler } from './call-handler.ts';
import type { ShellPorts } from './call-handler.ts';
import type { FoundHandler } from './find-handlers.ts';
import type { FileReply } from '../handler.ts';
import type { NotedCall } from '../sessions/note-calls.ts';
import { parseInput } from './parse-input.ts';
import { readerLanguage } from './reader-language.ts';
import { RequestRefused } from './request-refused.ts';
import { sendJson, sendReply, writeReply } from './send-reply.ts';

/** How the routes are served. */
export interface RouteSettings {
  readonly ports: ShellPorts;
  readonly keeper: Doorkeeper;
  readonly requestSeconds: number;
  readonly checksReplies: boolean;
  /** Remembers answers, where this process alone writes. */
  readonly memory: AnswerMemory | null;
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
  const call = { input: input.value, session: request.session, language, signal: watch.signal };
  const produce = (signal: AbortSignal) =>
    callHandler(handler, { ...call, signal }, settings.ports, { request, reply });
  const { memory, ports } = settings;
  try {
    if (memory === null || !isRemembered(route) || request.session === null) {
      const value = await Promise.race([produce(watch.signal), watch.overdue]);
      if (route.replyKind === 'file' && request.session !== null)
        await settings.keeper.notes.sent(noted(request, route), {
          fileName: (value as FileReply).fileName,
          id: (input.value.params as { id?: string }).id ?? null,
        });
      return sendReply(reply, route, value, settings.checksReplies);
    }
    const { districtId, accountId, role, unitId } = request.session;
    const who = [districtId, accountId, role, unitId];
    const key = JSON.stringify([route.name, who, input.value, chinaDay(ports.clock), language]);
    // Others may wait for the same answer, so it is the time that stops it, not one reader's leaving.
    const make = () =>
      produce(AbortSignal.timeout(settings.requestSeconds * 1000)).then((value) =>
        writeReply(route, value, settings.checksReplies),
      );
    const answer = await Promise.race([memory.read(key, make), watch.overdue]);
    const { bytes, encoding } = await answer.encode(String(request.headers['accept-encoding'] ?? ''));
    if (encoding !== null) void reply.header('content-encoding', encoding).header('vary', 'accept-encoding');
    return sendJson(reply, bytes);
  } catch (error) {
    if (error instanceof AppFailure && request.session !== null)
      await settings.keeper.notes.refused(noted(request, route), error.appError.code);
    throw error;
  } finally {
    watch.end();
  }
}

/** The call as the trail tells of it; only for somebody signed in. */
function noted(request: FastifyRequest, route: Route): NotedCall {
  if (request.session === null) throw new Error('nobody is signed in');
  return { session: request.session, address: request.ip, route: route.name };
}

function isRemembered(route: Route): boolean {
  return route.method === 'GET' && route.replyKind === 'json' && !route.isLive;
}

/** Offers every route of the contract below `/api`. */
export function addRoutes(
  app: FastifyInstance,
  handlers: ReadonlyMap<Route, FoundHandler>,
  settings: RouteSettings,
): void {
  app.decorateRequest('session', null);
  // Only routes that take a file read one: elsewhere such a body fails the schema.
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  for (const [route, handler] of handlers) {
    app.route({
      method: route.method,
      url: `/api${route.path.replaceAll(/\{(\w+)\}/gu, ':$1')}`,
      config: { routeName: route.name },
      ...(route.bodyKind === 'file' ? { bodyLimit: LARGEST_UPLOAD } : {}),
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

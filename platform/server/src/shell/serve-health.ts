import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { appError } from '@junheng/kernel';
import type { DatabaseDoor } from '@junheng/database';
import { isSameSecret } from '../sessions/session-token.ts';
import type { Metrics } from './observe-requests.ts';
import { RequestRefused } from './request-refused.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/u;
const PING_MS = 3_000;

async function isDatabaseThere(door: DatabaseDoor): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), PING_MS);
  const ping = door
    // A parameter makes it a statement with a name, as those of real requests are: what is wrong with names is found here too.
    .asSystem((transaction) => sql`select id from district where id = ${'ready'}`.execute(transaction))
    .then(() => true)
    .catch(() => false);
  try {
    return await Promise.race([ping, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Offers `/healthz/live` (the process answers), `/healthz/ready` and `/healthz` (it also has its database and is not stopping), and `/metrics`,
 * readable on this machine only or with the token.
 */
export function serveHealth(
  app: FastifyInstance,
  about: {
    readonly door: DatabaseDoor;
    readonly metrics: Metrics;
    readonly metricsToken: string | undefined;
    readonly version: string;
    isStopping(): boolean;
  },
): void {
  app.get('/healthz/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ live: true, version: about.version }),
  );
  for (const url of ['/healthz', '/healthz/ready']) {
    app.get(url, async (_request, reply) => {
      const isReady = !about.isStopping() && (await isDatabaseThere(about.door));
      return reply
        .status(isReady ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ live: true, ready: isReady, version: about.version });
    });
  }
  app.get('/metrics', async (request, reply) => {
    const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
    const hasToken = about.metricsToken !== undefined && bearer !== undefined;
    const isLocal =
      LOOPBACK.test(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
    const isAllowed =
      about.metricsToken === undefined ? isLocal : hasToken && isSameSecret(bearer, about.metricsToken);
    if (!isAllowed) throw new RequestRefused([appError('SERVER_METRICS_FORBIDDEN')]);
    return reply
      .header('cache-control', 'no-store')
      .type(about.metrics.registry.contentType)
      .send(await about.metrics.registry.metrics());
  });
}

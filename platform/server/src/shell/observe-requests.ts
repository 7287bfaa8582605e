import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the server counts about itself, in Prometheus' form. */
export interface Metrics {
  readonly registry: Registry;
  readonly jobs: Counter<'name' | 'outcome'>;
  observe(request: { route: string; method: string; status: number; seconds: number }): void;
}

/** Makes the counters of one server. */
export function makeMetrics(waiting: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'junheng_http_request_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'junheng_jobs_total',
    help: 'Background jobs by outcome.',
    labelNames: ['name', 'outcome'] as const,
    registers: [registry],
  });
  const gauge: Gauge = new Gauge({
    name: 'junheng_database_waiting',
    help: 'Requests that wait for a connection to the database.',
    registers: [registry],
    collect: () => gauge.set(waiting()),
  });
  return {
    registry,
    jobs,
    observe({ route, method, status, seconds }) {
      requests.observe({ route, method, status: String(status) }, seconds);
    },
  };
}

/** Logs and counts every answer: route, status, time, account id; no address, no query, no body, no names. */
export function observeRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route =
      request.routeOptions.config.routeName ?? (request.routeOptions.url === undefined ? 'page' : 'other');
    const seconds = reply.elapsedTime / 1000;
    metrics.observe({ route, method: request.method, status: reply.statusCode, seconds });
    const level =
      reply.statusCode >= 500 ? 'error' : route === 'page' || route === 'other' ? 'debug' : 'info';
    request.log[level](
      {
        route,
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(request.session === null ? {} : { account: request.session.accountId }),
        ...(request.failureCode === undefined ? {} : { code: request.failureCode }),
      },
      'answered',
    );
  });
}

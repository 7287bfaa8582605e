import type { FastifyInstance } from 'fastify';

/** Seconds that open requests have to end. */
const DRAIN_SECONDS = 15;
const SWEEP_MS = 100;

/** Lets open requests end and closes the listener; what is still open after the time is cut off. */
export async function drainRequests(app: FastifyInstance, seconds = DRAIN_SECONDS): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), seconds * 1000);
  // A connection that was answering when the listener closed becomes idle later, and browsers would keep it.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
    clearInterval(sweep);
  }
}

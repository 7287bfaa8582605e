import type { FastifyInstance } from 'fastify';

/** Seconds that open requests have to end. */
const DRAIN_SECONDS = 15;

/** Lets open requests end and closes the listener; what is still open after the time is cut off. */
export async function drainRequests(app: FastifyInstance, seconds = DRAIN_SECONDS): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), seconds * 1000);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}

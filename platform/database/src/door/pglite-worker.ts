import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** What the thread is told when it starts. */
export interface PgliteOrder {
  readonly folder: string;
  /** Folder of the Unix socket; null for loopback (Windows). */
  readonly socketFolder: string | null;
}

/** What the thread answers once. */
export type PgliteWord = { readonly port: number } | { readonly failure: string };

/** The number in the socket's file name; no network port. */
const SOCKET_NUMBER = 5432;
/** The pool is one connection wide; the spare ones let it reconnect before an old connection is seen as gone. */
const MAX_CONNECTIONS = 4;

async function serve(order: PgliteOrder): Promise<PGLiteSocketServer> {
  const db = await PGlite.create({ dataDir: order.folder });
  const place =
    order.socketFolder === null
      ? { host: '127.0.0.1', port: 0 }
      : { path: join(order.socketFolder, `.s.PGSQL.${SOCKET_NUMBER}`) };
  const server = new PGLiteSocketServer({ db, ...place, maxConnections: MAX_CONNECTIONS });
  await server.start();
  return server;
}

const port = parentPort;
if (port !== null) {
  const say = (word: PgliteWord): void => port.postMessage(word);
  try {
    const order = workerData as PgliteOrder;
    const server = await serve(order);
    port.once('message', () => {
      void (async () => {
        await server.stop();
        await server.db.close();
        port.close();
      })();
    });
    const listening = server.getServerConn();
    say({ port: order.socketFolder === null ? Number(listening.split(':').at(-1)) : SOCKET_NUMBER });
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) });
    port.close();
  }
}

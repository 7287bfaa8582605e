import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ok } from '@junheng/kernel';
import type { AppError, Clock, Result } from '@junheng/kernel';
import { checkTrail } from '../audit/check-trail.ts';
import { backupDatabase } from '../backup/backup-database.ts';
import { readStoredSecurity } from '../check/read-stored-security.ts';
import { checkStoredData } from '../check/check-stored-data.ts';
import type { DatabaseDoor } from '../door/database-door.ts';
import { ORDER_SOCKET } from './order.ts';
import type { Order } from './order.ts';

const clock: Clock = { now: () => Date.now() };

async function carryOut(door: DatabaseDoor, order: Order): Promise<Result<unknown, AppError>> {
  if (order.kind === 'check') return ok(await checkStoredData(door));
  if (order.kind === 'security') return ok(await readStoredSecurity(door));
  if (order.kind === 'trail') return ok(await checkTrail(door, order.noted));
  return backupDatabase(door, order.file, clock, order.sealing);
}

/**
 * Listens in a socket folder for what other processes of this user ask: one JSON line with an order, answered with one JSON line, the
 * result. What fails unexpectedly ends the connection without an answer.
 */
export async function serveOrders(
  socketFolder: string,
  door: DatabaseDoor,
): Promise<{ readonly close: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    createInterface({ input: socket }).once('line', (line) => {
      Promise.resolve()
        .then(() => carryOut(door, JSON.parse(line) as Order))
        .then(
          (answer) => socket.end(`${JSON.stringify(answer)}\n`),
          () => socket.destroy(),
        );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(join(socketFolder, ORDER_SOCKET), resolve);
  });
  server.unref();
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

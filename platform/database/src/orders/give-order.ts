import { once } from 'node:events';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AppError, Result } from '@junheng/kernel';
import { findFolderSocket } from '../door/folder-lock.ts';
import { ORDER_SOCKET } from './order.ts';
import type { Order, OrderAnswers } from './order.ts';

/**
 * Asks the process that has a data folder open to carry out an order; null when nobody listens there (no holder, another machine, a
 * system without such sockets) or it ended before it answered. Errors: those of the order.
 */
export async function giveOrder<Given extends Order>(
  dataFolder: string,
  order: Given,
): Promise<Result<OrderAnswers[Given['kind']], AppError> | null> {
  const socketFolder = await findFolderSocket(dataFolder);
  if (socketFolder === null) return null;
  const socket = createConnection(join(socketFolder, ORDER_SOCKET));
  try {
    await once(socket, 'connect');
    socket.write(`${JSON.stringify(order)}\n`);
    for await (const line of createInterface({ input: socket })) {
      return JSON.parse(line) as Result<OrderAnswers[Given['kind']], AppError>;
    }
    return null;
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}

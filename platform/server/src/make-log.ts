import { destination, pino } from 'pino';
import type { Logger } from 'pino';

/**
 * The log of a long-running command: one JSON object a line on standard error. In a terminal only warnings and worse, elsewhere (under a
 * service manager) every request; JUNHENG_LOG names another level.
 */
export function makeLog(): Logger {
  const level = process.env['JUNHENG_LOG'] ?? (process.stderr.isTTY ? 'warn' : 'info');
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: false }),
  );
}

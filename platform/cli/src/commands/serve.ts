import { join } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { greet } from '../house/greet.ts';
import { readSealing } from '../house/read-sealing.ts';
import { placeOptions, readDataFolder, readPlace, rootFolder } from '../house/read-place.ts';

function readPort(text: string): Result<number, AppError> {
  const port = Number(text);
  return /^\d{1,5}$/u.test(text) && port <= 65_535
    ? ok(port)
    : fail(appError('SERVER_PORT_WRONG', { port: text }));
}

/** What the environment says about the world outside, for servers behind a proxy. */
function readEnvironment() {
  const env = process.env;
  const origins = env['JUNHENG_PUBLIC_ORIGIN'];
  return {
    isSecure: env['JUNHENG_SECURE'] === '1',
    runsJobs: env['JUNHENG_JOBS'] !== '0',
    ...(origins === undefined ? {} : { publicOrigins: origins.split(',').map((origin) => origin.trim()) }),
    ...(env['JUNHENG_TRUST_PROXY'] === undefined ? {} : { trustProxy: env['JUNHENG_TRUST_PROXY'] }),
    ...(env['JUNHENG_METRICS_TOKEN'] === undefined ? {} : { metricsToken: env['JUNHENG_METRICS_TOKEN'] }),
  };
}

export const command: Command = {
  summary: {
    zh: '启动服务（首次启动自动填入示例区；--empty 只建管理员账号）',
    en: 'Start the server (filled with the sample district at first; --empty makes only an administrator)',
  },
  usage: '[--port N] [--host ADDRESS] [--data DIR] [--empty]',
  options: {
    ...placeOptions,
    port: { type: 'string', default: '4747' },
    host: { type: 'string', default: '127.0.0.1' },
    empty: { type: 'boolean', default: false },
  },
  async run(context) {
    const port = readPort(String(context.options['port']));
    if (!port.ok) return port;
    const sealing = readSealing();
    if (!sealing.ok) return sealing;
    // What the server and its database write is for its own user alone.
    process.umask(0o077);
    const { makeLog, startServer } = await import('@junheng/server');
    const started = await startServer({
      place: readPlace(context),
      port: port.value,
      host: String(context.options['host']),
      webFolder: join(rootFolder, 'platform', 'web', 'dist', 'app'),
      dumpFolder: process.env['JUNHENG_BACKUPS'] ?? join(readDataFolder(context), 'backups'),
      sealing: sealing.value,
      log: makeLog(),
      firstFill: context.options['empty'] === true ? 'empty' : 'sample',
      ...readEnvironment(),
    });
    if (!started.ok) return started;
    const server = started.value;
    context.print(greet(server.address, server.firstStart));
    const stopped = new Promise<'stopped'>((resolve) => {
      if (context.signal.aborted) resolve('stopped');
      context.signal.addEventListener('abort', () => resolve('stopped'), { once: true });
    });
    const reason = await Promise.race([stopped, server.door.lost.then(() => 'lost' as const)]);
    context.note('正在停止… · stopping…');
    await server.close();
    return reason === 'lost' ? fail(appError('DATABASE_EMBEDDED_LOST')) : ok(0);
  },
};

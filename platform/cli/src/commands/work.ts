import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { readSealing } from '../house/read-sealing.ts';

export const command: Command = {
  summary: {
    zh: '只处理后台任务（可在另一台机器上运行，须设 DATABASE_URL）',
    en: 'Work on background jobs only, on any machine that reaches the PostgreSQL of DATABASE_URL',
  },
  usage: '',
  options: {},
  async run(context) {
    const url = process.env['DATABASE_URL'];
    if (url === undefined || url === '') return fail(appError('SERVER_WORK_NEEDS_POSTGRES'));
    const { makeLog, startWorker } = await import('@junheng/server');
    const sealing = readSealing();
    if (!sealing.ok) return sealing;
    const dumpFolder = process.env['JUNHENG_BACKUPS'];
    const started = await startWorker({
      url,
      log: makeLog(),
      sealing: sealing.value,
      ...(dumpFolder === undefined ? {} : { dumpFolder }),
    });
    if (!started.ok) return started;
    context.print('后台任务处理程序已启动，按 Ctrl-C 停止\nThe worker is ready; press Ctrl-C to stop');
    if (!context.signal.aborted) {
      await new Promise((resolve) => context.signal.addEventListener('abort', resolve, { once: true }));
    }
    context.note('正在停止… · stopping…');
    await started.value.close();
    return ok(0);
  },
};

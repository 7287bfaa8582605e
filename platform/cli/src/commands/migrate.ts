import { admitRunLogin, migrateDatabase, openDatabase } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { placeOptions, readPlace } from '../house/read-place.ts';

export const command: Command = {
  summary: {
    zh: '升级数据库结构；--grant 让另一个登录名只用来运行程序',
    en: 'Bring the database schema up to date; --grant lets another login run the program and no more',
  },
  usage: '[--grant LOGIN] [--data DIR] [--json]',
  options: { ...placeOptions, grant: { type: 'string' }, json: { type: 'boolean', default: false } },
  async run(context) {
    const door = await openDatabase(readPlace(context));
    if (!door.ok) return door;
    try {
      const applied = await migrateDatabase(door.value);
      if (!applied.ok) return applied;
      const { grant } = context.options;
      if (typeof grant === 'string' && door.value.kind === 'postgres') {
        const { prepareQueue, QUEUE_SCHEMA } = await import('@junheng/server');
        await prepareQueue(door.value);
        await admitRunLogin(door.value, grant, QUEUE_SCHEMA);
        context.note(`登录名 ${grant} 可以运行程序了 · the login ${grant} may run the program now`);
      }
      if (context.options['json'] === true) context.print(JSON.stringify({ applied: applied.value }));
      else if (applied.value.length === 0) context.print('数据库结构已是最新 · the schema is up to date');
      else context.print(`已升级 · applied: ${applied.value.join(', ')}`);
      return ok(0);
    } finally {
      await door.value.close();
    }
  },
};

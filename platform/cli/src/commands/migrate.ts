import { migrateDatabase, openDatabase } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { placeOptions, readPlace } from '../house/read-place.ts';

export const command: Command = {
  summary: { zh: '升级数据库结构', en: 'Bring the database schema up to date' },
  usage: '[--data DIR] [--json]',
  options: { ...placeOptions, json: { type: 'boolean', default: false } },
  async run(context) {
    const door = await openDatabase(readPlace(context));
    if (!door.ok) return door;
    try {
      const applied = await migrateDatabase(door.value);
      if (!applied.ok) return applied;
      if (context.options['json'] === true) context.print(JSON.stringify({ applied: applied.value }));
      else if (applied.value.length === 0) context.print('数据库结构已是最新 · the schema is up to date');
      else context.print(`已升级 · applied: ${applied.value.join(', ')}`);
      return ok(0);
    } finally {
      await door.value.close();
    }
  },
};

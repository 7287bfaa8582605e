import { backupDatabase, openDatabase } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { readFileArgument } from '../house/read-file-argument.ts';
import { placeOptions, readPlace } from '../house/read-place.ts';

export const command: Command = {
  summary: { zh: '把全部数据备份到一个文件', en: 'Back everything up into one file' },
  usage: 'FILE [--data DIR] [--json]',
  options: { ...placeOptions, json: { type: 'boolean', default: false } },
  async run(context) {
    const file = readFileArgument(context, `backup ${command.usage}`);
    if (!file.ok) return file;
    const door = await openDatabase(readPlace(context));
    if (!door.ok) return door;
    try {
      const made = await backupDatabase(door.value, file.value, { now: () => Date.now() });
      if (!made.ok) return made;
      const rows = Object.values(made.value.rows).reduce((sum, count) => sum + count, 0);
      if (context.options['json'] === true) context.print(JSON.stringify(made.value));
      else context.print(`已备份 ${rows} 行到 ${file.value}\nBacked up ${rows} rows into ${file.value}`);
      return ok(0);
    } finally {
      await door.value.close();
    }
  },
};

import { openDatabase, restoreDatabase } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { readFileArgument } from '../house/read-file-argument.ts';
import { readSealing } from '../house/read-sealing.ts';
import { placeOptions, readPlace } from '../house/read-place.ts';

export const command: Command = {
  summary: {
    zh: '从备份恢复（已有数据时须加 --force，全部替换）',
    en: 'Restore a backup; --force replaces the data that are there',
  },
  usage: 'FILE [--data DIR] [--force] [--json]',
  options: {
    ...placeOptions,
    force: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async run(context) {
    const file = readFileArgument(context, `restore ${command.usage}`);
    if (!file.ok) return file;
    const sealing = readSealing();
    if (!sealing.ok) return sealing;
    const { keyFile } = sealing.value;
    const door = await openDatabase(readPlace(context));
    if (!door.ok) return door;
    try {
      const done = await restoreDatabase(door.value, file.value, {
        replace: context.options['force'] === true,
        ...(keyFile === undefined ? {} : { keyFile }),
      });
      if (!done.ok) return done;
      const rows = Object.values(done.value.rows).reduce((sum, count) => sum + count, 0);
      if (context.options['json'] === true) context.print(JSON.stringify(done.value));
      else
        context.print(
          `已恢复 ${rows} 行；所有人须重新登录\nRestored ${rows} rows; everybody must sign in anew`,
        );
      return ok(0);
    } finally {
      await door.value.close();
    }
  },
};

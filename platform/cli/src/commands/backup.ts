import { backupDatabase, giveOrder, openDatabase } from '@junheng/database';
import type { BackupSummary, DatabasePlace, Sealing } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { readFileArgument } from '../house/read-file-argument.ts';
import { readSealing } from '../house/read-sealing.ts';
import { placeOptions, readPlace } from '../house/read-place.ts';

/** Opens the data and backs them up, or asks the server that has the folder open to do it. */
async function makeBackup(
  place: DatabasePlace,
  file: string,
  sealing: Sealing,
): Promise<Result<BackupSummary, AppError>> {
  const door = await openDatabase(place);
  if (!door.ok) {
    if (door.error.code !== 'DATABASE_FOLDER_IN_USE' || 'url' in place) return door;
    return (await giveOrder(place.dataFolder, { kind: 'backup', file, sealing })) ?? door;
  }
  try {
    return await backupDatabase(door.value, file, { now: () => Date.now() }, sealing);
  } finally {
    await door.value.close();
  }
}

export const command: Command = {
  summary: { zh: '把全部数据备份到一个文件', en: 'Back everything up into one file' },
  usage: 'FILE [--data DIR] [--json]',
  options: { ...placeOptions, json: { type: 'boolean', default: false } },
  async run(context) {
    const file = readFileArgument(context, `backup ${command.usage}`);
    if (!file.ok) return file;
    const sealing = readSealing();
    if (!sealing.ok) return sealing;
    const made = await makeBackup(readPlace(context), file.value, sealing.value);
    if (!made.ok) return made;
    const rows = Object.values(made.value.rows).reduce((sum, count) => sum + count, 0);
    if (context.options['json'] === true) context.print(JSON.stringify(made.value));
    else context.print(`已备份 ${rows} 行到 ${file.value}\nBacked up ${rows} rows into ${file.value}`);
    return ok(0);
  },
};

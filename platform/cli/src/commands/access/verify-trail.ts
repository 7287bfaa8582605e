import { checkTrail, giveOrder, openDatabase } from '@junheng/database';
import type { DatabasePlace, TrailReport } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Command } from '../../command.ts';
import { describeTrailFault } from '../../doctor/describe-stored.ts';
import { placeOptions, readPlace } from '../../house/read-place.ts';

/** Ends of chains that somebody noted: `990001:HASH`, comma-separated. */
function readNoted(text: string): Result<Record<string, string>, AppError> {
  const noted: Record<string, string> = {};
  for (const part of text === '' ? [] : text.split(',')) {
    const [, district, hash] = /^([\w-]+):([0-9a-f]{64})$/u.exec(part.trim()) ?? [];
    if (district === undefined || hash === undefined)
      return fail(
        appError('CLI_USAGE_WRONG', { usage: `junheng access verify-trail ${command.usage}`, detail: part }),
      );
    noted[district] = hash;
  }
  return ok(noted);
}

/** Opens the data and walks the chains, or asks the server that has the folder open to do it. */
async function check(
  place: DatabasePlace,
  noted: Readonly<Record<string, string>>,
): Promise<Result<TrailReport, AppError>> {
  const door = await openDatabase(place, { poolSize: 1 });
  if (!door.ok) {
    if (door.error.code !== 'DATABASE_FOLDER_IN_USE' || 'url' in place) return door;
    return (await giveOrder(place.dataFolder, { kind: 'trail', noted })) ?? door;
  }
  try {
    return ok(await checkTrail(door.value, noted));
  } finally {
    await door.value.close();
  }
}

export const command: Command = {
  summary: {
    zh: '核对操作留痕的链：没有改动、缺失和截断，否则指出第一条',
    en: 'Check the chain of the audit trail: nothing altered, missing or cut off, or name the first entry',
  },
  usage: '[--noted DISTRICT:HASH[,…]] [--data DIR] [--json]',
  options: {
    ...placeOptions,
    noted: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
  async run(context) {
    const noted = readNoted(String(context.options['noted']));
    if (!noted.ok) return noted;
    const checked = await check(readPlace(context), noted.value);
    if (!checked.ok) return checked;
    const { heads, faults } = checked.value;
    if (context.options['json'] === true)
      context.print(JSON.stringify({ whole: faults.length === 0, heads, faults }));
    else {
      const ends = heads.map(
        ({ districtId, entries, hash, erased }) =>
          `● ${districtId}：${entries} 条，首尾相连，末条校验值 ${hash}${erased === 0 ? '' : `，其中 ${erased} 条的个人信息已删除`}\n` +
          `  ${districtId}: ${entries} entries, linked from first to last, last hash ${hash}${erased === 0 ? '' : `, personal fields of ${erased} erased`}`,
      );
      const breaks = faults.map((fault) => {
        const { zh, en } = describeTrailFault(fault);
        return `▲ ${zh}\n  ${en}`;
      });
      context.print([...ends, ...breaks].join('\n'));
    }
    return ok(faults.length === 0 ? 0 : 1);
  },
};

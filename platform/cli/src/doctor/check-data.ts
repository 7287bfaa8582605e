import {
  appliedMigrations,
  checkStoredData,
  giveOrder,
  migrationNames,
  openDatabase,
} from '@junheng/database';
import type { DatabaseDoor, DatabasePlace } from '@junheng/database';
import { describeError } from '../describe-error.ts';
import { describeStored } from './describe-stored.ts';
import { bad, good, warning } from './finding.ts';
import type { Finding } from './finding.ts';

async function checkSchema(door: DatabaseDoor): Promise<Finding> {
  const [known, applied] = await Promise.all([migrationNames(), appliedMigrations(door)]);
  const newer = applied.filter((name) => !known.includes(name));
  const missing = known.filter((name) => !applied.includes(name));
  if (newer.length > 0) {
    return bad(
      'schema',
      `数据由更新版本建立（${newer.join(', ')}），请升级程序`,
      `the data were made by a newer version (${newer.join(', ')}); upgrade the program`,
    );
  }
  if (applied.length === 0)
    return good(
      'schema',
      '数据库还是空的，首次启动时建立',
      'the database is empty; the first start fills it',
    );
  if (missing.length > 0) {
    return warning(
      'schema',
      `数据库结构待升级（${missing.join(', ')}），下次启动时自动升级`,
      `the schema is to be brought up to date (${missing.join(', ')}); the next start does it`,
    );
  }
  return good(
    'schema',
    `数据库结构已是最新（${applied.at(-1)}）`,
    `the schema is up to date (${applied.at(-1)})`,
  );
}

async function readVersion(door: DatabaseDoor): Promise<string> {
  const { rows } = await door.pool.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  return rows[0]?.version ?? '';
}

/** What the server that holds the folder says of its data. */
async function checkHeld(dataFolder: string, pid: string): Promise<Finding[]> {
  const checked = await giveOrder(dataFolder, { kind: 'check' });
  const isAnswered = checked !== null && checked.ok;
  return [
    good(
      'lock',
      `服务正在运行（进程号 ${pid}），占用数据目录${isAnswered ? '' : '；停止后再检查数据'}`,
      `a server is running (process ${pid}) and holds the data folder${isAnswered ? '' : '; stop it to check the data'}`,
    ),
    ...(isAnswered ? describeStored(checked.value) : []),
  ];
}

/** Whether the data can be opened, by whom they are held, which version they are on, whether the schema is up to date, and whether files and published versions are whole. */
export async function checkData(place: DatabasePlace): Promise<Finding[]> {
  const opened = await openDatabase(place, { poolSize: 1 });
  if (!opened.ok) {
    const { message } = describeError(opened.error);
    if (opened.error.code === 'DATABASE_FOLDER_IN_USE' && 'dataFolder' in place) {
      return checkHeld(place.dataFolder, String(opened.error.parameters['pid']));
    }
    return [bad('database', message, `${opened.error.code}: ${JSON.stringify(opened.error.parameters)}`)];
  }
  const door = opened.value;
  try {
    const version = await readVersion(door);
    const schema = await checkSchema(door);
    const isFilled = (await appliedMigrations(door)).length > 0;
    const kind = door.kind === 'pglite' ? '内嵌数据库 PGlite' : '数据库 PostgreSQL';
    const kindEn = door.kind === 'pglite' ? 'embedded database PGlite' : 'database PostgreSQL';
    const lock =
      door.kind === 'pglite' ? [good('lock', '数据目录未被占用', 'nobody holds the data folder')] : [];
    return [
      ...lock,
      good('database', `${kind},PostgreSQL ${version} 兼容`, `${kindEn}, version ${version}`),
      schema,
      // Tables of another version cannot be relied on.
      ...(schema.state === 'good' && isFilled ? describeStored(await checkStoredData(door)) : []),
    ];
  } finally {
    await door.close();
  }
}

import { join } from 'node:path';
import { giveOrder, listBackups, openDatabase, readStoredSecurity } from '@junheng/database';
import type { DatabasePlace, StoredSecurity } from '@junheng/database';
import type { SecurityFacts } from './dengbao.ts';

/** What the data say, asked of the server that holds them where there is one; null where they cannot be opened. */
async function readStored(
  place: DatabasePlace,
): Promise<{ readonly stored: StoredSecurity | null; readonly kind: SecurityFacts['database'] }> {
  const opened = await openDatabase(place, { poolSize: 1 });
  if (!opened.ok) {
    const held =
      opened.error.code === 'DATABASE_FOLDER_IN_USE' && 'dataFolder' in place
        ? await giveOrder(place.dataFolder, { kind: 'security' })
        : null;
    return { stored: held?.ok === true ? held.value : null, kind: 'url' in place ? 'postgres' : 'pglite' };
  }
  try {
    return { stored: await readStoredSecurity(opened.value), kind: opened.value.kind };
  } catch {
    // Tables of before, or none: the first start makes them.
    return { stored: null, kind: opened.value.kind };
  } finally {
    await opened.value.close();
  }
}

/** What of this installation the controls of 等保 look at: the environment of this shell, the data, the folder of backups. */
export async function readSecurityFacts(
  place: DatabasePlace,
  dataFolder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<SecurityFacts> {
  const { stored, kind } = await readStored(place);
  const dumpFolder = environment['JUNHENG_BACKUPS'] ?? join(dataFolder, 'backups');
  return {
    database: kind,
    isSecure: environment['JUNHENG_SECURE'] === '1',
    trustProxy: environment['JUNHENG_TRUST_PROXY'] ?? null,
    backupCipher: environment['JUNHENG_BACKUP_CIPHER'] ?? 'none',
    backupDigest: environment['JUNHENG_BACKUP_DIGEST'] ?? 'sha256',
    dumpFolder,
    secondFactorRoles: stored?.secondFactorRoles ?? [],
    splitsAdministrators: stored?.splitsAdministrators ?? false,
    retention: stored?.retention ?? [],
    trailEntries: stored?.trailEntries ?? null,
    isTrailWhole: stored?.isTrailWhole ?? null,
    newestBackup: (await listBackups(dumpFolder))[0] ?? null,
  };
}

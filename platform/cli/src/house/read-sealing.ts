import type { Sealing } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/**
 * How backups are made and read, as the environment says: JUNHENG_BACKUP_CIPHER (`none`, `aes256`, `sm4`), JUNHENG_BACKUP_DIGEST (`sha256`,
 * `sm3`), JUNHENG_BACKUP_KEY (a file). Error: CLI_USAGE_WRONG for anything else.
 */
export function readSealing(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Result<Sealing, AppError> {
  const cipher = environment['JUNHENG_BACKUP_CIPHER'] ?? 'none';
  const digest = environment['JUNHENG_BACKUP_DIGEST'] ?? 'sha256';
  const keyFile = environment['JUNHENG_BACKUP_KEY'];
  const usage =
    'JUNHENG_BACKUP_CIPHER=none|aes256|sm4 JUNHENG_BACKUP_DIGEST=sha256|sm3 JUNHENG_BACKUP_KEY=FILE';
  if (cipher !== 'none' && cipher !== 'aes256' && cipher !== 'sm4')
    return fail(appError('CLI_USAGE_WRONG', { usage, detail: cipher }));
  if (digest !== 'sha256' && digest !== 'sm3')
    return fail(appError('CLI_USAGE_WRONG', { usage, detail: digest }));
  if (cipher !== 'none' && (keyFile === undefined || keyFile === ''))
    return fail(appError('DATABASE_BACKUP_KEY_MISSING', { file: 'JUNHENG_BACKUP_KEY' }));
  return ok({ cipher, digest, ...(keyFile === undefined ? {} : { keyFile }) });
}

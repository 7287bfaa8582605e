import type { BackupSummary } from '../backup/backup-database.ts';
import type { StoredDataReport } from '../check/check-stored-data.ts';

/** What another process may ask of the one that has a data folder open. */
export type Order =
  { readonly kind: 'backup'; /** An absolute path. */ readonly file: string } | { readonly kind: 'check' };

/** What each order answers with. */
export interface OrderAnswers {
  readonly backup: BackupSummary;
  readonly check: StoredDataReport;
}

/** Name of the socket for orders, beside the database's own; its folder is open to this user alone. */
export const ORDER_SOCKET = 'orders';

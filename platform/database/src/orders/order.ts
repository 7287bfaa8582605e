import type { BackupSummary } from '../backup/backup-database.ts';

/** What another process may ask of the one that has a data folder open. */
export type Order = { readonly kind: 'backup'; /** An absolute path. */ readonly file: string };

/** What each order answers with. */
export interface OrderAnswers {
  readonly backup: BackupSummary;
}

/** Name of the socket for orders, beside the database's own; its folder is open to this user alone. */
export const ORDER_SOCKET = 'orders';

import type { TrailReport } from '../audit/check-trail.ts';
import type { Sealing } from '../backup/sealing.ts';
import type { BackupSummary } from '../backup/backup-database.ts';
import type { StoredSecurity } from '../check/read-stored-security.ts';
import type { StoredDataReport } from '../check/check-stored-data.ts';

/** What another process may ask of the one that has a data folder open. */
export type Order =
  | {
      readonly kind: 'backup';
      /** An absolute path. */
      readonly file: string;
      readonly sealing?: Sealing;
    }
  | { readonly kind: 'check' }
  | { readonly kind: 'security' }
  | {
      readonly kind: 'trail';
      /** Hashes noted earlier, by district. */ readonly noted: Readonly<Record<string, string>>;
    };

/** What each order answers with. */
export interface OrderAnswers {
  readonly backup: BackupSummary;
  readonly check: StoredDataReport;
  readonly security: StoredSecurity;
  readonly trail: TrailReport;
}

/** Name of the socket for orders, beside the database's own; its folder is open to this user alone. */
export const ORDER_SOCKET = 'orders';

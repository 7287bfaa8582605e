import type { Kysely, Transaction } from 'kysely';
import type pg from 'pg';
import type { Schema } from '../schema.ts';

declare const districtMark: unique symbol;
declare const systemMark: unique symbol;

/** A transaction in which the district is set, so that row-level security shows that district's rows only. */
export type DistrictTransaction = Transaction<Schema> & { readonly [districtMark]?: true };
/** A narrow transaction for what has no district yet: finding an account by its user name, ending old sessions. */
export type SystemTransaction = Transaction<Schema> & { readonly [systemMark]?: true };

/** Whose data a transaction may touch. */
export interface TransactionScope {
  readonly districtId: string;
  /** Who works in it; left out for the system's own work (jobs, sign-in). */
  readonly accountId?: string;
}

/** Where the data are: PostgreSQL ≥ 15 at an address, or the embedded database in a folder. */
export type DatabasePlace = { readonly url: string } | { readonly dataFolder: string };

/** The one way to the data. */
export interface DatabaseDoor {
  readonly kind: 'pglite' | 'postgres';
  /** Connection string; for the embedded database it names its local socket. */
  readonly url: string;
  /** The pool itself, for the job queue's own tables. One connection wide on the embedded database: never wait for it inside a transaction. */
  readonly pool: pg.Pool;
  /** The tables as their owner sees them: for migrations and tests, never for a request. */
  readonly owner: Kysely<Schema>;
  /** Resolves when the embedded database ended by itself, so that the process can end too and be started anew; never on a server. */
  readonly lost: Promise<void>;
  /** Runs `work` in one transaction as the application's role with the district set; it commits when `work` resolves and rolls back when it throws. */
  inDistrict<T>(scope: TransactionScope, work: (transaction: DistrictTransaction) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction as a role that sees only accounts, sessions and district names, of all districts. */
  asSystem<T>(work: (transaction: SystemTransaction) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction as the role that backs up and restores: it sees every row of every district. */
  asKeeper<T>(work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** Ends the connections; for the embedded database also its process thread and lock. */
  close(): Promise<void>;
}

import { Kysely } from 'kysely';
import type { Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.ts';
import type {
  DatabaseDoor,
  DistrictTransaction,
  SystemTransaction,
  TransactionScope,
} from './database-door.ts';
import { preparedPool } from './prepared-pool.ts';
import { ACCOUNT_SETTING, APP_ROLE, DISTRICT_SETTING, KEEPER_ROLE, SYSTEM_ROLE } from './roles.ts';
import { opening, TransactionDialect } from './transaction-driver.ts';

/** What a door is made of. */
export interface DoorParts {
  readonly kind: DatabaseDoor['kind'];
  readonly url: string;
  readonly pool: pg.Pool;
  /** Ends what stands behind the pool. */
  readonly shut: () => Promise<void>;
  /** Resolves when what stands behind the pool ended by itself. */
  readonly lost?: Promise<void>;
}

function scopeStatements(scope: TransactionScope): string {
  const set = (name: string, value: string): string => `set local ${name} = ${pg.escapeLiteral(value)}`;
  return `set local role ${APP_ROLE}; ${set(DISTRICT_SETTING, scope.districtId)}; ${set(ACCOUNT_SETTING, scope.accountId ?? '')}`;
}

/** Makes a door over a pool that is already connected to a database of the right version. */
export function makeDoor(parts: DoorParts): DatabaseDoor {
  const owner = new Kysely<Schema>({ dialect: new TransactionDialect({ pool: preparedPool(parts.pool) }) });
  const runAs = <T>(statements: string, work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> =>
    opening.run(statements, () => owner.transaction().execute(work));
  let closing: Promise<void> | undefined;
  return {
    kind: parts.kind,
    url: parts.url,
    pool: parts.pool,
    owner,
    lost: parts.lost ?? new Promise<never>(() => undefined),
    inDistrict: (scope, work) =>
      runAs(scopeStatements(scope), (transaction) => work(transaction as DistrictTransaction)),
    asSystem: (work) =>
      runAs(`set local role ${SYSTEM_ROLE}`, (transaction) => work(transaction as SystemTransaction)),
    asKeeper: (work) => runAs(`set local role ${KEEPER_ROLE}`, work),
    close() {
      closing ??= (async () => {
        await (parts.pool.ended ? undefined : parts.pool.end());
        await parts.shut();
      })();
      return closing;
    },
  };
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, PostgresDialect, PostgresDriver } from 'kysely';
import type { DatabaseConnection, Driver, PostgresDialectConfig, TransactionSettings } from 'kysely';

/** The statements that open the transactions begun inside `opening.run(…)`: role and district travel with BEGIN in one round trip. */
export const opening = new AsyncLocalStorage<string>();

/** Kysely's PostgreSQL driver, whose BEGIN carries the statements of `opening`. */
class TransactionDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const statements = opening.getStore();
    if (statements === undefined) return super.beginTransaction(connection, settings);
    await connection.executeQuery(CompiledQuery.raw(`begin; ${statements}`));
  }
}

/** PostgreSQL's dialect with `TransactionDriver`. */
export class TransactionDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new TransactionDriver(this.#config);
  }
}

import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** More texts than the stores have; texts beyond that number (filters combined in rare ways) are planned anew each time. */
const MOST_NAMES = 400;

/**
 * Gives statements that come again a name, so that the database parses and plans them once for each connection: on the embedded
 * database planning a list takes as long as running it. A text gets its name when it comes the second time.
 */
function makeNamer(): (text: string) => string | undefined {
  const names = new Map<string, string | null>();
  let given = 0;
  return (text) => {
    const known = names.get(text);
    if (known === undefined) {
      if (names.size < MOST_NAMES) names.set(text, null);
      return undefined;
    }
    if (known !== null) return known;
    given += 1;
    const name = `junheng_${given}`;
    names.set(text, name);
    return name;
  };
}

/** The pool as Kysely needs it, with statements that come again prepared. */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const nameOf = makeNamer();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: unknown, parameters?: readonly unknown[]) => {
      const name = typeof text === 'string' && parameters?.length ? nameOf(text) : undefined;
      const values = [...(parameters ?? [])];
      return name === undefined
        ? client.query(text as string, values)
        : client.query({ name, text: text as string, values });
    };
    return { query, release: (failed?: boolean) => client.release(failed) } as unknown as PostgresPoolClient;
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? wrap(client);
      wrapped.set(client, known);
      return known;
    },
  } as PostgresPool;
}

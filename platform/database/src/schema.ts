/** The tables as Kysely knows them. */
export type Schema = Record<never, never>;

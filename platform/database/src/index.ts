import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

export type { Schema } from './schema.ts';
/** A transaction in which the district is set, so that row-level security shows that district's rows only. */
export type DistrictTransaction = Transaction<Schema>;

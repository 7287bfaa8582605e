import type { AccessTables } from './schema/access-tables.ts';
import type { JobTables } from './schema/job-tables.ts';
import type { OrganisationTables } from './schema/organisation-tables.ts';
import type { PlanTables } from './schema/plan-tables.ts';

/** The tables as Kysely knows them. All but `district` are tenant tables keyed `(district_id, id)`. */
export interface Schema extends OrganisationTables, AccessTables, PlanTables, JobTables {}

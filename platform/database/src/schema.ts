import type { AccessTables } from './schema/access-tables.ts';
import type { FileTables } from './schema/file-tables.ts';
import type { ListTables } from './schema/list-tables.ts';
import type { JobTables } from './schema/job-tables.ts';
import type { OrganisationTables } from './schema/organisation-tables.ts';
import type { PlanReviewTables } from './schema/plan-review-tables.ts';
import type { PlanTables } from './schema/plan-tables.ts';
import type { PlanWorkTables } from './schema/plan-work-tables.ts';
import type { SchoolPaperTables } from './schema/school-paper-tables.ts';

/** The tables as Kysely knows them. All but `district` are tenant tables keyed `(district_id, id)`. */
export interface Schema
  extends
    OrganisationTables,
    AccessTables,
    FileTables,
    PlanTables,
    PlanReviewTables,
    PlanWorkTables,
    SchoolPaperTables,
    JobTables,
    ListTables {}

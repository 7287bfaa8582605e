export { openTestDatabase, testDatabaseKind } from './open-test-database.ts';
export type { TestDatabase } from './open-test-database.ts';
export { insertSmallDistrict, SMALL_DISTRICT_MADE, smallReader } from './small-district.ts';
export { smallProjects } from './small-projects.ts';
export { testId } from './test-id.ts';
export { smallPlan } from './small-plan.ts';

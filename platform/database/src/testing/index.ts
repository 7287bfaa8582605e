export { isLongRun, makeTestPlace, openTestDatabase, testDatabaseKind } from './open-test-database.ts';
export type { TestDatabase, TestPlace } from './open-test-database.ts';
export type { DatabaseTemplate } from './database-template.ts';
export { insertSmallDistrict, SMALL_DISTRICT_MADE, smallReader } from './small-district.ts';
export { smallProjects } from './small-projects.ts';
export { testId } from './test-id.ts';
export { smallPlan } from './small-plan.ts';

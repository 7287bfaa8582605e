/** The role of requests and jobs: owns nothing, sees the rows of one district. */
export const APP_ROLE = 'junheng_app';
/** The role of what has no district yet: accounts, sessions and district names of all districts, nothing else. */
export const SYSTEM_ROLE = 'junheng_system';
/** The role of backup, restore and data migrations: every row of every district. */
export const KEEPER_ROLE = 'junheng_keeper';
/** All roles that the migrations make. */
export const ROLES = [APP_ROLE, SYSTEM_ROLE, KEEPER_ROLE] as const;

/** The setting that row-level security compares `district_id` with. */
export const DISTRICT_SETTING = 'junheng.district';
/** The setting that says on whose behalf a transaction works. */
export const ACCOUNT_SETTING = 'junheng.account';

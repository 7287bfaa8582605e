export * from './access.ts';
export * from './client.ts';
export * from './common.ts';
export * from './error-table.ts';
export { routes } from './generated/routes.ts';
export * from './jobs.ts';
export * from './organisation.ts';
export * from './plan.ts';
export * from './route.ts';

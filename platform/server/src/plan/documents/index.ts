export { LARGEST_FILE, readPlanDocument } from './read-plan-document.ts';
export type { ReadDocument } from './read-plan-document.ts';

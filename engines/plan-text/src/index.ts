export * from './plan-document.ts';
export * from './plan-reading.ts';
export * from './read-plan.ts';
export { allowSteps } from './step-counter.ts';

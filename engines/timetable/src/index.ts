export type { Result } from './result.ts';
export * from './outcome.ts';
export * from './model/problem.ts';
export * from './model/rule.ts';
export { problemSchema } from './model/problem-schema.ts';
export { readProblem } from './model/read-problem.ts';

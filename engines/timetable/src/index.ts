export type { Result } from './result.ts';
export * from './outcome.ts';
export * from './model/problem.ts';
export * from './model/rule.ts';
export { problemSchema } from './model/problem-schema.ts';
export { readProblem } from './model/read-problem.ts';
export { isXhstt, parseXhstt } from './xhstt/parse-xhstt.ts';
export { evaluateXhstt } from './xhstt/evaluate-xhstt.ts';
export type { XhsttDefect, XhsttScore } from './xhstt/evaluate-xhstt.ts';
export { writeXhsttSolution } from './xhstt/write-xhstt.ts';
export type { SolutionLabel } from './xhstt/write-xhstt.ts';
export type { XhsttConstraint } from './xhstt/constraint.ts';
export type {
  ArchivedSolution,
  SolutionEvent,
  XhsttArchive,
  XhsttInstance,
  XhsttSolution,
} from './xhstt/instance.ts';
export { solveXhstt } from './xhstt/solve-xhstt.ts';
export type { XhsttAnswer, XhsttRequest } from './xhstt/solve-xhstt.ts';
export type { SearchCost } from './xhstt/search/anneal.ts';

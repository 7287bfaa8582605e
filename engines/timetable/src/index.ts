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
export { sectionPupils } from './sectioning/section-pupils.ts';
export type { SectionOutcome } from './sectioning/section-pupils.ts';
export { readSectionRules } from './sectioning/read-section-rules.ts';
export { measurePlan } from './sectioning/measure-plan.ts';
export type { PlanMeasure, SubjectMeasure } from './sectioning/measure-plan.ts';
export { buildProblem } from './sectioning/build-problem.ts';
export { ELECTIVE_NAMES, readChoice, writeChoice } from './sectioning/subjects.ts';
export type { SectionPlan, TeachingClass } from './sectioning/section-plan.ts';
export type { SectionMode, SectionPupil, SectionReason, SectionRules } from './sectioning/section-request.ts';

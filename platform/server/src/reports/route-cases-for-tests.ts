import { sum } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

interface Described {
  readonly targetCount: number;
  readonly targetStates: Readonly<Record<string, number>>;
  readonly taskCount: number;
  readonly taskStates: Readonly<Record<string, number>>;
  readonly projectCount: number;
}

/** The reports of a plan: without a kind a reader of the district gets its report, others their unit's sheet. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'describe-plan-report': {
    input: () => ({}),
    counts: [
      ['targets', (reply: Described) => reply.targetCount],
      ['targets', (reply: Described) => sum(reply.targetStates)],
      ['tasks', (reply: Described) => reply.taskCount],
      ['tasks', (reply: Described) => sum(reply.taskStates)],
      ['projects', (reply: Described) => reply.projectCount],
    ],
  },
  'export-plan-report': { input: () => ({}) },
};

import { all, page } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

/** The routes of jobs. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'find-jobs': { input: () => ({ query: all }), counts: page('jobs') },
  'get-job': { input: ({ job }) => ({ params: { id: job } }), reaches: true },
  'cancel-job': { input: ({ job }) => ({ params: { id: job } }), reaches: true },
};

import type { RouteCase } from './route-cases.ts';

/** The routes of plans side by side, links, yearly points, school papers and the public page. */
export const planRouteCases: Readonly<Record<string, RouteCase>> = {
  'find-plans': { input: () => ({ query: { counts: 'true' } }), isPublished: true },
};

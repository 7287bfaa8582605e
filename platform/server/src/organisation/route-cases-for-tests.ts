import { all, nothing, page } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

/** The routes of units and the map. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'find-units': { input: () => ({ query: all }), counts: page('units') },
  'export-units': { input: () => ({ query: all }) },
  'get-unit': { input: ({ unit }) => ({ params: { id: unit } }), reaches: true },
  'get-district-map': { input: nothing, isPublished: true },
};

import { nothing } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

const view = { name: '试一试', list: '/channels', search: '', isDefault: false };

/** The routes of saved views. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'find-list-views': { input: nothing },
  'create-list-view': { input: ({ unit }) => ({ body: { ...view, unitId: unit } }), reaches: true },
  'update-list-view': {
    input: ({ message: id }) => ({ params: { id }, body: { ...view, version: 1 } }),
    reaches: true,
  },
  'withdraw-list-view': {
    input: ({ message: id }) => ({ params: { id }, query: { version: 1 } }),
    reaches: true,
  },
};

import type { RouteCase } from './route-cases.ts';

const nothing = () => ({});

/** The routes of plans side by side, links, yearly points, school papers and the public page. */
export const planRouteCases: Readonly<Record<string, RouteCase>> = {
  'find-plans': { input: () => ({ query: { counts: 'true' } }), isPublished: true },
  'find-plan-units': { input: nothing, isPublished: true },
  'find-link-suggestions': { input: ({ target }) => ({ params: { id: target } }), reaches: true },
  'link-target': {
    input: ({ target }) => ({
      params: { id: target },
      body: { version: 1, kind: 'shared', targetId: target },
    }),
    reaches: true,
  },
  'unlink-target': {
    input: ({ target }) => ({ params: { id: target, kind: 'shared' }, query: { version: 1 } }),
    reaches: true,
  },
  'compare-plans': { input: ({ plan }) => ({ query: { planIds: plan } }) },
  'draft-yearly-plan': { input: ({ plan }) => ({ query: { planId: plan, year: 2027 } }), reaches: true },
  'create-yearly-plan': {
    input: ({ plan, task }) => ({
      body: {
        planId: plan,
        year: 2027,
        title: '试一试要点',
        number: '',
        issuer: '试一试',
        issued: '2026-11-01',
        lines: [{ taskId: task, text: '试一试', due: '2027-06-30' }],
      },
    }),
    reaches: true,
  },
  'withdraw-plan': {
    input: ({ plan }) => ({ params: { id: plan }, body: { reason: '试一试' } }),
    reaches: true,
  },
  'find-school-papers': { input: nothing },
  'add-school-paper': {
    input: ({ unit, target }) => ({
      body: {
        unitId: unit,
        kind: 'plan',
        title: '试一试',
        number: '',
        day: '2026-01-01',
        approvedBy: '试一试',
        fileId: null,
        targetIds: [target],
      },
    }),
    reaches: true,
  },
  'withdraw-school-paper': {
    input: ({ schoolPaper }) => ({ params: { id: schoolPaper }, query: { version: 1 } }),
    reaches: true,
  },
  'download-school-paper': { input: ({ schoolPaper }) => ({ params: { id: schoolPaper } }), reaches: true },
  'get-public-page': { input: nothing },
  'set-public-page': { input: ({ plan }) => ({ body: { planIds: [plan], version: 0 } }), reaches: true },
  'get-public-plan': { input: () => ({ params: { districtId: '990001' } }), reaches: true, isOpen: true },
};

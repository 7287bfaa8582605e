import { nothing } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

/** The routes of papers of schools. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'find-school-papers': { input: nothing },
  'find-all-school-papers': { input: nothing },
  'export-all-school-papers': { input: nothing },
  'import-all-school-papers': {
    input: () => ({ query: { fileName: 'a.xlsx', dryRun: 'true' } }),
    reaches: true,
  },
  'get-school-paper': { input: ({ schoolPaper }) => ({ params: { id: schoolPaper } }), reaches: true },
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
};

import { all, sum } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

const ofProject = (id: string, more: Readonly<Record<string, string>> = {}) => ({ params: { id, ...more } });

interface Projects {
  readonly total: number;
  readonly items: readonly unknown[];
  readonly states: Readonly<Record<string, number>>;
  readonly stageCounts: Readonly<Record<string, number>>;
}

/** The routes of building projects. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'find-projects': {
    input: () => ({ query: all }),
    counts: [
      ['projects', (reply: Projects) => reply.total],
      ['projects', (reply: Projects) => reply.items.length],
      ['projects', (reply: Projects) => sum(reply.states)],
      ['projects', (reply: Projects) => sum(reply.stageCounts)],
    ],
  },
  'export-projects': { input: () => ({ query: all }) },
  'get-project': { input: ({ project }) => ofProject(project), reaches: true },
  'set-project-stage': {
    input: ({ project }) => ({
      ...ofProject(project, { stage: 'construction' }),
      body: { version: 1, planned: '2027-03-01', actual: null, reason: '试一试' },
    }),
    reaches: true,
  },
  'rename-project': {
    input: ({ project }) => ({
      ...ofProject(project),
      body: { version: 1, name: '试一试学校', day: '2026-10-01', reason: '试一试' },
    }),
    reaches: true,
  },
  'set-project-fund': {
    input: ({ project }) => ({
      ...ofProject(project, { year: '2026' }),
      body: { version: 1, planned: '1', paid: null, sourceText: '试一试' },
    }),
    reaches: true,
  },
  'set-project-place': {
    input: ({ project, unit }) => ({
      ...ofProject(project),
      body: { version: 1, lon: null, lat: null, townId: null, unitId: unit, places: null },
    }),
    reaches: true,
  },
};

import { planRouteCases } from './route-cases-plans.ts';
import { reportRouteCases } from './route-cases-reports.ts';
import { reviewRouteCases } from './route-cases-review.ts';
import { projectRouteCases } from './route-cases-projects.ts';
import { workRouteCases } from './route-cases-work.ts';

/** Ids of one district that a stranger tries to reach. */
export interface ForeignIds {
  readonly unit: string;
  readonly account: string;
  readonly plan: string;
  readonly target: string;
  readonly value: string;
  readonly task: string;
  readonly report: string;
  readonly job: string;
  readonly project: string;
  readonly file: string;
  readonly paper: string;
  readonly checkpoint: string;
  readonly message: string;
  readonly channel: string;
  readonly document: string;
  readonly review: string;
  readonly reviewItem: string;
  readonly planVersion: string;
  readonly schoolPaper: string;
}

/** What a list counts, for comparing with what the reader may see. */
export type Counted = 'units' | 'targets' | 'tasks' | 'accounts' | 'audit' | 'jobs' | 'projects';

/** How the walk calls a route with another's ids, and what the answer may hold. */
export interface RouteCase {
  readonly input: (ids: ForeignIds) => {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string | number>>;
    readonly body?: unknown;
  };
  /** It names a thing of another's: the call must be refused. */
  readonly reaches?: true;
  /** Numbers in the answer that must equal what the reader may see of a kind. */
  readonly counts?: readonly (readonly [Counted, (reply: never) => number])[];
  /** Within a district it shows what is published for everybody there: the plan's text, the map. */
  readonly isPublished?: true;
  /** Anybody may call it; what is not published is not found. */
  readonly isOpen?: true;
}

interface Page {
  readonly total: number;
  readonly items: readonly unknown[];
}
type Counts = NonNullable<RouteCase['counts']>;

const all = { pageSize: 500 };
const nothing = () => ({});
const sum = (states: Readonly<Record<string, number>>): number =>
  Object.values(states).reduce((total, count) => total + count, 0);
const page = (kind: Counted): Counts => [
  [kind, (reply: Page) => reply.total],
  [kind, (reply: Page) => reply.items.length],
];
const states = (kind: Counted): Counts => [
  [kind, (reply: { states: Record<string, number> }) => sum(reply.states)],
];

interface Home {
  readonly targetCount: number;
  readonly taskCount: number;
  readonly targets: readonly unknown[];
  readonly targetStates: Record<string, number>;
  readonly taskStates: Record<string, number>;
}

const password = 'Walk-2027-routes';

/** Every route of the contract by its name. A route that is missing here fails the walk. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'sign-in': { input: () => ({ body: { userName: 'nobody', password: 'nothing' } }), reaches: true },
  'get-session': { input: nothing },
  'change-password': { input: () => ({ body: { current: 'wrong', next: password } }), reaches: true },
  'find-accounts': { input: () => ({ query: all }), counts: page('accounts') },
  'create-account': {
    input: ({ unit }) => ({
      body: { userName: 'walker', displayName: '甲', role: 'viewer', unitId: unit, password },
    }),
    reaches: true,
  },
  'update-account': {
    input: ({ account }) => ({ params: { id: account }, body: { version: 1, active: false } }),
    reaches: true,
  },
  'find-audit-entries': { input: () => ({ query: all }), counts: page('audit') },
  'find-units': { input: () => ({ query: all }), counts: page('units') },
  'export-units': { input: () => ({ query: all }) },
  'get-unit': { input: ({ unit }) => ({ params: { id: unit } }), reaches: true },
  'get-district-map': { input: nothing, isPublished: true },
  'get-plan-home': {
    input: nothing,
    counts: [
      ['targets', (reply: Home) => reply.targetCount],
      ['targets', (reply: Home) => sum(reply.targetStates)],
      ['targets', (reply: Home) => reply.targets.length],
      ['tasks', (reply: Home) => reply.taskCount],
      ['tasks', (reply: Home) => sum(reply.taskStates)],
    ],
  },
  'find-targets': { input: () => ({ query: all }), counts: [...page('targets'), ...states('targets')] },
  'export-targets': { input: () => ({ query: all }) },
  'get-target': { input: ({ target }) => ({ params: { id: target } }), reaches: true },
  'record-target-value': {
    input: ({ target }) => ({
      params: { id: target },
      body: { version: 1, day: '2026-10-01', value: '1', sourceText: '试一试' },
    }),
    reaches: true,
  },
  'withdraw-target-value': {
    input: ({ target, value }) => ({ params: { id: target, valueId: value }, query: { version: 1 } }),
    reaches: true,
  },
  'find-tasks': { input: () => ({ query: all }), counts: [...page('tasks'), ...states('tasks')] },
  'export-tasks': { input: () => ({ query: all }) },
  'get-task': { input: ({ task }) => ({ params: { id: task } }), reaches: true },
  'report-task': {
    input: ({ task }) => ({ params: { id: task }, body: { percent: 50, words: '试一试' } }),
    reaches: true,
  },
  'review-task-report': {
    input: ({ report }) => ({ params: { id: report }, body: { decision: 'accept', version: 1 } }),
    reaches: true,
  },
  'get-plan-text': { input: ({ plan }) => ({ query: { planId: plan } }), reaches: true, isPublished: true },
  'find-jobs': { input: () => ({ query: all }), counts: page('jobs') },
  'get-job': { input: ({ job }) => ({ params: { id: job } }), reaches: true },
  'cancel-job': { input: ({ job }) => ({ params: { id: job } }), reaches: true },
  ...planRouteCases,
  ...reportRouteCases,
  ...reviewRouteCases,
  ...projectRouteCases,
  ...workRouteCases,
  'sign-out': { input: nothing },
};

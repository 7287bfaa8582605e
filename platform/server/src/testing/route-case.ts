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

/** As many rows as a list gives at once. */
export const all = { pageSize: 500 };
/** A call without input. */
export const nothing = () => ({});
/** The sum of counts by state. */
export const sum = (states: Readonly<Record<string, number>>): number =>
  Object.values(states).reduce((total, count) => total + count, 0);
/** What a page of a list counts. */
export const page = (kind: Counted): Counts => [
  [kind, (reply: Page) => reply.total],
  [kind, (reply: Page) => reply.items.length],
];
/** What the counts by state of a list add up to. */
export const states = (kind: Counted): Counts => [
  [kind, (reply: { states: Record<string, number> }) => sum(reply.states)],
];

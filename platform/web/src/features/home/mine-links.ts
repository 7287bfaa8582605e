import type { CallReply, getPlanHome } from '@junheng/contract';

type MineName = keyof CallReply<typeof getPlanHome>['mine'];

interface MineLink {
  readonly name: MineName;
  readonly search: Readonly<Record<string, string>>;
}

/** What can wait for somebody, in the order of urgency, with the filters that list it. */
export const mineLinks: readonly MineLink[] = [
  { name: 'overdue', search: { state: 'overdue' } },
  { name: 'returned', search: { returned: 'true' } },
  { name: 'toReview', search: { waiting: 'true' } },
  { name: 'toReport', search: { state: 'notReported' } },
  { name: 'dueSoon', search: { dueSoon: 'true' } },
];

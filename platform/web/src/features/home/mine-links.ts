import type { CallReply, getPlanHome } from '@junheng/contract';
import type { Action } from '@junheng/vocabulary';

type MineName = keyof CallReply<typeof getPlanHome>['mine'];

interface MineLink {
  /** The number that is shown. */
  readonly name: MineName;
  readonly words:
    'overdue' | 'returned' | 'toReview' | 'toReport' | 'dueSoon' | 'chaseOverdue' | 'chaseBehind' | 'decide';
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

const TASKS = '/plan/tasks';

/** What those who report or review can do, in the order of urgency, with the filters that list it. */
const toDo: readonly MineLink[] = [
  { name: 'overdue', words: 'overdue', to: TASKS, search: { state: 'overdue' } },
  { name: 'returned', words: 'returned', to: TASKS, search: { returned: 'true' } },
  { name: 'toReview', words: 'toReview', to: TASKS, search: { waiting: 'true' } },
  { name: 'toReport', words: 'toReport', to: TASKS, search: { state: 'notReported' } },
  { name: 'dueSoon', words: 'dueSoon', to: TASKS, search: { dueSoon: 'true' } },
];

/** What a leader can do, who neither reports nor reviews: decide and chase. */
const toLead: readonly MineLink[] = [
  {
    name: 'missedBinding',
    words: 'decide',
    to: '/plan/targets',
    search: { state: 'missed', binding: 'binding' },
  },
  { name: 'overdue', words: 'chaseOverdue', to: TASKS, search: { state: 'overdue' } },
  { name: 'behind', words: 'chaseBehind', to: TASKS, search: { state: 'behind' } },
];

/** What can wait for somebody with these rights. */
export function mineLinks(may: (action: Action) => boolean): readonly MineLink[] {
  const leads = may('urgeTasks') && !may('reportTasks') && !may('reviewReports');
  return leads ? toLead : toDo;
}

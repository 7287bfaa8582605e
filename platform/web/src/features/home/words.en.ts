import type { Translated } from '../../i18n/words.ts';
import type { words as source } from './words.zh.ts';

/** The words of the home page, in English. */
export const words: Translated<typeof source> = {
  title: 'Where the plan stands',
  planYear: '{{title}} · year {{year}}',
  targets: '{{count}} targets',
  targets_one: '{{count}} target',
  tasks: '{{count}} tasks',
  tasks_one: '{{count}} task',
  picture: 'Where each target stands',
  'picture.key':
    'Strong line: values; thin line: expected path; dashed: target; upright: cut-off day; gaps: no data',
  noValue: 'No value yet',
  changes: 'Changed this month',
  'changes.none': 'No target changed its state in the last month.',
  'changes.from': 'was',
  mine: 'For me to do',
  'mine.toReview': 'tasks with a report to review',
  'mine.toReport': 'tasks to be reported',
  'mine.returned': 'tasks whose report was returned',
  'mine.dueSoon': 'tasks due within 30 days',
  'mine.overdue': 'tasks overdue',
  'mine.none': 'Nothing waits for you.',
  'empty.title': 'No plan yet',
  'empty.help':
    'Once a plan is loaded, this page shows where each target and task stands. Ask the administrator to load one.',
};

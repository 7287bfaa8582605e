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
  'closing.last': 'This plan ends with {{to}}.',
  'closing.ended': 'This plan ended with {{to}}.',
  'closing.report': 'Final evaluation report',
  'closing.next': 'Load the next plan',
  due: 'Due within 30 days',
  'due.none': 'No task is due within 30 days.',
  'due.all': 'All {{count}}',
  units: 'By unit',
  'units.unit': 'Unit',
  'units.targets': 'Targets',
  'units.tasks': 'Tasks',
  'units.help':
    'Counted where a unit leads; where nobody leads, where it is responsible. A number opens its list.',
  'units.all': 'Show all {{count}} units',
  'units.less': 'Show fewer',
  'empty.do': 'Load a plan document',
  'empty.help.load':
    'Load a plan document, review and publish it; then this page shows where each target and task stands.',
  'empty.title': 'No plan yet',
  'empty.help':
    'Once a plan is loaded, this page shows where each target and task stands. Ask the administrator to load one.',
};

import type { Translated } from '../../../i18n/words.ts';
import type { words as source } from './words.zh.ts';

/** The words of the page open to everybody, in English. */
export const words: Translated<typeof source> = {
  title: '{{district}}: targets of the education plan',
  asOf: 'As of {{day}}',
  years: '{{from}}–{{to}}',
  version: 'version {{number}}',
  sentence: '{{count}} targets: ',
  target: 'Target',
  base: 'Start',
  goal: 'Asked for',
  byYear: '{{goal}} by {{year}}',
  maintain: 'to be kept',
  qualitative: 'a goal in words',
  now: 'Now',
  none: 'No data yet',
  state: 'State',
  key: '“On track” means that what should be reached by now is reached; “behind” that it is not; “not yet due” that the plan does not ask for anything yet.',
  inYear: '{{amount}} in {{year}}',
  onDay: '{{amount}} ({{day}})',
  signIn: 'Staff sign-in',
};

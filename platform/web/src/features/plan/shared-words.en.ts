import type { Translated } from '../../i18n/words.ts';
import type { shared as source } from './shared-words.zh.ts';

/** Words that `plan` and `work/tasks` both say, in English. */
export const shared: Translated<typeof source> = {
  number: 'No.',
  state: 'State',
  comma: ', ',
  'none.help': 'Try another filter, or clear the filters.',
  duties: 'Who is responsible',
  'duty.lead': 'Lead',
};

import type { Translated } from '../../../i18n/words.ts';
import type { shared as source } from './shared-words.zh.ts';

/** Words that `plan/plans` and `papers` both say, in English. */
export const shared: Translated<typeof source> = {
  title: 'All plans',
  plan: 'Plan',
};

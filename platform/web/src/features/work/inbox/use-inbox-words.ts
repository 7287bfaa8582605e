import { makeWordsHook } from '../../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of work and messages. */
export const useInboxWords = makeWordsHook<typeof words>('work/inbox');

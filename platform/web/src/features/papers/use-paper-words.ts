import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of papers of schools. */
export const usePaperWords = makeWordsHook<typeof words>('papers');

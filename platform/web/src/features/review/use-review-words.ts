import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of reviews and of publishing. */
export const useReviewWords = makeWordsHook<typeof words>('review');

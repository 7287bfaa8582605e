import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of the home page. */
export const useHomeWords = makeWordsHook<typeof words>('home');

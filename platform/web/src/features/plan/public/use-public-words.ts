import { makeWordsHook } from '../../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of the page open to everybody. */
export const usePublicWords = makeWordsHook<typeof words>('plan/public');

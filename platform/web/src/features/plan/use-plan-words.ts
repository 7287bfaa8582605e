import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of targets and tasks. */
export const usePlanWords = makeWordsHook<typeof words>('plan');

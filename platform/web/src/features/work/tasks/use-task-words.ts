import { makeWordsHook } from '../../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of tasks. */
export const useTaskWords = makeWordsHook<typeof words>('work/tasks');

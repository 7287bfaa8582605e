import { makeWordsHook } from './words.ts';
import type { words } from './words.zh.ts';

/** The words that all areas share. */
export const useCommonWords = makeWordsHook<typeof words>('common');

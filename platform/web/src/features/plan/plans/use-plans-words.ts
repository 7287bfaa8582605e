import { makeWordsHook } from '../../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of several plans, school papers and the public page's settings. */
export const usePlansWords = makeWordsHook<typeof words>('plan/plans');

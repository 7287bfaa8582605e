import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of sign-in, accounts and the audit trail. */
export const useAccessWords = makeWordsHook<typeof words>('access');

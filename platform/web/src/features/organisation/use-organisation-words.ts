import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of units. */
export const useOrganisationWords = makeWordsHook<typeof words>('organisation');

import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of building projects. */
export const useProjectWords = makeWordsHook<typeof words>('projects');

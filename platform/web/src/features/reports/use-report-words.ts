import { makeWordsHook } from '../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of reports. */
export const useReportWords = makeWordsHook<typeof words>('reports');

import { makeWordsHook } from '../../../i18n/words.ts';
import type { words } from './words.zh.ts';

/** The words of plan documents, their review and versions. */
export const useDocumentWords = makeWordsHook<typeof words>('plan/documents');

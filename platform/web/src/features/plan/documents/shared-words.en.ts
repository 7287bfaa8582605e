import type { Translated } from '../../../i18n/words.ts';
import type { shared as source } from './shared-words.zh.ts';

/** Words that `plan/documents` and `review` both say, in English. */
export const shared: Translated<typeof source> = {
  semicolon: '; ',
  cancel: 'Cancel',
  document: 'Document',
  'review.continue': 'Go on reviewing',
  'facts.title': 'Title',
  'facts.period': 'Period',
  versions: 'Versions',
  version: 'Version',
  'version.inForceFrom': 'In force from',
  'version.note': 'Note',
  difference: 'Against the version before',
};

import type { Translated } from '../../../i18n/words.ts';
import type { shared as source } from './shared-words.zh.ts';

/** Words that `plan/documents` and `review` both say, in English. */
export const shared: Translated<typeof source> = {
  semicolon: '; ',
  cancel: 'Cancel',
  document: 'Document',
  'kind.target': 'Targets',
  'kind.task': 'Tasks',
  'review.continue': 'Go on reviewing',
  'reviewState.open': 'Under review',
  'reviewState.published': 'Published',
  'reviewState.abandoned': 'Abandoned',
  'reviewState.published.sentence': 'This review is published; it can only be read.',
  'reviewState.abandoned.sentence': 'This review was abandoned; it can only be read.',
  'reviewState.open.sentence': 'Under review',
  'reviewState.published.notice': 'Loaded by {{who}} on {{when}}, published.',
  'reviewState.abandoned.notice': 'Loaded by {{who}} on {{when}}, abandoned.',
  'reviewState.open.notice': 'Loaded by {{who}} on {{when}}.',
  'facts.title': 'Title',
  'facts.period': 'Period',
  versions: 'Versions',
  version: 'Version',
  'version.inForceFrom': 'In force from',
  'version.note': 'Note',
  difference: 'Against the version before',
};

import type { ReactElement } from 'react';
import { ApiFailure, failureKind } from '../../../../api/api-failure.ts';
import { AppLink } from '../../../../components/app-link.tsx';
import { Notice } from '../../../../components/calm-state.tsx';
import { useCommonWords } from '../../../../i18n/use-common-words.ts';
import { useDocumentWords } from '../use-document-words.ts';

/** Why a document was not taken, and what to do; one whose review is open leads there. */
export function LoadFailure({ failure }: { readonly failure: unknown }): ReactElement | null {
  const say = useDocumentWords();
  const common = useCommonWords();
  if (!(failure instanceof ApiFailure))
    return failure ? <Notice tone="bad">{common('failure.other.help')}</Notice> : null;
  const { code, message, parameters } = failure.error;
  if (code === 'CONTRACT_CALL_CANCELLED') return <Notice>{say('load.cancelled')}</Notice>;
  const reviewId = parameters['reviewId'];
  return (
    <Notice tone={failureKind(failure) === 'offline' ? 'soon' : 'bad'}>
      <span>{failureKind(failure) === 'offline' ? say('load.offline') : message}</span>
      {reviewId === undefined ? null : (
        <AppLink to="/plan/reviews/$id" params={{ id: String(reviewId) }}>
          {say('review.continue')}
        </AppLink>
      )}
    </Notice>
  );
}

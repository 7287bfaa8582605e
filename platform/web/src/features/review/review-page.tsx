import { abandonPlanReview, downloadPlanDocument, getPlanDocumentText } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { App, Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { Notice } from '../../components/calm-state.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { useTellFailure } from '../../components/use-tell-failure.ts';
import { formatMoment } from '../../i18n/format-number.ts';
import { DownloadButton } from '../plan/documents/document/download-button.tsx';
import { useReviewWords } from './use-review-words.ts';
import type { KnownReview } from './items/merge-review.ts';
import { PlanFacts } from './plan-facts.tsx';
import { ReviewFrame } from './review-frame.tsx';
import { countProgress } from './review-progress.tsx';
import { useReview, useReviewChange } from './use-review.ts';

function AbandonButton({ known }: { readonly known: KnownReview }): ReactElement {
  const say = useReviewWords();
  const { modal, message } = App.useApp();
  const tell = useTellFailure();
  const navigate = useNavigate();
  const { id, version } = known.review;
  const change = useReviewChange(abandonPlanReview, id);
  const ask = () =>
    void modal.confirm({
      title: say('abandon.title'),
      content: say('abandon.help'),
      okText: say('abandon.do'),
      okButtonProps: { danger: true },
      cancelText: say('cancel'),
      onOk: async () => {
        try {
          await change.mutateAsync({ params: { id }, body: { version } });
          void message.success(say('abandon.done'));
          void navigate({ to: '/plan/documents' });
        } catch (failure) {
          tell(failure);
        }
      },
    });
  return <Button onClick={ask}>{say('abandon')}</Button>;
}

/** What the review stands at, in one sentence. */
function useReviewSentence(known: KnownReview): string {
  const say = useReviewWords();
  const { review, items } = known;
  const { total, decided } = countProgress(review.progress);
  const blocking = [...items.values()].filter(
    (item) => item.kind === 'doubt' && item.payload.isBlocking && item.decision === 'pending',
  ).length;
  if (review.state !== 'open') return say(`reviewState.${review.state}.sentence`);
  return [
    total === decided
      ? say('review.allDecided', { total })
      : say('review.left', { left: total - decided, total }),
    blocking === 0 ? '' : say('review.blocking', { count: blocking }),
  ]
    .filter((part) => part !== '')
    .join(say('semicolon'));
}

type DocumentWords = CallReply<typeof getPlanDocumentText>;

function OpenedReview({
  known,
  document,
}: {
  readonly known: KnownReview;
  readonly document: DocumentWords;
}): ReactElement {
  const say = useReviewWords();
  const sentence = useReviewSentence(known);
  const { review } = known;
  const { facts } = useFilters();
  const isOpen = review.state === 'open';
  return (
    <PageFrame
      title={review.facts.title === '' ? review.documentTitle : review.facts.title}
      sentence={sentence}
      actions={
        <>
          {review.fileName === null ? null : (
            <DownloadButton route={downloadPlanDocument} id={review.documentId} />
          )}
          {isOpen ? <AbandonButton known={known} /> : null}
          {isOpen ? (
            <AppLink to="/plan/reviews/$id/publish" params={{ id: review.id }} className="button-link">
              {say('publish.open')}
            </AppLink>
          ) : null}
        </>
      }
    >
      <div className="review-about stack">
        {review.planId === null || !isOpen ? null : (
          <Notice>{say('review.adjusts', { title: review.planTitle ?? '' })}</Notice>
        )}
        {isOpen ? null : (
          <Notice>
            {say(`reviewState.${review.state}.notice`, {
              who: review.openedBy,
              when: formatMoment(review.openedAt),
            })}
            {review.state === 'published' && review.planId !== null ? (
              <AppLink to="/plan/versions" search={{ planId: review.planId }}>
                {say('versions')}
              </AppLink>
            ) : null}
          </Notice>
        )}
        {document.secondReader === null ? (
          <p className="muted">{say('review.noSecondReader')}</p>
        ) : (
          <Notice>{say('review.secondReader', { model: document.secondReader })}</Notice>
        )}
        <PlanFacts known={known} isFirstOpen={facts === 'edit'} />
      </div>
      <ReviewFrame known={known} text={document.text} tables={document.tables} unread={document.unread} />
    </PageFrame>
  );
}

/** 审核: the document on the left, what was read in it on the right. */
export function Page(): ReactElement {
  const say = useReviewWords();
  const id = useAddressPart('id');
  const { data: known, error, refetch } = useReview(id);
  const documentId = known?.review.documentId ?? '';
  const text = useRead(
    getPlanDocumentText,
    { params: { id: documentId } },
    { isEnabled: documentId !== '', freshFor: 3_600_000 },
  );
  if (known === undefined && error)
    return <FailureState failure={error} isPage onRetry={() => void refetch()} />;
  if (text.error) return <FailureState failure={text.error} isPage onRetry={() => void text.refetch()} />;
  if (known === undefined || text.data === undefined) return <PageSkeleton lines={12} />;
  return (
    <>
      {error ? <Notice tone="soon">{say('review.stale')}</Notice> : null}
      <OpenedReview key={id} known={known} document={text.data} />
    </>
  );
}

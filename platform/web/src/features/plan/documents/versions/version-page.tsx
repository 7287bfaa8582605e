import '../../../../components/side-panel.css';
import './versions.css';
import { findPlans, getPlanVersion } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../../api/use-read.ts';
import { useAddressPart } from '../../../../app/use-address.ts';
import { AppLink } from '../../../../components/app-link.tsx';
import { Notice } from '../../../../components/calm-state.tsx';
import { FailureState } from '../../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../../components/page.tsx';
import { formatMoment } from '../../../../i18n/format-number.ts';
import { usePick } from '../../../../i18n/words.ts';
import { useDocumentWords } from '../use-document-words.ts';
import { DifferenceList, useDifferenceSentence } from './difference-list.tsx';

/** One version: who published it, from which document, its hash, and what it changed. */
export function Page(): ReactElement {
  const say = useDocumentWords();
  const pick = usePick();
  const differenceSentence = useDifferenceSentence();
  const id = useAddressPart('id');
  const { data: version, error, refetch } = useRead(getPlanVersion, { params: { id } });
  const { data: plans } = useRead(findPlans, { query: {} }, { freshFor: 60_000 });
  const plan = plans?.items.find((each) => each.id === version?.planId);
  if (error) return <FailureState failure={error} isPage onRetry={() => void refetch()} />;
  if (version === undefined) return <PageSkeleton lines={8} />;
  return (
    <PageFrame
      title={say('version.title', { number: version.number })}
      sentence={version.difference === null ? say('version.first') : differenceSentence(version.difference)}
      actions={
        <>
          <AppLink to="/plan/versions" search={{ planId: version.planId }}>
            {say('versions')}
          </AppLink>
          <AppLink to="/plan/versions/$id/judgement" params={{ id }} className="button-link">
            {say('judgement.open')}
          </AppLink>
        </>
      }
    >
      {version.isIntact ? null : <Notice tone="bad">{say('version.broken')}</Notice>}
      <dl className="facts">
        <dt>{say('facts.title')}</dt>
        <dd>{plan === undefined ? '' : pick(plan.title, plan.titleEn)}</dd>
        <dt>{say('version.inForceFrom')}</dt>
        <dd className="number">{version.inForceFrom}</dd>
        <dt>{say('version.publishedBy')}</dt>
        <dd>{`${version.publishedBy} ${formatMoment(version.publishedAt)}`}</dd>
        {version.documentId === null ? null : (
          <>
            <dt>{say('document')}</dt>
            <dd>
              <AppLink to="/plan/documents/$id" params={{ id: version.documentId }}>
                {version.documentTitle ?? ''}
              </AppLink>
            </dd>
          </>
        )}
        {version.note === '' ? null : (
          <>
            <dt>{say('version.note')}</dt>
            <dd>{version.note}</dd>
          </>
        )}
        <dt>{say('version.holds')}</dt>
        <dd>{say('version.counts', { targets: version.targetCount, tasks: version.taskCount })}</dd>
        <dt>{say('version.hash')}</dt>
        <dd className="version-hash">{version.hash}</dd>
      </dl>
      {version.difference === null ? null : (
        <section className="stack">
          <h2>{say('difference')}</h2>
          <DifferenceList difference={version.difference} />
        </section>
      )}
    </PageFrame>
  );
}

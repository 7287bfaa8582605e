import { getPlanText } from '@junheng/contract';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../api/use-read.ts';
import { FailureState } from './failure-state.tsx';
import { markedParagraphs } from './sources/marked-paragraphs.ts';
import { PageSkeleton } from './page-skeleton.tsx';

interface PlanPageProps {
  readonly planId: string;
  readonly span: readonly [number, number];
}

/** The plan's own text with a stretch marked and brought into view. */
export function PlanPage({ planId, span }: PlanPageProps): ReactElement {
  const page = useRef<HTMLElement>(null);
  const { data, error, refetch } = useRead(getPlanText, { query: { planId } }, { freshFor: 600_000 });
  useEffect(() => {
    page.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [data]);
  if (error) return <FailureState failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton lines={10} />;
  return (
    <article ref={page} className="plan-page" lang="zh-CN" tabIndex={0} aria-label={data.title}>
      {markedParagraphs(data.text, span).map(({ start, isHeading, before, marked, after }) => (
        <p key={start} className={isHeading ? 'plan-heading' : undefined}>
          {before}
          {marked === '' ? null : <mark>{marked}</mark>}
          {after}
        </p>
      ))}
    </article>
  );
}

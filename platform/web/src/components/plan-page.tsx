import { getPlanText } from '@junheng/contract';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../api/use-read.ts';
import { FailureState } from './failure-state.tsx';
import { layOutPage } from './sources/lay-out-page.ts';
import { markedParagraphs } from './sources/marked-paragraphs.ts';
import type { MarkedParagraph } from './sources/marked-paragraphs.ts';
import { PageSkeleton } from './page-skeleton.tsx';

interface PlanPageProps {
  readonly planId: string;
  readonly span: readonly [number, number];
}

function PlanParagraph({ paragraph }: { readonly paragraph: MarkedParagraph }): ReactElement {
  const { isHeading, before, marked, after } = paragraph;
  return (
    <p className={isHeading ? 'plan-heading' : undefined}>
      {before}
      {marked === '' ? null : <mark>{marked}</mark>}
      {after}
    </p>
  );
}

/** The plan's own text, its tables as tables, with a stretch marked and brought into view. */
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
      {layOutPage(markedParagraphs(data.text, span), data.tables).map((block) =>
        block.kind === 'paragraph' ? (
          <PlanParagraph key={block.paragraph.start} paragraph={block.paragraph} />
        ) : (
          <div key={block.start} className="plan-table" role="group" tabIndex={0} aria-label={data.title}>
            <table>
              <tbody>
                {block.rows.map((row, at) => (
                  <tr key={at} className={row.isLit ? 'is-lit' : undefined}>
                    {row.cells.map((cell, place) => (
                      <td key={place} rowSpan={cell.rows} colSpan={cell.columns}>
                        {cell.paragraphs.map((paragraph) => (
                          <PlanParagraph key={paragraph.start} paragraph={paragraph} />
                        ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ),
      )}
    </article>
  );
}

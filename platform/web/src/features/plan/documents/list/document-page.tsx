import './document-page.css';
import {
  downloadPlanDocument,
  findPlanDocuments,
  findTargets,
  findTasks,
  getPlanDocumentText,
} from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../../../api/use-read.ts';
import { useAddressPart } from '../../../../app/use-address.ts';
import { AppLink } from '../../../../components/app-link.tsx';
import { FailureState } from '../../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../../components/page.tsx';
import { formatMoment } from '../../../../i18n/format-number.ts';
import { DocumentText } from '../document/document-text.tsx';
import { DownloadButton } from '../document/download-button.tsx';
import { useDocumentWords } from '../use-document-words.ts';
import { publishedMarks } from './published-marks.ts';
import type { PublishedRow } from './published-marks.ts';

/** The published targets and tasks of a plan, as far as the reader may see them. */
function usePublishedRows(planId: string | null): readonly PublishedRow[] {
  const query = { planId: planId ?? undefined, pageSize: 500, sort: 'number' } as const;
  const options = { isEnabled: planId !== null, freshFor: 60_000 };
  const { data: targets } = useRead(findTargets, { query }, options);
  const { data: tasks } = useRead(findTasks, { query }, options);
  return useMemo(
    () => [
      ...(targets?.items ?? []).map(({ id, name, source }) => ({
        id,
        name,
        source,
        to: `/plan/targets/${id}`,
      })),
      ...(tasks?.items ?? []).map(({ id, title, source }) => ({
        id,
        name: title,
        source,
        to: `/plan/tasks/${id}`,
      })),
    ],
    [targets, tasks],
  );
}

/** 原文: the words of a document as they were read, with what was published marked; the original can be taken away. */
export function Page(): ReactElement {
  const say = useDocumentWords();
  const navigate = useNavigate();
  const id = useAddressPart('id');
  const pane = useRef<HTMLDivElement>(null);
  const {
    data: text,
    error,
    refetch,
  } = useRead(getPlanDocumentText, { params: { id } }, { freshFor: 3_600_000 });
  const { data: documents } = useRead(findPlanDocuments, { query: {} });
  const document_ = documents?.items.find((item) => item.id === id);
  const rows = usePublishedRows(document_?.state === 'published' ? document_.planId : null);
  const marks = useMemo(() => publishedMarks(text?.text ?? '', rows), [text, rows]);
  if (error) return <FailureState failure={error} isPage onRetry={() => void refetch()} />;
  if (text === undefined) return <PageSkeleton lines={12} />;
  const outline = text.outline.filter(({ level }) => level <= 2);
  const showPlace = (place: number) => {
    const paragraphs = [...(pane.current?.querySelectorAll<HTMLElement>('p[data-start]') ?? [])];
    const wanted = paragraphs.findLast((each) => Number(each.dataset['start']) <= place);
    wanted?.scrollIntoView({ block: 'start' });
    requestAnimationFrame(() => wanted?.scrollIntoView({ block: 'start' }));
  };
  return (
    <PageFrame
      title={text.title}
      sentence={
        document_ === undefined
          ? undefined
          : [
              say('documents.loaded', { who: document_.loadedBy, when: formatMoment(document_.loadedAt) }),
              marks.length === 0 ? '' : say('document.marked', { count: marks.length }),
            ]
              .filter((part) => part !== '')
              .join(say('semicolon'))
      }
      actions={
        <>
          {document_?.fileName === null || document_ === undefined ? null : (
            <DownloadButton route={downloadPlanDocument} id={id} />
          )}
          {document_ === undefined || document_.planId === null ? null : (
            <AppLink to="/plan/versions" search={{ planId: document_.planId }}>
              {say('versions')}
            </AppLink>
          )}
        </>
      }
    >
      <div className="document-layout">
        {outline.length === 0 ? null : (
          <details className="document-outline screen-only" open={innerWidth > 900}>
            <summary>{say('document.outline')}</summary>
            <ol>
              {outline.map((node) => (
                <li key={node.id} className={`outline-${node.level}`}>
                  <button
                    type="button"
                    className="plain-button"
                    lang="zh-CN"
                    onClick={() => showPlace(node.span[0])}
                  >
                    {node.title}
                  </button>
                </li>
              ))}
            </ol>
          </details>
        )}
        <div
          ref={pane}
          className="document-sheet"
          onClick={(event) => {
            const mark = event.target instanceof Element ? event.target.closest('[data-ids]') : null;
            const [first] = (mark as HTMLElement | null)?.dataset['ids']?.split(' ') ?? [];
            const row = rows.find((each) => each.id === first);
            if (row !== undefined && getSelection()?.isCollapsed !== false) void navigate({ to: row.to });
          }}
        >
          <DocumentText
            text={text.text}
            title={text.title}
            tables={text.tables}
            marks={marks}
            currentId={null}
          />
        </div>
      </div>
    </PageFrame>
  );
}

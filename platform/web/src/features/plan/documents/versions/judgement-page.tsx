import './versions.css';
import { judgePlanVersion } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../../../app/use-address.ts';
import { AppLink } from '../../../../components/app-link.tsx';
import { Notice } from '../../../../components/calm-state.tsx';
import { DataTable } from '../../../../components/lists/data-table.tsx';
import type { Column } from '../../../../components/lists/data-table.tsx';
import { FailureState } from '../../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../../components/page.tsx';
import { TargetStateTag, VerdictTag } from '../../../../components/state-tag.tsx';
import { formatAmount } from '../../../../i18n/format-number.ts';
import { useLanguage, usePick } from '../../../../i18n/words.ts';
import { useDocumentWords } from '../use-document-words.ts';

type Row = CallReply<typeof judgePlanVersion>['targets'][number];

function useColumns(): Column<Row>[] {
  const say = useDocumentWords();
  const pick = usePick();
  const language = useLanguage();
  const amount = (row: Row, value: string | null) =>
    value === null ? <span className="muted">—</span> : formatAmount(value, row.unit, language);
  return [
    { key: 'number', title: say('target.number'), isNumber: true, width: '52px', cell: (row) => row.number },
    {
      key: 'name',
      title: say('kind.target'),
      phone: 'title',
      cell: (row) => (
        <>
          <AppLink to="/plan/targets/$id" params={{ id: row.id }}>
            {pick(row.name, row.nameEn)}
          </AppLink>
          <span className="muted judgement-reason">{pick(row.reason.zh, row.reason.en)}</span>
        </>
      ),
    },
    {
      key: 'goal',
      title: say('target.goal'),
      isNumber: true,
      cell: (row) => (
        <>
          {['≥', '≤', '>', '<', '≈'].includes(row.comparator) ? `${row.comparator} ` : ''}
          {amount(row, row.value)} <span className="muted">{row.year}</span>
        </>
      ),
    },
    {
      key: 'latest',
      title: say('target.latest'),
      isNumber: true,
      phone: 'line',
      cell: (row) => amount(row, row.latest?.value ?? null),
    },
    {
      key: 'state',
      title: say('target.state'),
      phone: 'end',
      cell: (row) => <TargetStateTag state={row.state} />,
    },
    { key: 'verdict', title: say('target.verdict'), cell: (row) => <VerdictTag verdict={row.verdict} /> },
  ];
}

/** 按版本评判: the frozen targets of a version judged again with what was known on the cut-off day. */
export function Page(): ReactElement {
  const say = useDocumentWords();
  const id = useAddressPart('id');
  const { asOf } = useFilters();
  const { data, error, refetch } = useRead(
    judgePlanVersion,
    { params: { id }, query: asOf === undefined ? {} : { asOf } },
    { keepsPrevious: true },
  );
  const columns = useColumns();
  if (error) return <FailureState failure={error} isPage onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton lines={10} />;
  const { number, hash } = data.judgedVersion;
  return (
    <PageFrame
      title={say('judgement.title', { number })}
      sentence={say('judgement.sentence', { asOf: data.asOf, count: data.targets.length })}
      actions={
        <AppLink to="/plan/versions/$id" params={{ id }}>
          {say('version.title', { number })}
        </AppLink>
      }
    >
      {data.isIntact ? (
        <Notice>
          {say('judgement.intact')} <span className="version-hash">{hash}</span>
        </Notice>
      ) : (
        <Notice tone="bad">{say('version.broken')}</Notice>
      )}
      <DataTable
        caption={say('judgement.title', { number })}
        columns={columns}
        rows={data.targets}
        rowKey={(row) => row.id}
      />
    </PageFrame>
  );
}

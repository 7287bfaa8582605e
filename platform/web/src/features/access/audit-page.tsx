import './access.css';
import { findAuditEntries } from '@junheng/contract';
import type { AuditEntry } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import type { Column } from '../../components/lists/data-table.tsx';
import { FilterDay } from '../../components/lists/filter-day.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '../../components/lists/filter-bar.tsx';
import { ListBody } from '../../components/lists/list-body.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { formatMoment } from '../../i18n/format-number.ts';
import { auditChanges } from './audit-changes.ts';
import { useAuditWords } from './use-audit-words.ts';
import { useAccessWords } from './use-access-words.ts';

const PAGE_SIZE = 50;

function AuditChange({ entry }: { readonly entry: AuditEntry }): ReactElement {
  const audit = useAuditWords();
  return (
    <div className="audit-change">
      {auditChanges(entry.before, entry.after).map(({ name, before, after }) => (
        <span key={name}>
          <span className="muted">{audit.field(name)}</span>{' '}
          {before === '' ? null : <del>{audit.value(name, before)}</del>}{' '}
          <ins>{audit.value(name, after)}</ins>
        </span>
      ))}
    </div>
  );
}

function useAuditColumns(): Column<AuditEntry>[] {
  const say = useAccessWords();
  const audit = useAuditWords();
  return [
    {
      key: 'at',
      title: say('audit.at'),
      phone: 'line',
      width: '150px',
      cell: (entry) => formatMoment(entry.at),
    },
    {
      key: 'who',
      width: '24%',
      title: say('audit.who'),
      phone: 'title',
      cell: (entry) => (
        <>
          {entry.accountName === '' && entry.unitName !== '' ? say('audit.erased') : entry.accountName}{' '}
          {entry.unitName}
          {entry.address === null ? null : <span className="muted audit-address">{entry.address}</span>}
        </>
      ),
    },
    {
      key: 'action',
      title: say('audit.action'),
      phone: 'line',
      width: '16%',
      cell: (entry) => audit.action(entry.action),
    },
    {
      key: 'entity',
      width: '80px',
      title: say('audit.entity'),
      cell: (entry) => (
        <AppLink to="/access/audit" search={{ entity: entry.entity, entityId: entry.entityId }}>
          {audit.entity(entry.entity)}
        </AppLink>
      ),
    },
    {
      key: 'change',
      title: say('audit.change'),
      phone: 'line',
      cell: (entry) => <AuditChange entry={entry} />,
    },
  ];
}

/** 操作留痕: who changed what, when, from what to what; nobody can change or delete a line. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const audit = useAuditWords();
  const { entity, entityId, who, from, to, page } = useFilters();
  const query = {
    pageSize: PAGE_SIZE,
    ...(entity === undefined ? {} : { entity }),
    ...(entityId === undefined ? {} : { entityId }),
    ...(who === undefined ? {} : { who }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(page === undefined ? {} : { page }),
  };
  const read = useRead(findAuditEntries, { query }, { keepsPrevious: true });
  const { data } = read;
  const columns = useAuditColumns();
  const kinds = data?.entities ?? (entity === undefined ? [] : [entity]);
  return (
    <PageFrame
      title={say('audit.title')}
      sentence={data === undefined ? undefined : say('audit.count', { count: data.total })}
    >
      <FilterBar names={['entity', 'entityId', 'who', 'from', 'to']}>
        <FilterSearch label={say('audit.filter.who')} name="who" />
        <FilterSelect
          name="entity"
          label={say('audit.entity')}
          choices={kinds.map((kind) => ({ value: kind, label: audit.entity(kind) }))}
        />
        <FilterDay name="from" label={say('audit.filter.from')} />
        <FilterDay name="to" label={say('audit.filter.to')} />
        {entityId === undefined ? null : <span>{say('audit.oneThing')}</span>}
      </FilterBar>
      <ListBody
        read={read}
        caption={say('audit.title')}
        columns={columns}
        rowKey={(entry) => entry.id}
        pageSize={PAGE_SIZE}
        none={say(data?.entities.length === 0 ? 'audit.none' : 'audit.noMatch')}
      />
    </PageFrame>
  );
}

import './inbox.css';
import { findMessages, readMessages } from '@junheng/contract';
import type { Message } from '@junheng/contract';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { useRead } from '../../../api/use-read.ts';
import { useSession } from '../../../api/use-session.ts';
import { useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CalmState } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { FilterBar, FilterSwitch } from '../../../components/lists/filter-bar.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { Pager } from '../../../components/lists/pager.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { formatMoment } from '../../../i18n/format-number.ts';
import { usePick } from '../../../i18n/words.ts';
import { useInboxWords } from './use-inbox-words.ts';
import type { Role } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';
import { messageKinds, rolesOf } from '@junheng/vocabulary';

const PAGE_SIZE = 50;

/** Where a message leads a reader: who cannot report is shown the task instead of the form. */
function linkFor(message: Message, role: Role): string {
  return rolesOf('reportTasks').includes(role) ? message.link : message.link.replace(/\/report$/u, '');
}

function MessageLine({ message }: { readonly message: Message }): ReactElement {
  const say = useInboxWords();
  const label = useLabel();
  const pick = usePick();
  const tell = useTellFailure();
  const { role } = useSession();
  const read = useChange(readMessages);
  const isUnread = message.readAt === null;
  const mark = () => {
    if (isUnread) read.mutate({ body: { ids: [message.id] } }, { onError: tell });
  };
  return (
    <li className={isUnread ? 'is-unread' : undefined}>
      <span className="message-mark" aria-hidden="true" />
      <div className="stack">
        <p className="message-words">{pick(message.words.zh, message.words.en)}</p>
        <span className="work-line">
          <span>{label(messageKinds, message.kind)}</span>
          <span>{pick(message.unitName, message.unitNameEn)}</span>
          <span className="number">{formatMoment(message.createdAt)}</span>
          {isUnread ? <b>{say('inbox.unread')}</b> : null}
          {message.readBy === null ? null : <span>{say('inbox.readBy', { who: message.readBy })}</span>}
        </span>
      </div>
      <span className="message-tools">
        <AppLink to={linkFor(message, role)} className="link-button" onClick={mark}>
          {say('inbox.open')}
        </AppLink>
        {isUnread ? (
          <button type="button" className="plain-button link-button" onClick={mark}>
            {say('inbox.read')}
          </button>
        ) : null}
      </span>
    </li>
  );
}

/** 消息: what the reader's unit was told, newest first. */
export function Page(): ReactElement {
  const say = useInboxWords();
  const filters = useFilters();
  const tell = useTellFailure();
  const read = useChange(readMessages);
  const query = { ...filters, pageSize: PAGE_SIZE };
  const { data, error, refetch } = useRead(findMessages, { query: query as never }, { keepsPrevious: true });
  return (
    <PageFrame
      title={say('inbox.title')}
      sentence={
        data === undefined ? undefined : say('inbox.sentence', { total: data.total, unread: data.unread })
      }
      actions={
        data !== undefined && data.unread > 0 ? (
          <Button loading={read.isPending} onClick={() => read.mutate({ body: {} }, { onError: tell })}>
            {say('inbox.readAll')}
          </Button>
        ) : undefined
      }
    >
      <FilterBar names={['unread']}>
        <FilterSwitch name="unread" label={say('inbox.unread')} />
      </FilterBar>
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? error ? null : <PageSkeleton lines={8} /> : null}
      {data?.total === 0 ? (
        <CalmState title={say('inbox.none')} isSmall>
          {say('inbox.none.help')}
        </CalmState>
      ) : null}
      {data !== undefined && data.total > 0 ? (
        <>
          <ul className="message-list">
            {data.items.map((message) => (
              <MessageLine key={message.id} message={message} />
            ))}
          </ul>
          <Pager total={data.total} pageSize={PAGE_SIZE} />
        </>
      ) : null}
    </PageFrame>
  );
}

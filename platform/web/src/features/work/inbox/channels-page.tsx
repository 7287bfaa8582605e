import './inbox.css';
import { findChannels } from '@junheng/contract';
import type { Channel } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CalmState, Notice } from '../../../components/calm-state.tsx';
import { DataTable } from '../../../components/lists/data-table.tsx';
import type { Column } from '../../../components/lists/data-table.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { WithPanel } from '../../../components/side-panel.tsx';
import { ReminderForm } from './reminder-form.tsx';
import { useInboxWords } from './use-inbox-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { channelFormats } from '@junheng/vocabulary';

function useChannelColumns(): Column<Channel>[] {
  const say = useInboxWords();
  const label = useLabel();
  return [
    {
      key: 'label',
      title: say('channel.label'),
      phone: 'title',
      cell: (channel) => (
        <AppLink to="/channels/$id" params={{ id: channel.id }} keep>
          {channel.label === '' ? channel.address : channel.label}
        </AppLink>
      ),
    },
    {
      key: 'kind',
      title: say('channel.kind'),
      phone: 'line',
      cell: (channel) =>
        channel.kind === 'email' ? say('channel.kind.email') : label(channelFormats, channel.format),
    },
    {
      key: 'unit',
      title: say('channel.unit'),
      phone: 'line',
      cell: (channel) => channel.unitName ?? say('channel.unit.all'),
    },
    {
      key: 'state',
      title: say('channel.state'),
      phone: 'end',
      cell: (channel) => (channel.active ? say('channel.active') : say('channel.inactive')),
    },
    {
      key: 'counts',
      title: say('channel.counts', { waiting: '', failed: '' }).replaceAll(' ', ''),
      isNumber: true,
      cell: (channel) => `${channel.waiting} / ${channel.failed}`,
    },
  ];
}

/** 消息渠道: where messages also go, and when units are reminded. */
export function Page(): ReactElement {
  const say = useInboxWords();
  const id = useAddressPart('id');
  const { data, error, refetch } = useRead(findChannels, {});
  const columns = useChannelColumns();
  const hasMail = data?.items.some((channel) => channel.kind === 'email' && channel.active) === true;
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('channels.title')}
        sentence={say('channels.sentence')}
        actions={
          <AppLink to="/channels/new" keep className="button-link">
            {say('channel.create')}
          </AppLink>
        }
      >
        {hasMail && data?.canSendMail === false ? <Notice tone="soon">{say('channel.noMail')}</Notice> : null}
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
        {data === undefined ? error ? null : <PageSkeleton lines={4} /> : null}
        {data?.items.length === 0 ? (
          <CalmState title={say('channels.none')} isSmall>
            {say('channels.none.help')}
          </CalmState>
        ) : null}
        {data !== undefined && data.items.length > 0 ? (
          <DataTable
            caption={say('channels.title')}
            columns={columns}
            rows={data.items}
            rowKey={(channel) => channel.id}
            isCurrent={(channel) => channel.id === id}
          />
        ) : null}
        <ReminderForm />
      </PageFrame>
    </WithPanel>
  );
}

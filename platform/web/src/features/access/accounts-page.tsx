import { findAccounts } from '@junheng/contract';
import type { Account } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import type { Column } from '../../components/lists/data-table.tsx';
import { FilterBar, FilterSearch } from '../../components/lists/filter-bar.tsx';
import { ListBody } from '../../components/lists/list-body.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { WithPanel } from '../../components/side-panel.tsx';
import { formatMoment } from '../../i18n/format-number.ts';
import { useAccessWords } from './use-access-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { roles } from '@junheng/vocabulary';

const PAGE_SIZE = 50;

function useAccountColumns(): Column<Account>[] {
  const say = useAccessWords();
  const label = useLabel();
  return [
    {
      key: 'displayName',
      title: say('displayName'),
      phone: 'title',
      cell: (account) => (
        <AppLink to="/access/accounts/$id" params={{ id: account.id }} keep>
          {account.displayName}
        </AppLink>
      ),
    },
    { key: 'userName', title: say('userName'), phone: 'line', cell: (account) => account.userName },
    { key: 'role', title: say('role'), phone: 'line', cell: (account) => label(roles, account.role) },
    { key: 'unit', title: say('unit'), cell: (account) => account.unitName },
    {
      key: 'state',
      title: say('account.state'),
      cell: (account) =>
        account.active
          ? account.locked
            ? say('account.locked')
            : say('account.active')
          : say('account.inactive'),
    },
    {
      key: 'last',
      title: say('account.lastSignedIn'),
      isNumber: true,
      cell: (account) =>
        account.lastSignedInAt === null ? say('account.never') : formatMoment(account.lastSignedInAt),
    },
  ];
}

/** 账号: who may sign in, as what, for which unit. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const { q, page } = useFilters();
  const id = useAddressPart('id');
  const query = {
    pageSize: PAGE_SIZE,
    ...(q === undefined ? {} : { q }),
    ...(page === undefined ? {} : { page }),
  };
  const read = useRead(findAccounts, { query }, { keepsPrevious: true });
  const { data } = read;
  const columns = useAccountColumns();
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('accounts.title')}
        sentence={data === undefined ? undefined : say('accounts.count', { count: data.total })}
        actions={
          <AppLink to="/access/accounts/new" keep className="button-link">
            {say('account.create')}
          </AppLink>
        }
      >
        <FilterBar names={['q']}>
          <FilterSearch label={say('accounts.search')} />
        </FilterBar>
        <ListBody
          read={read}
          caption={say('accounts.title')}
          columns={columns}
          rowKey={(account) => account.id}
          isCurrent={(account) => account.id === id}
          pageSize={PAGE_SIZE}
          none={say('accounts.none')}
        />
      </PageFrame>
    </WithPanel>
  );
}

import { findAccounts } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { CalmState } from '../../components/calm-state.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { AccountForm } from './account-form.tsx';
import { useAccessWords } from './use-access-words.ts';

/** One account: what can be changed about it. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const id = useAddressPart('id');
  const { q } = useFilters();
  const { data, error, refetch } = useRead(findAccounts, {
    query: { pageSize: 500, ...(q === undefined ? {} : { q }) },
  });
  const account = data?.items.find((item) => item.id === id);
  return (
    <SidePanel
      key={id}
      kicker={account?.userName}
      title={account?.displayName ?? say('account.title')}
      closeTo="/access/accounts"
    >
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton /> : null}
      {data !== undefined && account === undefined ? (
        <CalmState title={say('account.notFound')} isSmall />
      ) : null}
      {account === undefined ? null : <AccountForm key={account.id} account={account} />}
    </SidePanel>
  );
}

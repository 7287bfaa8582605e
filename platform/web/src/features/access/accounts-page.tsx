import { exportAccounts, findAccounts } from '@junheng/contract';
import { account as kind } from '@junheng/records';
import type { ReactElement } from 'react';
import { RecordList } from '../../records/list/record-list.tsx';
import { useAccessWords } from './use-access-words.ts';

/** 账号: who may sign in, as what, for which unit. */
export function Page(): ReactElement {
  const say = useAccessWords();
  return (
    <RecordList
      kind={kind}
      route={findAccounts}
      exports={exportAccounts}
      to="/access/accounts"
      title={say('accounts.title')}
      sentence={(data) => (data === undefined ? undefined : say('accounts.count', { count: data.total }))}
      create={say('account.create')}
      none={say('accounts.none')}
      cells={{
        active: ({ active, locked }) =>
          active ? say(locked ? 'account.locked' : 'account.active') : say('account.inactive'),
      }}
    />
  );
}

import { exportAccounts, findAccounts, updateAccount } from '@junheng/contract';
import type { Account } from '@junheng/contract';
import { account as kind } from '@junheng/records';
import type { ReactElement } from 'react';
import { callOrThrow } from '../../api/client.ts';
import { RecordList } from '../../records/list/record-list.tsx';
import { useAccessWords } from './use-access-words.ts';

const turn =
  (active: boolean) =>
  ({ id, version }: Account): Promise<unknown> =>
    callOrThrow(updateAccount, { params: { id }, body: { version, active } });

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
      bulk={[
        { key: 'off', label: say('account.deactivate'), fits: ({ active }) => active, run: turn(false) },
        { key: 'on', label: say('account.activate'), fits: ({ active }) => !active, run: turn(true) },
      ]}
      cells={{
        active: ({ active, locked }) =>
          active ? say(locked ? 'account.locked' : 'account.active') : say('account.inactive'),
      }}
    />
  );
}

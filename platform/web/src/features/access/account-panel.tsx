import { getAccount } from '@junheng/contract';
import type { ReactElement } from 'react';
import { RecordPanel } from '../../records/record-panel.tsx';
import { AccountForm } from './account-form.tsx';
import { useAccessWords } from './use-access-words.ts';

/** One account: what can be changed about it. */
export function Page(): ReactElement {
  const say = useAccessWords();
  return (
    <RecordPanel
      route={getAccount}
      name={say('account.title')}
      kicker={({ userName }) => userName}
      title={({ displayName }) => displayName}
      closeTo="/access/accounts"
    >
      {(account) => <AccountForm account={account} />}
    </RecordPanel>
  );
}

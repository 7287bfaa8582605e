import { createAccount } from '@junheng/contract';
import { account } from '@junheng/records';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { SidePanel } from '../../components/side-panel.tsx';
import { RecordForm } from '../../records/record-form.tsx';
import { useSendChange } from '../../records/use-send-change.ts';
import { useTyped } from '../../records/use-typed.ts';
import { PasswordField } from './password-field.tsx';
import { useAccessWords } from './use-access-words.ts';
import { useWeakness } from './use-weakness.ts';

const { fields } = account;

/** 新建账号: the new account changes its password at the first sign-in. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const form = useTyped(fields, 'account.new', { role: 'clerk' });
  const [password, setPassword] = useState('');
  const weakness = useWeakness()(password, form.body.userName);
  const { send, ...change } = useSendChange(createAccount, {
    word: say('account.created'),
    next: () => '/access/accounts',
    clear: form.clear,
  });
  return (
    <SidePanel title={say('account.create')} closeTo="/access/accounts">
      <RecordForm
        fields={fields}
        form={form}
        blocked={weakness !== undefined}
        save={say('account.create')}
        {...change}
        onSend={(body) => send({ body: { ...body, password } })}
      >
        {(isChecked) => (
          <PasswordField
            label={say('password.initial')}
            help={say('password.rules')}
            error={isChecked ? weakness : undefined}
            value={password}
            onChange={setPassword}
          />
        )}
      </RecordForm>
    </SidePanel>
  );
}

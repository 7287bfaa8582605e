import { endAccountSessions, updateAccount } from '@junheng/contract';
import type { Account, CallInput } from '@junheng/contract';
import { account as kind } from '@junheng/records';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { callOrThrow } from '../../api/client.ts';
import { useTellFailure } from '../../components/use-tell-failure.ts';
import { useMay } from '../../api/use-may.ts';
import { Field } from '../../components/forms/field.tsx';
import { useLabel } from '../../i18n/use-label.ts';
import { charges } from '@junheng/vocabulary';
import { ErasureList } from './erasure-list.tsx';
import { Notice } from '../../components/calm-state.tsx';
import { RecordForm } from '../../records/record-form.tsx';
import { useSendChange } from '../../records/use-send-change.ts';
import { useTyped } from '../../records/use-typed.ts';
import { PasswordField } from './password-field.tsx';
import { useAccessWords } from './use-access-words.ts';
import { useWeakness } from './use-weakness.ts';

/** Name, role, unit, a new password, unlocking, and switching an account off or on. */
export function AccountForm({ account }: { readonly account: Account }): ReactElement {
  const say = useAccessWords();
  const label = useLabel();
  const canErase = useMay()('eraseData');
  const { id, version, userName, displayName, role, unitId } = account;
  const form = useTyped(kind.fields, `account.${id}`, { userName, displayName, role, unitId });
  const [password, setPassword] = useState('');
  const weakness = useWeakness()(password, userName);
  const isWeak = password !== '' && weakness !== undefined;
  const { send, ...change } = useSendChange(updateAccount, {
    word: say('account.saved'),
    clear() {
      form.clear();
      setPassword('');
    },
  });
  const save = (part: Omit<CallInput<typeof updateAccount>['body'], 'version'>) =>
    send({ params: { id }, body: { version, ...part } });
  const { message } = App.useApp();
  const tell = useTellFailure();
  const end = useMutation({
    mutationFn: () => callOrThrow(endAccountSessions, { params: { id } }),
    onSuccess: ({ ended }) => void message.success(say('account.ended', { count: ended })),
    onError: tell,
  });
  return (
    <>
      {account.locked ? (
        <Notice tone="soon">
          {say('account.locked.help')}
          <Button onClick={() => save({ unlock: true })}>{say('account.unlock')}</Button>
        </Notice>
      ) : null}
      <RecordForm
        fields={kind.fields}
        form={form}
        hidden={['userName']}
        blocked={isWeak}
        {...change}
        onSend={(body) =>
          save({
            displayName: body.displayName,
            role: body.role,
            unitId: body.unitId,
            ...(password === '' ? {} : { newPassword: password }),
          })
        }
      >
        {() => (
          <PasswordField
            label={say('password.reset')}
            help={say('password.reset.help')}
            error={isWeak ? weakness : undefined}
            value={password}
            onChange={setPassword}
          />
        )}
      </RecordForm>
      {role === 'administrator' ? (
        <Field label={say('account.charge')} help={say('account.charge.help')}>
          {(input) => (
            <select
              {...input}
              value={account.charge ?? ''}
              onChange={({ target }) =>
                save({ charge: charges.find((charge) => charge === target.value) ?? null })
              }
            >
              <option value="">{say('account.charge.none')}</option>
              {charges.map((charge) => (
                <option key={charge} value={charge}>
                  {label(charges, charge)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <div className="row">
        {account.hasSecondFactor ? (
          <Button onClick={() => save({ resetSecondFactor: true })}>{say('account.resetFactor')}</Button>
        ) : null}
        <Button onClick={() => save({ active: !account.active })}>
          {account.active ? say('account.deactivate') : say('account.activate')}
        </Button>
        <Button onClick={() => end.mutate()} loading={end.isPending}>
          {say('account.endSessions')}
        </Button>
      </div>
      {account.active || !canErase ? null : <ErasureList accountId={id} />}
    </>
  );
}

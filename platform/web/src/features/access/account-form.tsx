import { updateAccount } from '@junheng/contract';
import type { Account } from '@junheng/contract';
import { checkPassword } from '@junheng/domain';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useChange } from '../../api/use-change.ts';
import { Notice } from '../../components/calm-state.tsx';
import { Field } from '../../components/forms/field.tsx';
import { usePick } from '../../i18n/words.ts';
import { RoleSelect } from './role-select.tsx';
import { UnitSelect } from './unit-select.tsx';
import { useAccessWords } from './use-access-words.ts';

type Change = Omit<
  Parameters<ReturnType<typeof useChange<typeof updateAccount>>['mutate']>[0]['body'],
  'version'
>;

/** Name, role, unit, a new password, unlocking, and switching an account off or on. */
export function AccountForm({ account }: { readonly account: Account }): ReactElement {
  const say = useAccessWords();
  const pick = usePick();
  const { message } = App.useApp();
  const change = useChange(updateAccount);
  const [displayName, setDisplayName] = useState(account.displayName);
  const [role, setRole] = useState(account.role);
  const [unitId, setUnitId] = useState<string>(account.unitId);
  const [password, setPassword] = useState('');
  const judged = password === '' ? null : checkPassword(password, account.userName);
  const weakness =
    judged === null || judged.ok
      ? undefined
      : say('password.weak', {
          rules: pick(String(judged.error.parameters['zh']), String(judged.error.parameters['en'])),
        });
  const save = (part: Change) => {
    change.mutate(
      { params: { id: account.id }, body: { version: account.version, ...part } },
      {
        onSuccess: () => {
          setPassword('');
          void message.success(say('account.saved'));
        },
      },
    );
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (displayName.trim() === '' || weakness !== undefined) return;
    save({
      displayName: displayName.trim(),
      role,
      unitId,
      ...(password === '' ? {} : { newPassword: password }),
    });
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {change.error instanceof ApiFailure ? <Notice tone="soon">{change.error.error.message}</Notice> : null}
      {account.locked ? (
        <Notice tone="soon">
          {say('account.locked.help')}
          <Button onClick={() => save({ unlock: true })}>{say('account.unlock')}</Button>
        </Notice>
      ) : null}
      <Field
        label={say('displayName')}
        error={displayName.trim() === '' ? say('displayName.error') : undefined}
      >
        {(input) => (
          <Input
            {...input}
            maxLength={40}
            value={displayName}
            onChange={(event) => setDisplayName(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('role')}>
        {(input) => <RoleSelect input={input} value={role} onChange={setRole} />}
      </Field>
      <Field label={say('unit')}>
        {(input) => <UnitSelect input={input} value={unitId} onChange={setUnitId} />}
      </Field>
      <Field label={say('password.reset')} help={say('password.reset.help')} error={weakness}>
        {(input) => (
          <Input
            {...input}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('account.save')}
        </Button>
        <Button onClick={() => save({ active: !account.active })}>
          {account.active ? say('account.deactivate') : say('account.activate')}
        </Button>
      </div>
    </form>
  );
}

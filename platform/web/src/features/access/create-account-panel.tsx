import { createAccount } from '@junheng/contract';
import { checkPassword } from '@junheng/domain';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useChange } from '../../api/use-change.ts';
import { Notice } from '../../components/calm-state.tsx';
import { Field } from '../../components/forms/field.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { usePick } from '../../i18n/words.ts';
import { RoleSelect } from './role-select.tsx';
import { UnitSelect } from './unit-select.tsx';
import { useAccessWords } from './use-access-words.ts';
import type { Role } from '@junheng/vocabulary';

const USER_NAME = /^[a-z0-9][a-z0-9._-]{1,39}$/u;

/** 新建账号: the new account changes its password at the first sign-in. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const pick = usePick();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = useChange(createAccount);
  const [userName, setUserName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const [unitId, setUnitId] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const judged = checkPassword(password, userName);
  const errors = {
    userName: USER_NAME.test(userName) ? undefined : say('userName.rule'),
    displayName: displayName.trim() === '' ? say('displayName.error') : undefined,
    unit: unitId === '' ? say('unit.error') : undefined,
    password: judged.ok
      ? undefined
      : say('password.weak', {
          rules: pick(String(judged.error.parameters['zh']), String(judged.error.parameters['en'])),
        }),
  };
  const show = (error: string | undefined) => (isChecked ? error : undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.values(errors).some((error) => error !== undefined)) return;
    change.mutate(
      { body: { userName, displayName: displayName.trim(), role, unitId, password } },
      {
        onSuccess: () => {
          void message.success(say('account.created'));
          void navigate({ to: '/access/accounts', search: ((before: object) => before) as never });
        },
      },
    );
  };
  return (
    <SidePanel title={say('account.create')} closeTo="/access/accounts">
      <form className="form" onSubmit={send} noValidate>
        {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
        <Field label={say('userName')} help={say('userName.rule')} error={show(errors.userName)}>
          {(input) => (
            <Input
              {...input}
              autoComplete="off"
              value={userName}
              onChange={(event) => setUserName(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('displayName')} error={show(errors.displayName)}>
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
        <Field label={say('unit')} error={show(errors.unit)}>
          {(input) => <UnitSelect input={input} value={unitId} onChange={setUnitId} />}
        </Field>
        <Field label={say('password.initial')} help={say('password.rules')} error={show(errors.password)}>
          {(input) => (
            <Input
              {...input}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {say('account.create')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

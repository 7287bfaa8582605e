import './access.css';
import { signIn } from '@junheng/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure, failureKind } from '../../api/api-failure.ts';
import { mustSetUp } from '../../api/may-open.ts';
import { callOrThrow } from '../../api/client.ts';
import { sessionKey } from '../../api/session-cache.ts';
import { useSessionQuery } from '../../api/use-session.ts';
import { useFilters } from '../../app/use-address.ts';
import { Notice } from '../../components/calm-state.tsx';
import { Field } from '../../components/forms/field.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { LeadOn } from '../../shell/redirect.tsx';
import { nextAfterSignIn, safeBack } from './safe-back.ts';
import { useAccessWords } from './use-access-words.ts';

/** Sign-in: two fields and one button; afterwards back to where the reader wanted to go. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const common = useCommonWords();
  const router = useRouter();
  const queryClient = useQueryClient();
  const back = safeBack(useFilters()['back']);
  const { data: session } = useSessionQuery();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isAskingCode, setIsAskingCode] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      callOrThrow(signIn, {
        body: { userName: userName.trim(), password, ...(code.trim() === '' ? {} : { code: code.trim() }) },
      }),
    onSuccess: (next) => {
      queryClient.removeQueries();
      queryClient.setQueryData(sessionKey, next);
      router.history.push(nextAfterSignIn(mustSetUp(next), back));
    },
  });
  const failed = change.error instanceof ApiFailure ? change.error.error.code : null;
  const asksCode = isAskingCode || failed === 'ACCESS_CODE_REQUIRED';
  if (session && change.isIdle) return <LeadOn to={nextAfterSignIn(mustSetUp(session), back)} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (asksCode) setIsAskingCode(true);
    if (userName.trim() !== '' && password !== '') change.mutate();
  };
  return (
    <main className="sign-in">
      <title>{say('signIn.title')}</title>
      <div className="sign-in-box">
        <div className="stack">
          <h1>{say('signIn.title')}</h1>
          <p className="muted">{common('brand')}</p>
        </div>
        <form className="form" onSubmit={send} noValidate>
          {change.error ? (
            <Notice tone={failed === 'ACCESS_CODE_REQUIRED' ? 'soon' : 'bad'}>
              {failureKind(change.error) === 'offline' || !(change.error instanceof ApiFailure)
                ? common('failure.offline')
                : change.error.error.message}
            </Notice>
          ) : null}
          <Field
            label={say('userName')}
            error={isChecked && userName.trim() === '' ? say('userName.error') : undefined}
          >
            {(input) => (
              <Input
                {...input}
                autoComplete="username"
                autoCapitalize="none"
                autoFocus
                value={userName}
                onChange={(event) => setUserName(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={say('password')}
            error={isChecked && password === '' ? say('password.error') : undefined}
          >
            {(input) => (
              <Input
                {...input}
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          {asksCode ? (
            <Field label={say('factor.code')} help={say('factor.code.help')}>
              {(input) => (
                <Input
                  {...input}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  autoFocus
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
          ) : null}
          <Button type="primary" htmlType="submit" block loading={change.isPending}>
            {say('signIn.do')}
          </Button>
        </form>
        <LanguageSwitch />
      </div>
    </main>
  );
}

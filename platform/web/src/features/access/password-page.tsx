import './access.css';
import { changePassword } from '@junheng/contract';
import { checkPassword } from '@junheng/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { callOrThrow } from '../../api/client.ts';
import { sessionKey } from '../../api/session-cache.ts';
import { useSession } from '../../api/use-session.ts';
import { useFilters } from '../../app/use-address.ts';
import { Notice } from '../../components/calm-state.tsx';
import { Field } from '../../components/forms/field.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { usePick } from '../../i18n/words.ts';
import { mustSetUp } from '../../api/may-open.ts';
import { SecondFactor } from './second-factor.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { safeBack } from './safe-back.ts';
import { useAccessWords } from './use-access-words.ts';

/** Changing one's own password; at the first sign-in nothing else is possible before. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const pick = usePick();
  const session = useSession();
  const router = useRouter();
  const back = safeBack(useFilters()['back']);
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const judged = checkPassword(next, session.userName);
  const weakness = judged.ok
    ? undefined
    : pick(String(judged.error.parameters['zh']), String(judged.error.parameters['en']));
  const change = useMutation({
    mutationFn: () => callOrThrow(changePassword, { body: { current, next } }),
    onSuccess: () => {
      void message.success(say('password.done'));
      queryClient.setQueryData(sessionKey, { ...session, mustChangePassword: false });
      if (!session.mustSetSecondFactor) router.history.push(back);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (current !== '' && judged.ok && next === again) change.mutate();
  };
  return (
    <PageFrame title={say('password.title')}>
      <form className="form narrow-form" onSubmit={send} noValidate>
        {session.mustChangePassword ? <Notice tone="soon">{say('password.first')}</Notice> : null}
        {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
        <input type="text" hidden readOnly autoComplete="username" value={session.userName} />
        <Field
          label={say('password.current')}
          error={isChecked && current === '' ? say('password.current.error') : undefined}
        >
          {(input) => (
            <Input
              {...input}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={say('password.next')}
          help={say('password.rules')}
          error={isChecked && weakness !== undefined ? say('password.weak', { rules: weakness }) : undefined}
        >
          {(input) => (
            <Input
              {...input}
              type="password"
              autoComplete="new-password"
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={say('password.again')}
          error={isChecked && next !== again ? say('password.again.error') : undefined}
        >
          {(input) => (
            <Input
              {...input}
              type="password"
              autoComplete="new-password"
              value={again}
              onChange={(event) => setAgain(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {say('password.title')}
          </Button>
        </div>
      </form>
      {session.mustChangePassword ? null : <SecondFactor />}
      {mustSetUp(session) ? null : <OwnSessions />}
    </PageFrame>
  );
}

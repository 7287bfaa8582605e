import './access.css';
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, QRCode } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { callOrThrow } from '../../api/client.ts';
import { sessionKey } from '../../api/session-cache.ts';
import { useSession } from '../../api/use-session.ts';
import { Notice } from '../../components/calm-state.tsx';
import { Field } from '../../components/forms/field.tsx';
import { useAccessWords } from './use-access-words.ts';

type Begun = CallReply<typeof startSecondFactor>;

function Failure({ error }: { readonly error: Error | null }): ReactElement | null {
  return error instanceof ApiFailure ? <Notice tone="bad">{error.error.message}</Notice> : null;
}

/** Asks for the present password before the factor is begun or taken off. */
function PasswordStep({
  button,
  isPending,
  error,
  onSend,
}: {
  readonly button: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSend: (current: string) => void;
}): ReactElement {
  const say = useAccessWords();
  const [current, setCurrent] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (current !== '') onSend(current);
  };
  return (
    <form className="form narrow-form" onSubmit={send} noValidate>
      <Failure error={error} />
      <Field label={say('password.current')}>
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
      <div>
        <Button htmlType="submit" loading={isPending}>
          {button}
        </Button>
      </div>
    </form>
  );
}

/** The picture and the secret, and the first code that turns the factor on. */
function CodeStep({ begun, onDone }: { readonly begun: Begun; readonly onDone: (codes: string[]) => void }) {
  const say = useAccessWords();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => callOrThrow(confirmSecondFactor, { body: { code: code.trim() } }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length >= 6) confirm.mutate();
  };
  return (
    <form className="form narrow-form" onSubmit={send} noValidate>
      <p>{say('factor.scan')}</p>
      <QRCode value={begun.uri} bordered={false} bgColor="#ffffff" color="#000000" />
      <p className="muted">
        {say('factor.type')}{' '}
        <code className="factor-secret">{begun.secret.replaceAll(/(.{4})/gu, '$1 ')}</code>
      </p>
      <Failure error={confirm.error} />
      <Field label={say('factor.code')}>
        {(input) => (
          <Input
            {...input}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {say('factor.turnOn')}
        </Button>
      </div>
    </form>
  );
}

/** 动态验证码: setting a second factor, its codes for emergencies, and taking it off. */
export function SecondFactor(): ReactElement {
  const say = useAccessWords();
  const session = useSession();
  const queryClient = useQueryClient();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const know = (hasSecondFactor: boolean) =>
    queryClient.setQueryData(sessionKey, {
      ...session,
      hasSecondFactor,
      mustSetSecondFactor: false,
    });
  const start = useMutation({
    mutationFn: (current: string) => callOrThrow(startSecondFactor, { body: { current } }),
    onSuccess: setBegun,
  });
  const remove = useMutation({
    mutationFn: (current: string) => callOrThrow(removeSecondFactor, { body: { current } }),
    onSuccess: () => {
      setIsAsking(false);
      know(false);
    },
  });
  const isOn = session.hasSecondFactor;
  return (
    <section className="own-sessions second-factor">
      <h2>{say('factor.title')}</h2>
      {session.mustSetSecondFactor ? <Notice tone="soon">{say('factor.must')}</Notice> : null}
      <p className="muted">{isOn ? say('factor.on') : say('factor.off')}</p>
      {codes === null ? null : (
        <Notice tone="soon">
          <div>
            {say('factor.recovery')}
            <ul className="factor-codes">
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
            <Button onClick={() => setCodes(null)}>{say('factor.kept')}</Button>
          </div>
        </Notice>
      )}
      {begun !== null ? (
        <CodeStep
          begun={begun}
          onDone={(recovery) => {
            setCodes(recovery);
            setBegun(null);
            setIsAsking(false);
            know(true);
          }}
        />
      ) : isAsking ? (
        <PasswordStep
          button={isOn ? say('factor.turnOff') : say('factor.next')}
          isPending={start.isPending || remove.isPending}
          error={start.error ?? remove.error}
          onSend={(current) => (isOn ? remove.mutate(current) : start.mutate(current))}
        />
      ) : (
        <Button onClick={() => setIsAsking(true)}>
          {isOn ? say('factor.turnOff') : say('factor.begin')}
        </Button>
      )}
    </section>
  );
}

import './access.css';
import { eraseData, listErasures } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useChange } from '../../api/use-change.ts';
import { useRead } from '../../api/use-read.ts';
import { Notice } from '../../components/calm-state.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { Field } from '../../components/forms/field.tsx';
import { formatMoment } from '../../i18n/format-number.ts';
import { useAccessWords } from './use-access-words.ts';
import { useAuditWords } from './use-audit-words.ts';

type Due = CallReply<typeof listErasures>;
/** Of each kind so many are shown; the totals tell of the rest. */
const SHOWN = 20;

function DueItems({ due }: { readonly due: Due }): ReactElement {
  const say = useAccessWords();
  const audit = useAuditWords();
  return (
    <>
      {(['file', 'account', 'entry'] as const).map((kind) => {
        const items = due.items.filter((item) => item.kind === kind).slice(0, SHOWN);
        return items.length === 0 ? null : (
          <div key={kind}>
            <h3>{say(`erase.kind.${kind}`, { count: due.totals[kind] })}</h3>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <span>
                    {kind === 'entry' ? audit.action(item.label) : item.label}{' '}
                    <span className="muted">{formatMoment(item.since)}</span>
                  </span>
                  <span className="muted">{say(`erase.why.${item.why}`)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

/** What is due to be erased, why, and the button that erases exactly that; of one closed account when it is named. */
export function ErasureList({ accountId }: { readonly accountId?: string }): ReactElement {
  const say = useAccessWords();
  const { message } = App.useApp();
  const named = accountId === undefined ? {} : { accountId };
  const { data, error, refetch } = useRead(listErasures, { query: named });
  const erase = useChange(eraseData);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const total = data === undefined ? 0 : data.totals.file + data.totals.account + data.totals.entry;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (data === undefined || reason.trim().length < 2) return;
    erase.mutate(
      { body: { ...named, digest: data.digest, reason: reason.trim() } },
      {
        onSuccess: ({ file, account, entry }) => {
          setReason('');
          setIsChecked(false);
          void message.success(say('erase.done', { count: file + account + entry }));
        },
      },
    );
  };
  return (
    <section className="own-sessions erasure">
      <h2>{say('erase.title')}</h2>
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data !== undefined && total === 0 ? <p className="muted">{say('erase.none')}</p> : null}
      {data === undefined || total === 0 ? null : (
        <>
          <p className="muted">{say('erase.help')}</p>
          <DueItems due={data} />
          <form className="form narrow-form" onSubmit={send} noValidate>
            {erase.error instanceof ApiFailure ? (
              <Notice tone="soon">{erase.error.error.message}</Notice>
            ) : null}
            <Field
              label={say('erase.reason')}
              error={isChecked && reason.trim().length < 2 ? say('erase.reason.error') : undefined}
            >
              {(input) => (
                <Input
                  {...input}
                  value={reason}
                  maxLength={200}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <div>
              <Button danger htmlType="submit" loading={erase.isPending}>
                {say('erase.do', { count: total })}
              </Button>
            </div>
          </form>
        </>
      )}
    </section>
  );
}

import './access.css';
import { changeSecuritySettings, getSecuritySettings } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { charges, roles } from '@junheng/vocabulary';
import type { Role } from '@junheng/vocabulary';
import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useChange } from '../../api/use-change.ts';
import { useMay } from '../../api/use-may.ts';
import { useRead } from '../../api/use-read.ts';
import { Notice } from '../../components/calm-state.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { Field } from '../../components/forms/field.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { useLabel } from '../../i18n/use-label.ts';
import { ErasureList } from './erasure-list.tsx';
import { readPeriod } from './read-period.ts';
import { useAccessWords } from './use-access-words.ts';

type Settings = CallReply<typeof getSecuritySettings>;
const periods = ['files', 'accounts', 'trail'] as const;

function Form({ settings }: { readonly settings: Settings }): ReactElement {
  const say = useAccessWords();
  const label = useLabel();
  const { message } = App.useApp();
  const change = useChange(changeSecuritySettings);
  const [asked, setAsked] = useState<readonly Role[]>(settings.secondFactorRoles);
  const [isSplit, setIsSplit] = useState(settings.splitsAdministrators);
  const [byItself, setByItself] = useState(settings.retention.byItself);
  const [typed, setTyped] = useState<Record<(typeof periods)[number], string>>({
    files: String(settings.retention.files ?? ''),
    accounts: String(settings.retention.accounts ?? ''),
    trail: String(settings.retention.trail ?? ''),
  });
  const [isChecked, setIsChecked] = useState(false);
  const read = periods.map((name) => readPeriod(typed[name]));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const [files, accounts, trail] = read;
    if (files === undefined || accounts === undefined || trail === undefined) return;
    change.mutate(
      {
        body: {
          version: settings.version,
          secondFactorRoles: [...asked],
          splitsAdministrators: isSplit,
          retention: { files, accounts, trail, byItself },
        },
      },
      { onSuccess: () => void message.success(say('account.saved')) },
    );
  };
  return (
    <form className="form narrow-form" onSubmit={send} noValidate>
      {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
      <fieldset className="plain-fieldset">
        <legend>{say('security.factorRoles')}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            checked={asked.includes(role)}
            onChange={({ target }) =>
              setAsked(target.checked ? [...asked, role] : asked.filter((one) => one !== role))
            }
          >
            {label(roles, role)}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className="plain-fieldset">
        <legend>{say('security.three')}</legend>
        <Checkbox checked={isSplit} onChange={({ target }) => setIsSplit(target.checked)}>
          {say('security.three.on')}
        </Checkbox>
        <p className="muted">
          {say('security.three.help')}{' '}
          {charges.map((charge) => `${label(charges, charge)} ${settings.inCharge[charge]}`).join(' · ')}
        </p>
      </fieldset>
      {periods.map((name, index) => (
        <Field
          key={name}
          label={say(`security.keep.${name}`)}
          help={name === 'files' ? say('security.keep.help') : undefined}
          error={isChecked && read[index] === undefined ? say('security.keep.error') : undefined}
        >
          {(input) => (
            <Input
              {...input}
              inputMode="numeric"
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Checkbox checked={byItself} onChange={({ target }) => setByItself(target.checked)}>
        {say('security.byItself')}
      </Checkbox>
      <div>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('account.save')}
        </Button>
      </div>
    </form>
  );
}

/** 安全设置: second factors, three administrators, how long what tells of people is kept, and what is due. */
export function Page(): ReactElement {
  const say = useAccessWords();
  const canErase = useMay()('eraseData');
  const { data, error, refetch } = useRead(getSecuritySettings, {});
  return (
    <PageFrame title={say('security.title')} sentence={say('security.sentence')}>
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton /> : null}
      {data === undefined ? null : <Form key={data.version} settings={data} />}
      {canErase ? <ErasureList /> : null}
    </PageFrame>
  );
}

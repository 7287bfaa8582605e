import { findPlans, getPublicPage, setPublicPage } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { ApiFailure, failureKind } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { useRead } from '../../../api/use-read.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { usePick } from '../../../i18n/words.ts';
import { usePlansWords } from './use-plans-words.ts';

function PublicForm({ page }: { readonly page: CallReply<typeof getPublicPage> }): ReactElement {
  const say = usePlansWords();
  const pick = usePick();
  const { message } = App.useApp();
  const { data: plans } = useRead(findPlans, { query: {} }, { freshFor: 600_000 });
  const change = useChange(setPublicPage);
  const [chosen, setChosen] = useState<readonly string[]>(page.planIds);
  const kind = change.error === null ? null : failureKind(change.error);
  const isOn = page.planIds.length > 0;
  const save = (planIds: readonly string[]) =>
    change.mutate(
      { body: { planIds: [...planIds], version: page.version } },
      {
        onSuccess: () =>
          void message.success(planIds.length > 0 ? say('public.saved') : say('public.closed')),
      },
    );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save(chosen);
      }}
    >
      <p>{isOn ? say('public.isOn') : say('public.isOff')}</p>
      {isOn ? (
        <p>
          <a href={page.address} target="_blank" rel="noreferrer">
            {globalThis.location.origin}
            {page.address}
          </a>
        </p>
      ) : null}
      {kind === 'conflict' ? <Notice tone="soon">{say('public.conflict')}</Notice> : null}
      {change.error instanceof ApiFailure && kind !== 'conflict' ? (
        <Notice tone="bad">{change.error.error.message}</Notice>
      ) : null}
      <fieldset className="choices">
        <legend>{say('public.which')}</legend>
        {plans?.items.map((plan) => (
          <Checkbox
            key={plan.id}
            checked={chosen.includes(plan.id)}
            onChange={(event) =>
              setChosen(
                event.target.checked ? [...chosen, plan.id] : chosen.filter((planId) => planId !== plan.id),
              )
            }
          >
            {pick(plan.title, plan.titleEn)}
          </Checkbox>
        ))}
      </fieldset>
      <p className="muted">{say('public.help')}</p>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={chosen.length === 0}>
          {isOn ? say('public.save') : say('public.open')}
        </Button>
        {isOn ? (
          <Button
            onClick={() => {
              setChosen([]);
              save([]);
            }}
          >
            {say('public.close')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** 公开页: which plans stand on the page open to everybody; off until somebody puts one there. */
export function Page(): ReactElement {
  const say = usePlansWords();
  const { data, error, refetch } = useRead(getPublicPage, {});
  return (
    <SidePanel title={say('public.title')} closeTo="/plan/plans">
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? error ? null : <PageSkeleton /> : <PublicForm key={data.version} page={data} />}
    </SidePanel>
  );
}

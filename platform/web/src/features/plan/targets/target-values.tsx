import { recordTargetValue, withdrawTargetValue } from '@junheng/contract';
import type { Target, TargetValue } from '@junheng/contract';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { SourceLink } from '../../../components/sources/source-link.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { usePick } from '../../../i18n/words.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { latestBy } from './latest-by.ts';
import { ValueFile } from './value-file.tsx';

interface TargetValuesProps {
  readonly target: Target;
  readonly canWithdraw: boolean;
}

/** The recorded values of a target, newest first, each with its source; a withdrawn one can be put back at once. */
export function TargetValues({ target, canWithdraw }: TargetValuesProps): ReactElement {
  const say = usePlanWords();
  const pick = usePick();
  const { notification } = App.useApp();
  const tell = useTellFailure();
  const withdraw = useChange(withdrawTargetValue);
  const record = useChange(recordTargetValue);
  const figure = useFigureWords();
  const amount = (value: TargetValue) => figure.value(target, value.value);

  const putBack = (value: TargetValue, version: number) => {
    record.mutate(
      {
        params: { id: target.id },
        body: {
          version,
          day: value.day,
          value: value.value,
          sourceText: value.source.text,
          sourcePlace: value.source.place,
        },
      },
      { onError: tell },
    );
  };
  const take = (value: TargetValue) => {
    withdraw.mutate(
      { params: { id: target.id, valueId: value.id }, query: { version: target.version } },
      {
        onError: tell,
        onSuccess: (after) => {
          const key = value.id;
          notification.open({
            key,
            title: say('withdraw.done', { day: value.day, amount: amount(value) }),
            duration: 12,
            actions: (
              <Button
                onClick={() => {
                  notification.destroy(key);
                  putBack(value, after.version);
                }}
              >
                {say('undo')}
              </Button>
            ),
          });
        },
      },
    );
  };
  const newestFirst = target.values.toSorted((left, right) => (left.day < right.day ? 1 : -1));
  return (
    <section className="panel-section">
      <h3>{say('target.values')}</h3>
      {newestFirst.length === 0 ? <p className="muted">{say('target.values.none')}</p> : null}
      <ul className="value-list">
        {newestFirst.map((value) => (
          <li key={value.id}>
            <span className="number">{value.day}</span>
            <SourceLink
              source={value.source}
              planId={target.planId}
              about={`${pick(target.name, target.nameEn)} ${value.day}`}
              by={latestBy(value)}
            >
              <b>{amount(value)}</b>
            </SourceLink>
            <span className="muted value-words" lang="zh-CN">
              {value.isShared ? `${say('value.shared')} · ` : ''}
              {value.source.text}
              {value.file === null ? null : <ValueFile file={value.file} />}
            </span>
            {canWithdraw ? (
              <Button
                type="text"
                size="small"
                className="screen-only"
                loading={withdraw.isPending && withdraw.variables.params.valueId === value.id}
                onClick={() => take(value)}
                aria-label={say('withdraw.which', { day: value.day, amount: amount(value) })}
              >
                {say('withdraw.do')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

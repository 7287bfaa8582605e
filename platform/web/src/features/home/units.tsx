import '../../components/state-tag.css';
import { findPlanUnits } from '@junheng/contract';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { Shape } from '../../components/shape.tsx';
import { targetLooks, taskLooks } from '../../components/states.ts';
import { usePick } from '../../i18n/words.ts';
import { useHomeWords } from './use-home-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

/** So many units stand there at first; the rest on request. */
const SHOWN = 12;

type Looks = typeof targetLooks | typeof taskLooks;

/** The counts of one unit's states that are not zero, each a link to just these rows. */
function Counts(props: {
  readonly looks: Looks;
  readonly states: Readonly<Record<string, number>>;
  readonly word: (state: string) => string;
  readonly to: string;
  readonly search: Readonly<Record<string, string | undefined>>;
}): ReactElement {
  const { looks, states, word, to, search } = props;
  const shown = Object.entries(looks).filter(([state]) => (states[state] ?? 0) > 0);
  return (
    <span className="unit-counts">
      {shown.map(([state, look]) => (
        <AppLink
          key={state}
          to={to}
          search={{ ...search, state }}
          className={`tone-${look.tone}`}
          label={`${word(state)} ${states[state] ?? 0}`}
        >
          <span title={word(state)}>
            <Shape name={look.shape} /> <b className="number">{states[state]}</b>
          </span>
        </AppLink>
      ))}
    </span>
  );
}

/** 各单位: how the targets and tasks stand that each unit leads, or answers for where nobody leads. */
export function Units(): ReactElement | null {
  const say = useHomeWords();
  const label = useLabel();
  const pick = usePick();
  const { asOf, planId } = useFilters();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useRead(findPlanUnits, {
    query: { ...(asOf === undefined ? {} : { asOf }), ...(planId === undefined ? {} : { planId }) },
  });
  if (data === undefined || data.units.length === 0) return null;
  const units = isOpen ? data.units : data.units.slice(0, SHOWN);
  return (
    <section className="stack" aria-label={say('units')}>
      <table className="unit-matrix">
        <thead>
          <tr>
            <th scope="col">{say('units.unit')}</th>
            <th scope="col">{say('units.targets')}</th>
            <th scope="col">{say('units.tasks')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const search = { unitId: unit.id, asOf, planId };
            return (
              <tr key={unit.id}>
                <th scope="row">{pick(unit.name, unit.nameEn)}</th>
                <td data-title={say('units.targets')}>
                  <Counts
                    looks={targetLooks}
                    states={unit.targetStates}
                    word={(state) => label(targetStates, state as 'behind')}
                    to="/plan/targets"
                    search={search}
                  />
                </td>
                <td data-title={say('units.tasks')}>
                  <Counts
                    looks={taskLooks}
                    states={unit.taskStates}
                    word={(state) => label(taskStates, state as 'behind')}
                    to="/plan/tasks"
                    search={search}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="muted picture-key">{say('units.help')}</p>
      {data.units.length > SHOWN ? (
        <button
          type="button"
          className="plain-button screen-only link-like"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? say('units.less') : say('units.all', { count: data.units.length })}
        </button>
      ) : null}
    </section>
  );
}

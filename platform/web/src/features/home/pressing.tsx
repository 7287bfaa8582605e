import type { Target } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { TargetStateTag } from '../../components/state-tag.tsx';
import { usePick } from '../../i18n/words.ts';
import { LeadUnit } from '../plan/duties.tsx';
import { useFigureWords } from '../plan/use-figure-words.ts';
import { useHomeWords } from './use-home-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { bindings } from '@junheng/vocabulary';

/** So many stand on the page; the link below opens the list of all. */
const SHOWN = 6;

function Line({ target }: { readonly target: Target }): ReactElement {
  const say = useHomeWords();
  const label = useLabel();
  const pick = usePick();
  const figure = useFigureWords();
  const { asOf, planId } = useFilters();
  return (
    <tr>
      <th scope="row">
        <AppLink to="/plan/targets/$id" params={{ id: target.id }} search={{ asOf, planId }}>
          {pick(target.name, target.nameEn)}
        </AppLink>
        {target.binding === 'binding' ? (
          <span className="pressing-kind">{label(bindings, target.binding)}</span>
        ) : null}
      </th>
      <td data-title={say('pressing.value')} className="is-number">
        {target.latest === null ? '—' : <b className="number">{figure.value(target, target.latest.value)}</b>}
      </td>
      <td
        data-title={say('pressing.gap')}
        className={target.reachedLater === null ? 'is-number tone-bad' : 'is-number'}
      >
        {target.reachedLater === null
          ? (figure.gap(target) ?? '—')
          : say('pressing.reachedLater', { day: target.reachedLater.day })}
      </td>
      <td data-title={say('pressing.trend')} className="pressing-trend">
        {/* The move on one line, its day on the next, neither broken. */}
        {(figure.move(target) ?? '—').split(/(?=（| \()/u).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </td>
      <td data-title={say('pressing.unit')}>
        <LeadUnit duties={target.duties} />
      </td>
      <td className="pressing-state">
        <TargetStateTag state={target.state} />
      </td>
    </tr>
  );
}

/** The targets that somebody must do something about, the most pressing first, with gap, trend and who leads them. */
export function Pressing({
  targets,
  pressing,
}: {
  readonly targets: readonly Target[];
  readonly pressing: readonly string[];
}): ReactElement | null {
  const say = useHomeWords();
  const { asOf, planId } = useFilters();
  const byId = new Map(targets.map((target) => [target.id, target]));
  const rows = pressing.slice(0, SHOWN).flatMap((id) => byId.get(id) ?? []);
  if (rows.length === 0) return null;
  return (
    <section className="pressing" aria-label={say('pressing')}>
      <table className="unit-matrix pressing-table">
        <thead>
          <tr>
            <th scope="col">{say('pressing.name')}</th>
            <th scope="col" className="is-number">
              {say('pressing.value')}
            </th>
            <th scope="col" className="is-number">
              {say('pressing.gap')}
            </th>
            <th scope="col">{say('pressing.trend')}</th>
            <th scope="col">{say('pressing.unit')}</th>
            <th scope="col">{say('pressing.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((target) => (
            <Line key={target.id} target={target} />
          ))}
        </tbody>
      </table>
      {pressing.length > SHOWN ? (
        <AppLink to="/plan/targets" search={{ verdict: 'fail', asOf, planId }}>
          {say('pressing.all', { count: pressing.length })}
        </AppLink>
      ) : null}
    </section>
  );
}

import '../../charts/multiples.css';
import type { Target } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useFilters } from '../../app/use-address.ts';
import { SmallMultiple } from '../../charts/small-multiple.tsx';
import { AppLink } from '../../components/app-link.tsx';
import { TargetStateTag } from '../../components/state-tag.tsx';
import { usePick } from '../../i18n/words.ts';
import { useFigureWords } from '../plan/use-figure-words.ts';
import { useHomeWords } from './use-home-words.ts';

function Multiple({ target, asOf }: { readonly target: Target; readonly asOf: string }): ReactElement {
  const say = useHomeWords();
  const pick = usePick();
  const figure = useFigureWords();
  const filters = useFilters();
  return (
    <li className="multiple">
      <AppLink
        to="/plan/targets/$id"
        params={{ id: target.id }}
        search={{ asOf: filters['asOf'], planId: filters['planId'] }}
        className="multiple-link"
      >
        <span className="multiple-name">{pick(target.name, target.nameEn)}</span>
        <SmallMultiple target={target} asOf={asOf} />
        <span className="multiple-foot">
          {target.latest === null ? (
            <span className="muted">{say('noValue')}</span>
          ) : (
            <b className="number">{figure.value(target, target.latest.value)}</b>
          )}
          <TargetStateTag state={target.state} />
        </span>
      </AppLink>
    </li>
  );
}

/** All targets side by side, under the headings of the plan; each opens its own page. */
export function Multiples({
  targets,
  asOf,
}: {
  readonly targets: readonly Target[];
  readonly asOf: string;
}): ReactElement {
  const say = useHomeWords();
  const pick = usePick();
  const groups = Map.groupBy(targets, (target) => target.group);
  return (
    <section className="stack-wide" aria-label={say('picture')}>
      <p className="muted picture-key">{say('picture.key')}</p>
      {[...groups].map(([group, members]) => (
        <section key={group} className="stack">
          <h3 className="multiples-heading">{pick(group, members[0]?.groupEn ?? '')}</h3>
          <ul className="multiples">
            {members.map((target) => (
              <Multiple key={target.id} target={target} asOf={asOf} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

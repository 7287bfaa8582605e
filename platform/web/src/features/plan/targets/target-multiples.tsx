import '../../../charts/multiples.css';
import '../plan.css';
import type { Target } from '@junheng/contract';
import type { ReactElement } from 'react';
import { SmallMultiple } from '../../../charts/small-multiple.tsx';
import { AppLink } from '../../../components/app-link.tsx';
import { TargetStateTag } from '../../../components/state-tag.tsx';
import { usePick } from '../../../i18n/words.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { usePlanWords } from '../use-plan-words.ts';

function Multiple({ target, asOf }: { readonly target: Target; readonly asOf: string }): ReactElement {
  const say = usePlanWords();
  const pick = usePick();
  const figure = useFigureWords();
  return (
    <li>
      <AppLink to="/plan/targets/$id" params={{ id: target.id }} keep className="multiple-link">
        <span className="multiple-name">{pick(target.name, target.nameEn)}</span>
        <SmallMultiple target={target} asOf={asOf} />
        <span className="multiple-foot">
          {target.latest === null ? (
            <span className="muted">{say('target.noValue')}</span>
          ) : (
            <b className="number">{figure.value(target, target.latest.value)}</b>
          )}
          <TargetStateTag state={target.state} />
        </span>
      </AppLink>
    </li>
  );
}

/** Targets side by side as small charts, under the headings of the plan; each opens its own panel. */
export function TargetMultiples({
  targets,
  asOf,
}: {
  readonly targets: readonly Target[];
  readonly asOf: string;
}): ReactElement {
  const say = usePlanWords();
  const pick = usePick();
  return (
    <div className="stack-wide">
      <p className="muted picture-key">{say('picture.key')}</p>
      {[...Map.groupBy(targets, (target) => target.group)].map(([group, members]) => (
        <section key={group} className="stack">
          <h3 className="multiples-heading">{pick(group, members[0]?.groupEn ?? '')}</h3>
          <ul className="multiples">
            {members.map((target) => (
              <Multiple key={target.id} target={target} asOf={asOf} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

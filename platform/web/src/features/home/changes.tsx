import type { CallReply, getPlanHome } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { TargetStateTag } from '../../components/state-tag.tsx';
import { formatAmount } from '../../i18n/format-number.ts';
import { useLanguage, usePick } from '../../i18n/words.ts';
import { useHomeWords } from './use-home-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { targetStates } from '@junheng/vocabulary';

interface ChangesProps {
  readonly changes: CallReply<typeof getPlanHome>['changes'];
}

/** 本月变化: targets whose state is another than a month ago. */
export function Changes({ changes }: ChangesProps): ReactElement {
  const say = useHomeWords();
  const label = useLabel();
  const pick = usePick();
  const language = useLanguage();
  const { asOf, planId } = useFilters();
  return (
    <section className="home-box" aria-labelledby="changes-title">
      <h2 id="changes-title">{say('changes')}</h2>
      {changes.length === 0 ? <p className="muted">{say('changes.none')}</p> : null}
      <ul className="home-list">
        {changes.map((change) => (
          <li key={change.targetId}>
            <AppLink to="/plan/targets/$id" params={{ id: change.targetId }} search={{ asOf, planId }}>
              {pick(change.name, change.nameEn)}
              {change.value === null ? null : ` ${formatAmount(change.value, change.unit, language)}`}
            </AppLink>
            <span className="row">
              <TargetStateTag state={change.to} />
              <span className="muted">
                {say('changes.from')}
                {language === 'zh' ? '' : ' '}
                {label(targetStates, change.from)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

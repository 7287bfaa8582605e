import type { CallReply, getPlanHome } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useMay } from '../../api/use-may.ts';
import { useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { mineLinks } from './mine-links.ts';
import { useHomeWords } from './use-home-words.ts';

interface MineProps {
  readonly mine: CallReply<typeof getPlanHome>['mine'];
}

/** 我要办的: what waits for the reader; each line opens the list of it. */
export function Mine({ mine }: MineProps): ReactElement {
  const say = useHomeWords();
  const { asOf, planId } = useFilters();
  const mayDo = useMay();
  const waiting = mineLinks(mayDo).filter(({ name }) => mine[name] > 0);
  return (
    <section className="home-box" aria-labelledby="mine-title">
      <h2 id="mine-title">{say('mine')}</h2>
      {waiting.length === 0 ? <p className="muted">{say('mine.none')}</p> : null}
      <ul className="home-list">
        {waiting.map(({ name, words, to, search }) => (
          <li key={name}>
            <AppLink to={to} search={{ ...search, asOf, planId }} className="mine-line">
              <b className="number mine-count">{mine[name]}</b> {say(`mine.${words}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

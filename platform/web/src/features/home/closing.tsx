import type { Plan } from '@junheng/contract';
import { yearOf } from '@junheng/kernel';
import type { ReactElement } from 'react';
import { AppLink } from '../../components/app-link.tsx';
import { Notice } from '../../components/calm-state.tsx';
import { useHomeWords } from './use-home-words.ts';

/** In the last year of a plan, and after it: where its final evaluation is written and the next plan is loaded. Yearly points close by themselves. */
export function Closing({ plan, asOf }: { readonly plan: Plan; readonly asOf: string }): ReactElement | null {
  const say = useHomeWords();
  const year = yearOf(asOf);
  if (plan.level === 'yearly' || plan.level === 'school' || year < plan.to) return null;
  return (
    <Notice>
      <span className="closing">
        <span>
          {year > plan.to ? say('closing.ended', { to: plan.to }) : say('closing.last', { to: plan.to })}
        </span>
        <AppLink to="/plan/reports" search={{ kind: 'final', planId: plan.id, asOf }}>
          {say('closing.report')}
        </AppLink>
        <AppLink to="/plan/documents">{say('closing.next')}</AppLink>
      </span>
    </Notice>
  );
}

import { findPlans } from '@junheng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useRead } from '../api/use-read.ts';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { AppLink } from './app-link.tsx';
import { CalmState } from './calm-state.tsx';
import { useMay } from '../api/use-may.ts';

/** Says that no plan is published yet and how to begin. */
export function NoPlan(): ReactElement {
  const say = useCommonWords();
  const canLoad = useMay()('reviewPlans');
  return (
    <CalmState
      title={say('noPlan')}
      isSmall
      action={
        canLoad ? (
          <AppLink to="/plan/documents/new" className="button-link">
            {say('noPlan.load')}
          </AppLink>
        ) : undefined
      }
    >
      {say(canLoad ? 'noPlan.help' : 'noPlan.wait')}
    </CalmState>
  );
}

/** What stands in place of an empty list of a plan: the given words, or where to begin when there is no plan at all. */
export function NoneOfPlan({ children }: { readonly children: ReactNode }): ReactNode {
  const { data } = useRead(findPlans, { query: {} }, { freshFor: 600_000 });
  if (data === undefined) return null;
  return data.items.length === 0 ? <NoPlan /> : children;
}

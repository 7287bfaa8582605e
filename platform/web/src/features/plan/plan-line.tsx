import './plan.css';
import type { JudgedVersion, Plan } from '@junheng/contract';
import type { ReactElement } from 'react';
import { usePick } from '../../i18n/words.ts';
import { usePlanWords } from './use-plan-words.ts';

/** Which plan, and which published version of it, the page judges: title, number, years, version and the start of its hash. */
export function PlanLine({
  plan,
  judgedVersion,
}: {
  readonly plan: Plan | null | undefined;
  readonly judgedVersion: JudgedVersion | null | undefined;
}): ReactElement | null {
  const say = usePlanWords();
  const pick = usePick();
  if (plan === null || plan === undefined) return null;
  const parts = [
    pick(plan.title, plan.titleEn),
    plan.number,
    say('plan.years', { from: plan.from, to: plan.to }),
    judgedVersion === null || judgedVersion === undefined
      ? ''
      : say('plan.judgedVersion', { number: judgedVersion.number, hash: judgedVersion.hash.slice(0, 8) }),
  ];
  return <p className="muted plan-line">{parts.filter((part) => part !== '').join(' · ')}</p>;
}

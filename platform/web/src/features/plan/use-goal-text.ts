import { useLanguage } from '../../i18n/words.ts';
import { goalNumber } from './goal-number.ts';
import type { Demand } from './goal-number.ts';
import { usePlanWords } from './use-plan-words.ts';

/** Says what a target asks for: its number, or in a word that it is to be kept or has no number. */
export function useGoalText(): (target: Demand) => string {
  const say = usePlanWords();
  const language = useLanguage();
  return (target) =>
    goalNumber(target, language) ??
    (target.comparator === 'maintain' ? say('target.maintain') : say('target.qualitative'));
}

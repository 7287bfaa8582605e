import type { Target } from '@junheng/contract';
import { gapOf, isConfirmed, lastMove } from '@junheng/domain';
import { formatAmount } from '../../i18n/format-number.ts';
import { useLanguage } from '../../i18n/words.ts';
import { usePlanWords } from './use-plan-words.ts';

type Valued = Pick<Target, 'comparator' | 'valueUnit'>;

/** How figures of a target are said on every page: the value, the gap to the demand that was judged, the trend. */
export interface FigureWords {
  /** A value with its unit; of a goal in words 已确认 or 未确认. */
  readonly value: (target: Valued, value: string) => string;
  /** What was asked of the value, and for which day: `应达 54.0%（2025-12-31）`. Undefined where nothing decided. */
  readonly demand: (target: Target) => string | undefined;
  /** How far the value is from that. */
  readonly gap: (target: Target) => string | undefined;
  /** How the value moved since the one before. */
  readonly move: (target: Target) => string | undefined;
}

/** The words of a target's figures in the reader's language. */
export function useFigureWords(): FigureWords {
  const say = usePlanWords();
  const language = useLanguage();
  const value = (target: Valued, number: string): string =>
    target.comparator === 'qualitative'
      ? say(isConfirmed(number) ? 'target.confirmed' : 'target.unconfirmed')
      : formatAmount(number, target.valueUnit, language);
  // Between two shares lie points, not percent.
  const size = (target: Target, amount: string): string =>
    formatAmount(amount, target.valueUnit === '%' ? '个百分点' : target.valueUnit, language);
  return {
    value,
    demand: ({ demand, ...target }) =>
      demand === null || target.comparator === 'qualitative'
        ? undefined
        : say('target.demandOn', { amount: value(target, demand.value), day: demand.day }),
    gap: (target) => {
      const gap = gapOf(target);
      if (gap === null) return undefined;
      return gap.way === 'same'
        ? say('target.gap.same')
        : say(`target.gap.${gap.way}`, { amount: size(target, gap.amount) });
    },
    move: (target) => {
      const move = target.comparator === 'qualitative' ? null : lastMove(target.values);
      if (move === null) return undefined;
      return move.way === 'same'
        ? say('target.move.same', { since: move.since })
        : say(`target.move.${move.way}`, { amount: size(target, move.amount), since: move.since });
    },
  };
}

import type { Doubt } from '../plan-reading.ts';
import type { ParagraphFigures } from '../read-paragraph.ts';
import type { Figure } from '../sentence/figure.ts';
import { spanOf } from '../text/fold-text.ts';
import { makeDoubt } from './make-doubt.ts';
import type { StepCounter } from '../step-counter.ts';

const NEAR = 0.6;
const LOOK_BACK = 24;

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** A share that the counts printed beside it contradict: the count right before it over a larger one of the same unit. */
export function doubtShares(paragraphs: readonly ParagraphFigures[], steps: StepCounter): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { block, figures } of paragraphs) {
    for (const [index, share] of figures.entries()) {
      const part = figures[index - 1];
      if (share.token.unit !== '%' || share.token.valueMax !== null || part === undefined || !isCount(part))
        continue;
      steps.take(Math.min(index, LOOK_BACK));
      const wholes = figures
        .slice(Math.max(0, index - LOOK_BACK), index - 1)
        .filter(
          (figure) =>
            isCount(figure) && figure.token.unit === part.token.unit && figure.token.value > part.token.value,
        );
      if (wholes.length === 0) continue;
      const decimals = decimalsOf(share.token.value);
      const rates = wholes.map((whole) => ({
        whole,
        rate: (part.token.value / whole.token.value) * 100,
      }));
      if (rates.some(({ rate }) => Number(rate.toFixed(decimals)) === share.token.value)) continue;
      const near = rates.find(({ rate }) => Math.abs(rate - share.token.value) < NEAR);
      if (near === undefined) continue;
      const computed = near.rate.toFixed(Math.max(decimals, 2));
      doubts.push(
        makeDoubt(
          'share-contradicts-counts',
          spanOf(block, part.start, share.token.end),
          `“${share.name}”写作 ${share.token.value}%，按 ${part.token.value} ÷ ${near.whole.token.value} 应为 ${computed}%。`,
          `“${share.name}” is printed as ${share.token.value}%, but ${part.token.value} / ${near.whole.token.value} is ${computed}%.`,
          [`${share.token.value}%`, `${computed}%`],
        ),
      );
    }
  }
  return doubts;
}

const isCount = (figure: Figure): boolean =>
  /^(?:万|亿)?(?:人|名|所|个|人次)$/u.test(figure.token.unit) && figure.token.value >= 20;

import type { Target } from '@junheng/contract';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../../charts/chart-frame.tsx';
import { TargetChart } from '../../../charts/target-chart.tsx';
import { useLanguage, usePick } from '../../../i18n/words.ts';
import { formatMeasure } from '../../../i18n/format-number.ts';
import { useGoalText } from '../use-goal-text.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** The chart of a target under a sentence, with the same figures as rows. */
export function TargetFigure({
  target,
  asOf,
}: {
  readonly target: Target;
  readonly asOf: string;
}): ReactElement {
  const say = usePlanWords();
  const pick = usePick();
  const language = useLanguage();
  const name = pick(target.name, target.nameEn);
  const measure = formatMeasure(target.valueUnit, language);
  const goal = useGoalText()(target);
  const figure = useFigureWords();
  const gap = figure.gap(target);
  const said = target.latest === null ? null : figure.value(target, target.latest.value);
  const title =
    target.latest !== null && said !== null && gap !== undefined
      ? say('figure.finding', { name, day: target.latest.day, said, gap, goal, to: target.year })
      : target.baseYear === null
        ? say('figure.title', { name, goal, to: target.year })
        : say('figure.titleFromBase', { name, goal, from: target.baseYear, to: target.year });
  const rows = [
    [
      say('figure.when'),
      say('figure.what'),
      measure === '' ? say('figure.amount') : say('figure.amountIn', { measure }),
    ],
    ...(target.baseYear === null || target.baseValue === null
      ? []
      : [[String(target.baseYear), say('target.base'), target.baseValue]]),
    ...target.path.map((step) => [
      String(step.year),
      step.printed ? say('figure.pathPrinted') : say('figure.path'),
      step.value,
    ]),
    ...target.values.map((value) => [value.day, say('target.latest'), value.value]),
    ...(target.forecast === null ? [] : [[String(target.year), say('target.forecast'), target.forecast]]),
  ];
  return (
    <ChartFrame
      title={title}
      fileName={name}
      rows={rows}
      picture={(ref) => <TargetChart target={target} asOf={asOf} title={title} pictureRef={ref} />}
    />
  );
}

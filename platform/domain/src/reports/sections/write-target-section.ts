import { countFigure, expectedFigure, forecastFigure, goalFigure, valueFigure } from './figure-sources.ts';
import { ANNEX } from './annex-labels.ts';
import { sayReachedLater } from '../target-gap.ts';
import { paragraph } from '../report-document.ts';
import type { Block, Inline } from '../report-document.ts';
import type { ReportFacts, ReportTarget } from '../report-facts.ts';
import { dayInWords } from '../report-words.ts';
import { groupTargets, sayTargetCounts } from '../state-counts.ts';
import { targetStates } from '@junheng/vocabulary';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 3 as 三, 12 as 十二. */
export function numeralOf(number: number): string {
  if (number <= 10) return NUMERALS[number - 1] ?? '';
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (NUMERALS[tens - 1] ?? '') : ''}十${ones === 0 ? '' : (NUMERALS[ones - 1] ?? '')}`;
}

/** One target in one sentence: name, goal, value, state. */
export function sayTarget(facts: ReportFacts, target: ReportTarget): Inline[] {
  const value = valueFigure(facts, target);
  const { latest, demand } = target;
  const day = latest === null ? '' : `（${dayInWords(latest.day)}）`;
  const expected = expectedFigure(target);
  const forecast = forecastFigure(target);
  const later = sayReachedLater(target);
  return [
    `${target.name}：${target.year}年目标`,
    goalFigure(facts, target),
    ...(value === undefined ? ['，尚无记录值'] : ['，现值', value, day]),
    // What the trend decided was compared with the end, which is printed already.
    ...(expected === undefined || demand === null || demand.day > facts.asOf
      ? []
      : ['，序时进度', expected, `（${dayInWords(demand.day)}）`]),
    ...(forecast === undefined ? [] : ['，期末预测', forecast]),
    '，',
    { kind: 'strong', text: targetStates.labels[target.state].zh },
    ...(later === '' ? [] : [`，${later}`]),
  ];
}

/** 各项指标进展情况, an annex: by group, each target with value, expected progress, forecast and state. */
export function writeTargetSentences(facts: ReportFacts): Block[] {
  const blocks: Block[] = [];
  if (facts.targets.length === 0) return [paragraph('《规划》未列指标。')];
  for (const [index, [group, targets]] of groupTargets(facts.targets).entries()) {
    const name = group === '' ? '其他指标' : group;
    blocks.push(
      { kind: 'heading', level: 2, text: `（${numeralOf(index + 1)}）${name}` },
      paragraph('本组共有指标', countFigure(facts, sayTargetCounts(targets), ANNEX.targets), '。'),
    );
    for (const [place, target] of targets.entries()) {
      blocks.push(paragraph(`${place + 1}．`, ...sayTarget(facts, target), '。'));
    }
  }
  return blocks;
}

import { meetsTarget } from '../../plan/meet-target.ts';
import type { TargetRule } from '../../plan/target.ts';
import { verdictOfState } from '../../plan/target.ts';
import { forecastFigure, goalFigure, valueFigure } from './figure-sources.ts';
import { paragraph } from '../report-document.ts';
import type { Block, Inline } from '../report-document.ts';
import type { ReportFacts, ReportTarget } from '../report-facts.ts';
import { joinInlines } from './write-changes-section.ts';

/** Whether the trend ends where the goal is; undefined where nothing is forecast. */
export function forecastMeets(target: ReportTarget): boolean | undefined {
  if (target.forecast === null || target.comparator === 'qualitative') return undefined;
  // A rate that is to change says nothing about where it ends.
  if (target.unit !== target.valueUnit) return undefined;
  const rule: TargetRule = { ...target, printedPath: [], exemptRule: null };
  return meetsTarget(rule, target.forecast);
}

function sayForecasts(facts: ReportFacts, targets: readonly ReportTarget[]): Inline[] {
  const parts = targets.map((target): Inline[] => {
    const forecast = forecastFigure(target);
    return [
      `${target.name}（目标`,
      goalFigure(facts, target),
      ...(forecast === undefined ? [] : ['，预测', forecast]),
      '）',
    ];
  });
  return joinInlines(parts, '；');
}

function writeOutlook(facts: ReportFacts, heading: string): Block[] {
  const open = facts.targets.filter(
    (target) => target.state !== 'achieved' && target.state !== 'missed' && target.state !== 'exempt',
  );
  const reached = open.filter((target) => forecastMeets(target) === true);
  const short = open.filter((target) => forecastMeets(target) === false);
  const silent = open.length - reached.length - short.length;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: heading },
    paragraph(
      `尚未实现的${open.length}项指标中，按现有趋势期末可达到的${reached.length}项，达不到的${short.length}项，` +
        `数值不足、不能预测的${silent}项。`,
    ),
  ];
  if (short.length > 0) {
    blocks.push(
      paragraph(
        { kind: 'strong', text: '按趋势达不到：' },
        ...sayForecasts(facts, short),
        '。须补充举措，或按程序调整规划。',
      ),
    );
  }
  if (reached.length > 0) {
    blocks.push(paragraph({ kind: 'strong', text: '按趋势可达到：' }, ...sayForecasts(facts, reached), '。'));
  }
  return blocks;
}

function writeResult(facts: ReportFacts, heading: string): Block[] {
  const judged = facts.targets.filter((target) => verdictOfState[target.state] !== 'exempt');
  const met = judged.filter((target) => target.state === 'achieved');
  const parts = met.map((target): Inline[] => {
    const value = valueFigure(facts, target);
    return value === undefined ? [target.name] : [`${target.name}（`, value, '）'];
  });
  return [
    { kind: 'heading', level: 1, text: heading },
    paragraph(
      `应评估的${judged.length}项指标中，已实现${met.length}项` +
        `${judged.length === 0 ? '' : `，占${Math.floor((met.length * 1000) / judged.length) / 10}%`}。`,
    ),
    ...(met.length === 0
      ? []
      : [paragraph({ kind: 'strong', text: '已实现：' }, ...joinInlines(parts, '；'), '。')]),
  ];
}

/** What only evaluations say: where the trends lead at half time, what was reached at the end. */
export function writeForecastSection(
  facts: ReportFacts,
  kind: 'midTerm' | 'final',
  next: (title: string) => string,
): Block[] {
  return kind === 'midTerm'
    ? writeOutlook(facts, next('期末预测'))
    : writeResult(facts, next('目标实现情况'));
}

import { elapsedShare } from '@junheng/kernel';
import { concludeProgress } from './conclude-progress.ts';
import { countFigure } from './figure-sources.ts';
import { ANNEX } from './annex-labels.ts';
import { verdictOfState } from '../../plan/target.ts';
import { targetStates } from '@junheng/vocabulary';
import { paragraph } from '../report-document.ts';
import type { Block } from '../report-document.ts';
import type { ReportFacts, ReportTarget } from '../report-facts.ts';
import { dayInWords, leaderNames, quoteTitle, versionInWords } from '../report-words.ts';
import { sayTargetCounts, sayTaskCounts } from '../state-counts.ts';

/** On what the report rests: plan, version, cut-off day. */
export function writeBasis(facts: ReportFacts, purpose: string): Block {
  const { plan } = facts;
  const number = plan.number === '' ? '' : `（${plan.number}）`;
  return paragraph(
    `根据${quoteTitle(plan.title)}${number}（以下简称《规划》），现将${purpose}报告如下。` +
      `本报告依据《规划》${versionInWords(facts)}，数据截至${dayInWords(facts.asOf)}。`,
  );
}

/** The binding targets that are behind or missed, each by name with who answers for it. */
function sayBindingFails(binding: readonly ReportTarget[]): string {
  const fails = binding.filter((target) => verdictOfState[target.state] === 'fail');
  if (fails.length === 0) return '';
  const names = fails.map((target) => {
    const later = target.reachedLater === null ? '' : '，其后已达到';
    return `${target.name}（${targetStates.labels[target.state].zh}${later}，${leaderNames(target.duties)}）`;
  });
  return `约束性指标中滞后或未如期实现的${fails.length}项：${names.join('、')}。`;
}

/** 一、总体情况: the conclusion, the counts of targets and of tasks, the binding targets that fail. */
export function writeOverview(facts: ReportFacts): Block[] {
  const { targets, tasks, plan, asOf } = facts;
  const share = Math.round(elapsedShare(plan, asOf) * 100);
  const binding = targets.filter((target) => target.binding === 'binding');
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    paragraph(
      `截至${dayInWords(asOf)}，《规划》实施期已过${share}%。${concludeProgress(targets).words.zh}。`,
    ),
    paragraph(
      { kind: 'strong', text: '指标。' },
      '《规划》共有指标',
      countFigure(facts, sayTargetCounts(targets), ANNEX.targets),
      binding.length === 0 ? '。' : '。其中约束性指标',
      ...(binding.length === 0 ? [] : [countFigure(facts, sayTargetCounts(binding), ANNEX.targets), '。']),
      sayBindingFails(binding),
      `各项指标进展情况见${ANNEX.sentences}。`,
    ),
  ];
  if (tasks.length > 0) {
    blocks.push(
      paragraph(
        { kind: 'strong', text: '任务。' },
        '《规划》共有任务',
        countFigure(facts, sayTaskCounts(tasks), ANNEX.tasks),
        '。',
      ),
    );
  }
  return blocks;
}

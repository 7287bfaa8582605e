import { elapsedShare } from '@junheng/kernel';
import { concludeProgress } from './conclude-progress.ts';
import { countFigure } from './figure-sources.ts';
import { paragraph } from '../report-document.ts';
import type { Block } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';
import { dayInWords, quoteTitle, versionInWords } from '../report-words.ts';
import { sayTargetCounts, sayTaskCounts } from '../state-counts.ts';

/** On what the report rests: plan, version, cut-off day, and that it can be made again. */
export function writeBasis(facts: ReportFacts, purpose: string): Block {
  const { plan } = facts;
  const number = plan.number === '' ? '' : `（${plan.number}）`;
  return paragraph(
    `根据${quoteTitle(plan.title)}${number}（以下简称《规划》），现将${purpose}报告如下。` +
      `本报告按《规划》${versionInWords(facts)}判定，数据截至${dayInWords(facts.asOf)}；` +
      `同一版本、同一截止日重新生成，内容不变。`,
  );
}

/** 一、总体情况: the conclusion, the counts of targets and of tasks. */
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
      countFigure(facts, sayTargetCounts(targets), '附件1'),
      binding.length === 0 ? '。' : '。其中约束性指标',
      ...(binding.length === 0 ? [] : [countFigure(facts, sayTargetCounts(binding), '附件1'), '。']),
    ),
  ];
  if (tasks.length > 0) {
    blocks.push(
      paragraph(
        { kind: 'strong', text: '任务。' },
        '《规划》共有任务',
        countFigure(facts, sayTaskCounts(tasks), '附件3'),
        '。',
      ),
    );
  }
  return blocks;
}

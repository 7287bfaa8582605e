import { breakTitle } from './sections/break-title.ts';
import { lastDayOf, yearOf } from '@junheng/kernel';
import { chartBlocks, targetTable, taskTable } from './sections/annex-tables.ts';
import { paragraph } from './report-document.ts';
import type { Block, ReportDocument } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import { dayInWords, shortVersion } from './report-words.ts';
import { writeBehindSection, writeUnknownSection } from './sections/write-behind-section.ts';
import { writeChangesSection } from './sections/write-changes-section.ts';
import { writeForecastSection } from './sections/write-forecast-section.ts';
import { writeNextSteps } from './sections/write-next-steps.ts';
import { writeBasis, writeOverview } from './sections/write-opening.ts';
import { projectTables, writeProjectSection } from './sections/write-project-section.ts';
import { ANNEX } from './sections/annex-labels.ts';
import { numeralOf, writeTargetSentences } from './sections/write-target-section.ts';
import { writeTaskSection } from './sections/write-task-section.ts';

export type StandingKind = 'monitoring' | 'midTerm' | 'final';

interface StandingWords {
  readonly name: string;
  readonly purpose: string;
}

function wordsOf(kind: StandingKind, facts: ReportFacts): StandingWords {
  const year = yearOf(facts.asOf);
  if (kind === 'monitoring') {
    return { name: `${year}年度监测报告`, purpose: `${year}年度实施情况监测结果` };
  }
  if (kind === 'midTerm') return { name: '中期评估报告', purpose: '中期评估结果' };
  const isEarly = facts.asOf < lastDayOf(facts.plan.to);
  return isEarly
    ? { name: '终期评估报告（预评估）', purpose: '终期预评估结果' }
    : { name: '终期评估报告', purpose: '终期评估结果' };
}

function writeAnnexes(facts: ReportFacts): { titles: string[]; blocks: Block[] } {
  const hasProjects = facts.projects.length > 0;
  const labels = Object.values(ANNEX);
  const annexes: [string, boolean, Block[]][] = [
    ['主要指标监测表', true, [targetTable(facts)]],
    ['各项指标进展情况', false, writeTargetSentences(facts)],
    ['主要指标进展图', false, [chartNote, ...chartBlocks(facts)]],
    ['任务进展一览表', true, [taskTable(facts)]],
    ...(hasProjects ? [['重点项目情况表', true, projectTables(facts)] as [string, boolean, Block[]]] : []),
  ];
  return {
    titles: annexes.map(([title]) => title),
    blocks: annexes.flatMap(([title, isLandscape, blocks], index): Block[] => [
      { kind: 'annex', label: labels[index] ?? '', title, isLandscape },
      ...blocks,
    ]),
  };
}

const chartNote: Block = {
  kind: 'paragraph',
  isFlush: true,
  inlines: [
    '图例：虚线为规划路径，◇为目标值；实线和点为历次记录值，●已实现或达到序时进度、▲滞后或未如期实现、○数据不全或未到考核期；细点线为期末预测。数值见附件1，出处见附件1脚注。',
  ],
};

/** 年度监测报告, 中期评估报告, 终期评估报告: the same facts, judged by the same rules, as an official document. */
export function writeStandingReport(kind: StandingKind, facts: ReportFacts): ReportDocument {
  const words = wordsOf(kind, facts);
  let count = 1;
  const next = (title: string): string => `${numeralOf((count += 1))}、${title}`;
  const annexes = writeAnnexes(facts);
  const behind = writeBehindSection(
    facts,
    next(kind === 'final' ? '未如期实现的指标和原因' : '滞后和未如期实现的指标及原因'),
  );
  const forecast = kind === 'monitoring' ? [] : writeForecastSection(facts, kind, next);
  const tasks = writeTaskSection(facts, next('任务推进情况'));
  const hasProjects = facts.projects.length + facts.promises.length > 0;
  const projects = hasProjects ? writeProjectSection(facts, next('重点项目')) : [];
  const changes = writeChangesSection(facts, next('与上年度同期相比的变化'));
  const unknown = writeUnknownSection(facts, next('数据不全和未到考核期的指标'));
  const steps = writeNextSteps(facts, next('结论和下一步工作'));
  return {
    title: [...breakTitle(facts.plan.title), words.name],
    subtitle: `（数据截至${dayInWords(facts.asOf)}，规划${shortVersion(facts)}）`,
    isLandscape: false,
    isOnePage: false,
    fileName: `${facts.plan.title}${words.name}_${facts.asOf}`,
    asOf: facts.asOf,
    organ: facts.organ,
    blocks: [
      writeBasis(facts, words.purpose),
      ...writeOverview(facts),
      ...behind,
      ...forecast,
      ...tasks,
      ...projects,
      ...changes,
      ...unknown,
      ...steps,
      paragraph('特此报告。'),
      { kind: 'annexList', titles: annexes.titles },
      { kind: 'signature', organ: facts.organ, day: facts.asOf },
      ...annexes.blocks,
    ],
  };
}

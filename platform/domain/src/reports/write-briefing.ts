import { describeDemand } from '../plan/describe-target.ts';
import { verdictOfState } from '../plan/target.ts';
import { concludeProgress } from './sections/conclude-progress.ts';
import { fitParagraphs, linesOf } from './sections/fit-page.ts';
import type { Fitting } from './sections/fit-page.ts';
import { paragraph } from './report-document.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportFacts, ReportTarget } from './report-facts.ts';
import { dayInWords, leaderNames, quoteTitle, sayValue, shorten, versionInWords } from './report-words.ts';
import { countByUnit, sayTargetCounts, sayTaskCounts } from './state-counts.ts';
import { targetStates } from '@junheng/vocabulary';

/** Points of the text block, and what title, the line below it and the note take of them. */
const POINTS = { page: 637, titleLine: 34, rest: 72, line: 25 } as const;

/** Lines left for text below a title of so many lines; one stays empty for what fonts do differently. */
export function briefingLines(titleLines: number): number {
  return Math.floor((POINTS.page - POINTS.rest - titleLines * POINTS.titleLine) / POINTS.line) - 1;
}
const NAME_LENGTH = 24;
const MOST_ITEMS = 6;

function sayTarget(target: ReportTarget): string {
  const value = target.latest === null ? '' : `${sayValue(target, target.latest.value)}，`;
  return `${shorten(target.name, NAME_LENGTH)}（${value}目标${describeDemand(target).zh}，${leaderNames(target.duties)}）`;
}

const name = (text: string): string => shorten(text, NAME_LENGTH);

function fittingsOf(facts: ReportFacts): Fitting[] {
  const { targets, tasks } = facts;
  const fails = targets.filter((target) => verdictOfState[target.state] === 'fail');
  const unknown = targets.filter((target) => target.state === 'noData');
  const overdue = tasks.filter((task) => task.state === 'overdue');
  const soon = tasks.filter((task) => task.dueSoon);
  const byId = new Map(targets.map((target) => [target.id, target]));
  const changes = facts.changes.flatMap(({ targetId, from, to }) => {
    const target = byId.get(targetId);
    return target === undefined
      ? []
      : [`${name(target.name)}由${targetStates.labels[from].zh}变为${targetStates.labels[to].zh}`];
  });
  const late = countByUnit(tasks, facts.units)
    .map(({ unit, counts }) => ({ unit, count: counts.overdue + counts.behind }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count);
  const parts: [string, string[]][] = [
    ['本月变化', changes],
    ['滞后和未如期实现的指标', fails.map(sayTarget)],
    ['逾期任务', overdue.map((task) => `${name(task.title)}（${leaderNames(task.duties)}）`)],
    ['三十日内到期任务', soon.map((task) => `${name(task.title)}（${dayInWords(task.due)}）`)],
    ['数据不全的指标', unknown.map((target) => name(target.name))],
    ['请重点督办的单位', late.map(({ unit, count }) => `${unit.name}（逾期和滞后任务${count}项）`)],
  ];
  return parts.map(([lead, items]) => ({
    lead: `${lead}${items.length}${lead.endsWith('单位') ? '个' : '项'}`,
    items: items.slice(0, MOST_ITEMS),
    total: items.length,
  }));
}

/** 汇报材料: one page for the district's head, with the numbers of the lists on the same day. */
export function writeBriefing(facts: ReportFacts): ReportDocument {
  const { targets, tasks, asOf } = facts;
  const head = [
    `截至${dayInWords(asOf)}，${quoteTitle(shorten(facts.plan.title, 40))}${versionInWords(facts)}指标${sayTargetCounts(targets)}。任务${sayTaskCounts(tasks)}。`,
    `总体判断：${concludeProgress(targets).words.zh}。`,
  ];
  const title = ['规划实施情况汇报'];
  const left = briefingLines(title.length) - head.reduce((sum, text) => sum + linesOf(text), 0);
  const rest = fitParagraphs(fittingsOf(facts), left);
  return {
    title,
    subtitle: `${facts.organ}　${dayInWords(asOf)}`,
    isLandscape: false,
    isOnePage: true,
    fileName: `${facts.plan.title}汇报材料_${asOf}`,
    asOf,
    organ: facts.organ,
    blocks: [
      ...[...head, ...rest].map((text) => paragraph(text)),
      {
        kind: 'paragraph',
        isFlush: true,
        inlines: [
          `注：数字与${facts.platformName}同日的目标、任务列表和月调度表一致，出处见年度监测报告脚注。`,
        ],
      },
    ],
  };
}

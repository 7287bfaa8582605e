import { yearOf } from '@junheng/kernel';
import { describeDemand } from '../../plan/describe-target.ts';
import { verdictOfState } from '../../plan/target.ts';
import { sumKnown } from '../../projects/project-funds.ts';
import type { ReportFacts, ReportProject, ReportTarget } from '../report-facts.ts';
import { dayInWords, leaderNames, sayRecorded, sayValue, sayWanYuan, shorten } from '../report-words.ts';
import { targetStates } from '@junheng/vocabulary';
import { findDecisions } from './find-decisions.ts';
import type { Fitting } from './fit-page.ts';

const NAME_LENGTH = 24;
const name = (text: string): string => shorten(text, NAME_LENGTH);

/** 2025-12-31 as 2025年末, other days in full. */
const sayDemandDay = (day: string): string =>
  day.endsWith('-12-31') ? `${day.slice(0, 4)}年末` : dayInWords(day);

/** A binding target that fails, in one breath: value, demand with its day, who acts; reached since, where it was. */
function sayFail(target: ReportTarget): string {
  const { latest, demand } = target;
  const value = latest === null ? '' : `现值${sayRecorded(target, latest.value)}，`;
  const isSame = demand === null || target.comparator === 'qualitative' || target.state === 'missed';
  const asked = isSame
    ? `目标${describeDemand(target).zh}`
    : `${sayDemandDay(demand.day)}应达${sayValue(target, demand.value)}`;
  const { reachedLater } = target;
  const later = reachedLater === null ? '' : `${dayInWords(reachedLater.day)}已达到，`;
  const state = targetStates.labels[target.state].zh;
  return `${name(target.name)}${state}（${value}${asked}，${later}${leaderNames(target.duties)}）`;
}

/** 一: the binding targets that fail, all of them, and who acts. */
export function bindingItem({ targets }: ReportFacts): Fitting {
  const binding = targets.filter((target) => target.binding === 'binding');
  const fails = binding.filter((target) => verdictOfState[target.state] === 'fail');
  const unknown = binding.filter((target) => target.state === 'noData').length;
  const open = unknown === 0 ? '' : `，数据不全${unknown}项`;
  const lead =
    binding.length === 0
      ? '规划没有标明约束性指标'
      : `共${binding.length}项，滞后和未如期实现${fails.length}项${open}`;
  return { lead, items: fails.map(sayFail), total: fails.length, isWhole: true };
}

const openingOf = (project: ReportProject): string | null => {
  const stage = project.stages.find((one) => one.stage === 'opening');
  return stage?.actual ?? stage?.planned ?? null;
};
const sumPlaces = (projects: readonly ReportProject[]): string => {
  const known = projects.filter(({ places }) => places !== null);
  const silent = projects.length - known.length;
  const sum = known.reduce((total, { places }) => total + (places ?? 0), 0);
  if (known.length === 0) return '学位数未载明';
  return `学位${sum}个${silent === 0 ? '' : `（${silent}个项目未载明学位数）`}`;
};

/** 二: the projects, the places that open by next September, the money paid, and the late ones with who acts. */
export function projectItem({ projects, asOf }: ReportFacts): Fitting {
  if (projects.length === 0) return { lead: '规划没有重点建设项目', items: [], total: 0 };
  const open = projects.filter(({ state }) => state !== 'opened');
  const september = nextSeptember(asOf);
  const soon = open.filter((project) => {
    const day = openingOf(project);
    return day !== null && day >= asOf && day <= september;
  });
  const paid = sumKnown(projects.map(({ funds }) => funds.paid));
  const silent = projects.filter(({ funds }) => funds.paid === null).length;
  const money =
    paid === null
      ? '支付情况尚无记录'
      : `已支付${sayWanYuan(paid)}${silent === 0 ? '' : `（${silent}个项目没有支付记录）`}`;
  const opening =
    soon.length === 0
      ? `没有计划在${september.slice(0, 4)}年秋季开学前投用的`
      : `${september.slice(0, 4)}年秋季开学前投用${soon.length}个、${sumPlaces(soon)}`;
  const late = open.filter(({ state }) => state === 'overdue' || state === 'delayed');
  return {
    lead: `共${projects.length}个，已开学${projects.length - open.length}个，${opening}；${money}；逾期和延期${late.length}个`,
    items: late.map((project) => `${name(project.name)}（${leaderNames(project.duties)}）`),
    total: late.length,
  };
}

/** The first September that begins after a day: when the next pupils come. */
export function nextSeptember(asOf: string): string {
  const year = yearOf(asOf);
  return asOf < `${year}-09-01` ? `${year}-09-01` : `${year + 1}-09-01`;
}

/** Six: what the head of the district must settle. */
export function decisionItem(facts: ReportFacts): Fitting {
  const decisions = findDecisions(facts);
  return {
    lead: decisions.length === 0 ? '没有需要区政府决定的事项' : `共${decisions.length}件`,
    items: decisions.map((decision, index) => `（${index + 1}）${decision}`),
    total: decisions.length,
  };
}

/** The six things of the page for the head of the district, in their order. What the platform does not hold is said. */
export function pageItems(facts: ReportFacts): readonly (readonly [string, Fitting])[] {
  const year = nextSeptember(facts.asOf).slice(0, 4);
  const none = (lead: string): Fitting => ({ lead, items: [], total: 0 });
  return [
    ['一、约束性指标。', bindingItem(facts)],
    ['二、建设项目。', projectItem(facts)],
    [`三、${year}年秋季学位缺口。`, none('尚无数据（学位预测结果未报入平台）')],
    ['四、未达优质均衡标准的学校和所需资金。', none('尚无数据（校级统计数据未报入平台）')],
    ['五、重大隐患。', none('尚无数据（督导台账未报入平台）')],
    ['六、提请区政府决定的事项。', decisionItem(facts)],
  ];
}

import { evaluateXhstt } from '@junheng/timetable';
import type { SolutionEvent, XhsttDefect, XhsttInstance } from '@junheng/timetable';
import { readLanguage } from '../standards/language.ts';

/** What is said of one solution: the archive's two values, what is broken, and where the objective comes from. */
export interface XhsttReport {
  readonly feasible: boolean;
  readonly hard: number;
  readonly soft: number;
  readonly infeasibility: number;
  readonly objective: number;
  readonly broken: readonly {
    readonly rule: string;
    readonly message: string;
    readonly elements: readonly string[];
    readonly cost: number;
  }[];
  readonly terms: readonly { readonly rule: string; readonly cost: number }[];
}

/** The kinds of constraint in words: Chinese, English. */
const KINDS: Readonly<Record<XhsttDefect['kind'], readonly [string, string]>> = {
  AssignResource: ['未安排资源的时长', 'duration without a resource'],
  AssignTime: ['未安排时间的时长', 'duration without a time'],
  SplitEvents: ['拆分的时长或段数不符', 'parts too long, too short, too few or too many'],
  DistributeSplitEvents: ['某一时长的段数不符', 'parts of one duration too few or too many'],
  PreferResources: ['用了不宜的资源的时长', 'duration with a resource that is not preferred'],
  PreferTimes: ['在不宜的时间开始的时长', 'duration that starts at a time not preferred'],
  AvoidSplitAssignments: ['同一角色换了资源', 'more than one resource for a role'],
  SpreadEvents: ['各时间组内的次数不符', 'too many or too few starts in time groups'],
  LinkEvents: ['应同时的事件不同时', 'linked events that do not run together'],
  OrderEvents: ['先后间隔不符', 'events not in order or not far enough apart'],
  AvoidClashes: ['同一时间两处出席', 'clashes'],
  AvoidUnavailableTimes: ['在不可用的时间出席', 'busy at unavailable times'],
  LimitIdleTimes: ['空档不符', 'idle times out of range'],
  ClusterBusyTimes: ['有课的时间组数不符', 'busy time groups out of range'],
  LimitBusyTimes: ['时间组内有课数不符', 'busy times in a group out of range'],
  LimitWorkload: ['工作量不符', 'workload out of range'],
};

/** Scores a solution and says it for `--json` and for people. */
export function reportXhstt(instance: XhsttInstance, solution: readonly SolutionEvent[]): XhsttReport {
  const { infeasibility, objective, defects } = evaluateXhstt(instance, solution);
  const language = readLanguage() === 'en' ? 1 : 0;
  const terms = new Map<string, number>();
  for (const { isRequired, kind, constraint, cost } of defects) {
    const rule = `${kind} ${constraint}`;
    if (!isRequired) terms.set(rule, (terms.get(rule) ?? 0) + cost);
  }
  return {
    feasible: infeasibility === 0,
    hard: infeasibility,
    soft: objective,
    infeasibility,
    objective,
    broken: defects
      .filter(({ isRequired }) => isRequired)
      .map(({ kind, constraint, name, elements, deviation, cost }) => ({
        rule: `${kind} ${constraint}`,
        message: `${name}: ${KINDS[kind][language]} ${deviation} (${elements.filter((id) => id !== '').join(', ')})`,
        elements: [...elements],
        cost,
      })),
    terms: [...terms].map(([rule, cost]) => ({ rule, cost })),
  };
}

/** A report in lines. */
export function writeXhsttReport(report: XhsttReport): string {
  const isEnglish = readLanguage() === 'en';
  const head = isEnglish
    ? `infeasibility ${report.infeasibility}, objective ${report.objective}`
    : `不可行值 ${report.infeasibility}，目标值 ${report.objective}`;
  const broken = report.broken.slice(0, 50).map(({ message }) => `  ✗ ${message}`);
  const terms = report.terms.map(({ rule, cost }) => `  ${rule}: ${cost}`);
  return [head, ...broken, ...terms].join('\n');
}

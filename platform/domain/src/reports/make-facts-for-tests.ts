import type { ReportDuty, ReportFacts, ReportTarget, ReportTask } from './report-facts.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';
import type { TargetState, TaskState } from '@junheng/vocabulary';

export const duty = (unitId: string, role: ReportDuty['role'] = 'lead'): ReportDuty => ({
  role,
  unitId,
  unitName: `${unitId}局`,
});

/** A target that asks for 60 % by 2030 and stands at 53.6 %. */
export function makeTarget(number: number, change: Partial<ReportTarget> = {}): ReportTarget {
  const latest = {
    day: '2026-09-01',
    value: '53.6',
    source: { kind: 'typed', text: '2026年教育事业统计', place: '规划科' },
    recordedBy: '王芳',
    recordedAt: '2026-10-20T02:30:00.000Z',
  };
  return {
    id: `t${number}`,
    number,
    group: number % 2 === 0 ? '学前教育' : '义务教育',
    name: `指标${number}`,
    unit: '%',
    valueUnit: '%',
    baseYear: 2025,
    baseValue: '50',
    year: 2030,
    comparator: '≥',
    value: '60',
    valueMax: null,
    binding: 'expected',
    measure: 'level',
    parentId: null,
    duties: [duty('甲')],
    source: { kind: 'plan', text: `到2030年，指标${number}达到60%以上。`, place: '二、主要目标' },
    path: [
      { year: 2026, value: '52' },
      { year: 2030, value: '60' },
    ],
    values: [latest],
    latest,
    expectedNow: '52',
    demand: { value: '51.8', day: '2026-09-01' },
    reachedLater: null,
    forecast: '61.2',
    state: 'onTrack',
    reason: { zh: '达到应达到的51.8%。', en: 'On the path.' },
    yearAgo: null,
    taskIds: [],
    ...change,
  };
}

/** A task of 2026 to 2027, half done. */
export function makeTask(number: number, change: Partial<ReportTask> = {}): ReportTask {
  return {
    id: `k${number}`,
    number,
    group: '',
    ordersPaper: false,
    papers: [],
    outline: ['三、主要任务', '（一）扩大资源'],
    title: `任务${number}`,
    text: `任务${number}的要求。`,
    starts: '2026-01-01',
    due: '2027-12-31',
    duties: [duty('甲'), duty('乙', 'supporting')],
    milestones: [],
    source: { kind: 'plan', text: `任务${number}。`, place: '三、主要任务' },
    percent: 50,
    expectedPercent: 44,
    state: 'normal',
    dueSoon: false,
    lastReport: null,
    ...change,
  };
}

/** Facts of a small plan on 21 November 2026. */
export function makeFacts(change: Partial<ReportFacts> = {}): ReportFacts {
  return {
    districtName: '云湖区',
    platformName: '云湖区教育规划实施监测平台',
    organ: '云湖区教育局',
    plan: {
      title: '云湖区教育“十五五”规划',
      number: '云政发〔2026〕1号',
      issuer: '云湖区人民政府',
      from: 2026,
      to: 2030,
    },
    judgedVersion: { number: 2, hash: 'ab'.repeat(32) },
    asOf: '2026-11-21',
    targets: [makeTarget(1), makeTarget(2)],
    changes: [],
    tasks: [makeTask(1), makeTask(2)],
    projects: [],
    promises: [],
    units: ['甲', '乙', '丙'].map((id) => ({ id, name: `${id}局`, kind: 'department', parentId: null })),
    ...change,
  };
}

/** Facts whose targets and tasks stand in the states given. */
export function makeFactsOfStates(targets: readonly number[], tasks: readonly number[]): ReportFacts {
  const targetState = (index: number): TargetState => targetStates[index % targetStates.length] ?? 'noData';
  const taskState = (index: number): TaskState => taskStates[index % taskStates.length] ?? 'normal';
  return makeFacts({
    targets: targets.map((state, index) => {
      const isKnown = targetState(state) !== 'noData';
      const known = isKnown ? {} : { latest: null, values: [], forecast: null };
      return makeTarget(index + 1, {
        state: targetState(state),
        duties: [duty(index % 3 === 0 ? '甲' : '乙')],
        ...known,
      });
    }),
    tasks: tasks.map((state, index) =>
      makeTask(index + 1, { state: taskState(state), duties: [duty(index % 2 === 0 ? '甲' : '丙')] }),
    ),
  });
}

import type { XhsttConstraint } from '../constraint.ts';
import type { SolutionEvent, XhsttInstance } from '../instance.ts';
import { leaveRange } from './deviation.ts';
import type { Deviation } from './score-events.ts';

type OnResources = Extract<XhsttConstraint, { readonly resources: readonly number[] }>;

/** What each resource does: how many parts it attends at each time (resource × times), and its workload. */
export interface Attendance {
  readonly times: number;
  readonly counts: Int32Array;
  readonly workloads: Float64Array;
}

/** Sums up what the resources of a solution attend; parts without a time add to the workload only. */
export function countAttendance(instance: XhsttInstance, parts: readonly SolutionEvent[]): Attendance {
  const times = instance.times.length;
  const counts = new Int32Array(instance.resources.length * times);
  const workloads = new Float64Array(instance.resources.length);
  for (const { event, duration, time, resources } of parts) {
    const whole = instance.events[event];
    resources.forEach((resource, place) => {
      if (resource < 0 || whole === undefined) return;
      const workload = whole.resources[place]?.workload ?? whole.workload;
      workloads[resource] = (workloads[resource] as number) + (workload * duration) / whole.duration;
      if (time < 0) return;
      for (let step = 0; step < duration; step += 1) {
        const at = resource * times + time + step;
        counts[at] = (counts[at] as number) + 1;
      }
    });
  }
  return { times, counts, workloads };
}

/** Times of a group between its first and its last busy time at which the resource is not busy. */
function countIdle(group: readonly number[], isBusy: (time: number) => boolean): number {
  const first = group.findIndex(isBusy);
  if (first < 0) return 0;
  return group.slice(first, group.findLastIndex(isBusy)).filter((time) => !isBusy(time)).length;
}

function scoreResource(constraint: OnResources, resource: number, attendance: Attendance): number {
  const { times, counts, workloads } = attendance;
  const count = (time: number): number => counts[resource * times + time] as number;
  const isBusy = (time: number): boolean => count(time) > 0;
  switch (constraint.kind) {
    case 'AvoidClashes': {
      let clashes = 0;
      for (let time = 0; time < times; time += 1) clashes += Math.max(0, count(time) - 1);
      return clashes;
    }
    case 'AvoidUnavailableTimes':
      return constraint.times.filter(isBusy).length;
    case 'LimitIdleTimes': {
      const idle = constraint.timeGroups.reduce((sum, group) => sum + countIdle(group, isBusy), 0);
      return leaveRange(idle, constraint.minimum, constraint.maximum);
    }
    case 'ClusterBusyTimes': {
      const busy = constraint.timeGroups.filter((group) => group.some(isBusy)).length;
      return leaveRange(busy, constraint.minimum, constraint.maximum);
    }
    case 'LimitBusyTimes':
      return constraint.timeGroups.reduce((sum, group) => {
        const busy = group.filter(isBusy).length;
        return sum + (busy === 0 ? 0 : leaveRange(busy, constraint.minimum, constraint.maximum));
      }, 0);
    case 'LimitWorkload': {
      const deviation = leaveRange(workloads[resource] as number, constraint.minimum, constraint.maximum);
      // Thirds and sevenths of a workload are not exact in binary; a whole number must not be rounded up for that.
      return Math.ceil(deviation - 1e-9);
    }
  }
}

/** The deviations of a constraint whose points are resources. */
export function scoreResources(
  instance: XhsttInstance,
  constraint: OnResources,
  attendance: Attendance,
): Deviation[] {
  return constraint.resources.map((resource) => ({
    elements: [instance.resources[resource]?.id ?? ''],
    deviation: scoreResource(constraint, resource, attendance),
  }));
}

import type { XhsttInstance } from '../instance.ts';
import type { MonitorBuilder } from './monitor-table.ts';
import { RowBuilder } from './rows.ts';
import type { Rows } from './rows.ts';

/** What a time group means to the monitor that watches it. */
export const UNAVAILABLE = 0;
export const CLUSTER = 1;
export const BUSY = 2;
export const IDLE = 3;
/** An idle group of more than 31 times, counted time by time. */
export const LONG_IDLE = 4;

const BITS = 31;

/** Which monitors hear of a resource becoming busy or free at a time. A watched group is one time group of one monitor. */
export interface ResourceTables {
  /** resource × times + time → watched groups, each followed by the place of the time in the group. */
  readonly watched: Rows;
  readonly groupMonitor: Int32Array;
  readonly groupKind: Uint8Array;
  readonly groupResource: Int32Array;
  /** The times of each watched group, for long idle groups. */
  readonly groupTimes: Rows;
  readonly clashMonitors: Rows;
  readonly workloadMonitors: Rows;
  /** resource × times: 1 when a required constraint keeps the resource from it. */
  readonly barred: Uint8Array;
}

/** Makes the tables of the constraints on resources. */
export function buildResourceTables(instance: XhsttInstance, monitors: MonitorBuilder): ResourceTables {
  const times = instance.times.length;
  const count = instance.resources.length;
  const watched = new RowBuilder(count * times);
  const clash = new RowBuilder(count);
  const workload = new RowBuilder(count);
  const barred = new Uint8Array(count * times);
  const groups: { monitor: number; kind: number; resource: number; times: readonly number[] }[] = [];
  const watch = (monitor: number, kind: number, resource: number, members: readonly number[]): void => {
    const isLong = kind === IDLE && members.length > BITS;
    members.forEach((time, place) => {
      watched.push(resource * times + time, groups.length);
      watched.push(resource * times + time, place);
    });
    groups.push({ monitor, kind: isLong ? LONG_IDLE : kind, resource, times: members });
  };
  for (const constraint of instance.constraints) {
    if (!('resources' in constraint) || constraint.weight === 0) continue;
    for (const resource of constraint.resources) {
      switch (constraint.kind) {
        case 'AvoidClashes':
          clash.push(resource, monitors.add(constraint));
          break;
        case 'LimitWorkload':
          workload.push(resource, monitors.add(constraint, constraint.minimum, constraint.maximum));
          break;
        case 'AvoidUnavailableTimes':
          watch(monitors.add(constraint), UNAVAILABLE, resource, constraint.times);
          if (constraint.isRequired) for (const time of constraint.times) barred[resource * times + time] = 1;
          break;
        default: {
          const monitor = monitors.add(constraint, constraint.minimum, constraint.maximum);
          const { kind } = constraint;
          const sort = kind === 'LimitIdleTimes' ? IDLE : kind === 'ClusterBusyTimes' ? CLUSTER : BUSY;
          for (const group of constraint.timeGroups) watch(monitor, sort, resource, group);
        }
      }
    }
  }
  const groupTimes = new RowBuilder(groups.length);
  groups.forEach((group, index) => {
    for (const time of group.times) groupTimes.push(index, time);
  });
  return {
    watched: watched.pack(),
    groupMonitor: Int32Array.from(groups, (group) => group.monitor),
    groupKind: Uint8Array.from(groups, (group) => group.kind),
    groupResource: Int32Array.from(groups, (group) => group.resource),
    groupTimes: groupTimes.pack(),
    clashMonitors: clash.pack(),
    workloadMonitors: workload.pack(),
    barred,
  };
}

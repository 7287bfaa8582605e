import type { XhsttConstraint } from '../constraint.ts';
import type { SolutionEvent, XhsttInstance } from '../instance.ts';
import { leaveRange } from './deviation.ts';
import type { Deviation } from './score-events.ts';

type Parts = readonly (readonly SolutionEvent[])[];
type OnGroups = Extract<XhsttConstraint, { readonly eventGroups: readonly number[] }>;
type OnPairs = Extract<XhsttConstraint, { readonly kind: 'OrderEvents' }>;

function coveredTimes(parts: readonly SolutionEvent[]): Set<number> {
  const times = new Set<number>();
  for (const part of parts) {
    if (part.time < 0) continue;
    for (let step = 0; step < part.duration; step += 1) times.add(part.time + step);
  }
  return times;
}

/** Times at which some of the events run, but not all of them. */
function countUnlinked(groups: readonly (readonly SolutionEvent[])[]): number {
  const running = new Map<number, number>();
  for (const parts of groups)
    for (const time of coveredTimes(parts)) running.set(time, (running.get(time) ?? 0) + 1);
  return [...running.values()].filter((count) => count < groups.length).length;
}

function scoreGroup(
  instance: XhsttInstance,
  constraint: OnGroups,
  members: readonly number[],
  parts: Parts,
): number {
  const own = members.map((event) => parts[event] ?? []);
  switch (constraint.kind) {
    case 'LinkEvents':
      return countUnlinked(own);
    case 'SpreadEvents':
      return constraint.ranges.reduce((sum, { times, minimum, maximum }) => {
        const inside = new Set(times);
        const starts = own.flat().filter((part) => part.time >= 0 && inside.has(part.time)).length;
        return sum + leaveRange(starts, minimum, maximum);
      }, 0);
    case 'AvoidSplitAssignments': {
      const used = new Set<number>();
      members.forEach((event, at) => {
        instance.events[event]?.resources.forEach(({ role, resource: fixed }, place) => {
          if (constraint.role === null ? fixed >= 0 : role !== constraint.role) return;
          for (const part of own[at] ?? []) used.add(part.resources[place] ?? -1);
        });
      });
      used.delete(-1);
      return Math.max(0, used.size - 1);
    }
  }
}

/** The deviations of a constraint whose points are event groups. */
export function scoreEventGroups(instance: XhsttInstance, constraint: OnGroups, parts: Parts): Deviation[] {
  return constraint.eventGroups.map((group) => {
    const { id, members } = instance.eventGroups[group] ?? { id: '', members: [] };
    return { elements: [id], deviation: scoreGroup(instance, constraint, members, parts) };
  });
}

/** The deviations of an order constraint: times between the end of the first event and the start of the second; 0 while either has no time. */
export function scoreEventPairs(instance: XhsttInstance, constraint: OnPairs, parts: Parts): Deviation[] {
  return constraint.pairs.map(({ first, second, minimum, maximum }) => {
    const ends = (parts[first] ?? [])
      .filter((part) => part.time >= 0)
      .map((part) => part.time + part.duration);
    const starts = (parts[second] ?? []).filter((part) => part.time >= 0).map((part) => part.time);
    const elements = [instance.events[first]?.id ?? '', instance.events[second]?.id ?? ''];
    if (ends.length === 0 || starts.length === 0) return { elements, deviation: 0 };
    return { elements, deviation: leaveRange(Math.min(...starts) - Math.max(...ends), minimum, maximum) };
  });
}

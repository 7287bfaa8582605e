import type { XhsttConstraint } from '../constraint.ts';
import type { SolutionEvent, XhsttInstance } from '../instance.ts';
import { leaveRange } from './deviation.ts';

/** The deviation at one point of application, named by the ids of what it concerns. */
export interface Deviation {
  readonly elements: readonly string[];
  readonly deviation: number;
}

type Parts = readonly (readonly SolutionEvent[])[];
type OnEvents = Extract<XhsttConstraint, { readonly events: readonly number[] }>;

const total = (parts: readonly SolutionEvent[], counts: (part: SolutionEvent) => boolean): number =>
  parts.reduce((sum, part) => sum + (counts(part) ? part.duration : 0), 0);

/** The event resources of an event that a role selects; those without a preassigned resource when there is no role. */
function selectPlaces(instance: XhsttInstance, event: number, role: string | null): number[] {
  const places = instance.events[event]?.resources ?? [];
  return places.flatMap((place, index) =>
    (role === null ? place.resource < 0 : place.role === role) ? [index] : [],
  );
}

function scoreEvent(constraint: OnEvents, parts: readonly SolutionEvent[]): number {
  switch (constraint.kind) {
    case 'AssignTime':
      return total(parts, (part) => part.time < 0);
    case 'SplitEvents': {
      const { shortest, longest, fewest, most } = constraint;
      const wrong = parts.filter((part) => part.duration < shortest || part.duration > longest).length;
      return wrong + leaveRange(parts.length, fewest, most);
    }
    case 'DistributeSplitEvents': {
      const count = parts.filter((part) => part.duration === constraint.duration).length;
      return leaveRange(count, constraint.minimum, constraint.maximum);
    }
    case 'PreferTimes': {
      const preferred = new Set(constraint.times);
      const { duration } = constraint;
      return total(
        parts,
        (part) =>
          part.time >= 0 && !preferred.has(part.time) && (duration === 0 || part.duration === duration),
      );
    }
    case 'AssignResource':
    case 'PreferResources':
      return 0;
  }
}

/** The deviations of a constraint whose points are events, or the event resources that its role selects. */
export function scoreEvents(instance: XhsttInstance, constraint: OnEvents, parts: Parts): Deviation[] {
  return constraint.events.flatMap((event) => {
    const id = instance.events[event]?.id ?? '';
    const own = parts[event] ?? [];
    if (constraint.kind !== 'AssignResource' && constraint.kind !== 'PreferResources') {
      return [{ elements: [id], deviation: scoreEvent(constraint, own) }];
    }
    return selectPlaces(instance, event, constraint.role).map((place) => {
      const role = instance.events[event]?.resources[place]?.role ?? '';
      const resource = (part: SolutionEvent): number => part.resources[place] ?? -1;
      const isWrong =
        constraint.kind === 'AssignResource'
          ? (part: SolutionEvent) => resource(part) < 0
          : (part: SolutionEvent) => resource(part) >= 0 && !constraint.preferred.includes(resource(part));
      return { elements: [id, role], deviation: total(own, isWrong) };
    });
  });
}

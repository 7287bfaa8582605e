import type { XmlElement } from '../../xml/xml-element.ts';
import type { CostFunction, XhsttConstraint } from '../constraint.ts';
import { ReadStop, findChild, listChildren, needChild, readCountIn, readTextIn } from './element-reader.ts';
import {
  collectEventGroups,
  collectEvents,
  collectResources,
  collectTimeGroups,
  collectTimes,
} from './references.ts';
import type { References } from './references.ts';

const COST_FUNCTIONS: readonly string[] = ['Linear', 'Quadratic', 'Step'];
/** No separation is longer than this. */
const UNLIMITED = 999_999_999;

function readBase(element: XmlElement) {
  const id = element.attributes.get('Id') ?? '';
  const required = needChild(element, 'Required');
  if (required.text !== 'true' && required.text !== 'false') {
    throw new ReadStop(required, 'TIMETABLE_XHSTT_WORD_WRONG', {
      value: required.text,
      expected: 'true | false',
    });
  }
  const cost = needChild(element, 'CostFunction');
  if (!COST_FUNCTIONS.includes(cost.text)) {
    throw new ReadStop(cost, 'TIMETABLE_XHSTT_WORD_WRONG', {
      value: cost.text,
      expected: COST_FUNCTIONS.join(' | '),
    });
  }
  return {
    id,
    name: readTextIn(element, 'Name', id),
    isRequired: required.text === 'true',
    weight: readCountIn(element, 'Weight'),
    costFunction: cost.text as CostFunction,
  };
}

function readRange(element: XmlElement): { minimum: number; maximum: number } {
  return { minimum: readCountIn(element, 'Minimum'), maximum: readCountIn(element, 'Maximum') };
}

/** Reads one child of `Constraints`; a kind that is not among the sixteen stops the reading. */
export function readConstraint(element: XmlElement, references: References): XhsttConstraint {
  const events = (): number[] => collectEvents(element, references);
  const eventGroups = (): number[] => collectEventGroups(element, references);
  const resources = (): number[] => collectResources(findChild(element, 'AppliesTo'), references);
  const timeGroups = (): (readonly number[])[] =>
    collectTimeGroups(element, references).map((group) => group.times);
  const role = (): string | null => findChild(element, 'Role')?.text ?? null;
  switch (element.name) {
    case 'AssignResourceConstraint':
      return { kind: 'AssignResource', ...readBase(element), events: events(), role: role() };
    case 'AssignTimeConstraint':
      return { kind: 'AssignTime', ...readBase(element), events: events() };
    case 'SplitEventsConstraint':
      return {
        kind: 'SplitEvents',
        ...readBase(element),
        events: events(),
        shortest: readCountIn(element, 'MinimumDuration'),
        longest: readCountIn(element, 'MaximumDuration'),
        fewest: readCountIn(element, 'MinimumAmount'),
        most: readCountIn(element, 'MaximumAmount'),
      };
    case 'DistributeSplitEventsConstraint': {
      const duration = readCountIn(element, 'Duration');
      return {
        kind: 'DistributeSplitEvents',
        ...readBase(element),
        events: events(),
        duration,
        ...readRange(element),
      };
    }
    case 'PreferResourcesConstraint': {
      const preferred = collectResources(element, references);
      return { kind: 'PreferResources', ...readBase(element), events: events(), role: role(), preferred };
    }
    case 'PreferTimesConstraint': {
      const duration = readCountIn(element, 'Duration', 0);
      return {
        kind: 'PreferTimes',
        ...readBase(element),
        events: events(),
        times: collectTimes(element, references),
        duration,
      };
    }
    case 'AvoidSplitAssignmentsConstraint':
      return {
        kind: 'AvoidSplitAssignments',
        ...readBase(element),
        eventGroups: eventGroups(),
        role: role(),
      };
    case 'SpreadEventsConstraint': {
      const ranges = collectTimeGroups(element, references).map((group) => ({
        times: group.times,
        ...readRange(group.element),
      }));
      return { kind: 'SpreadEvents', ...readBase(element), eventGroups: eventGroups(), ranges };
    }
    case 'LinkEventsConstraint':
      return { kind: 'LinkEvents', ...readBase(element), eventGroups: eventGroups() };
    case 'OrderEventsConstraint': {
      const pairs = listChildren(needChild(element, 'AppliesTo'), 'EventPairs', 'EventPair').map((pair) => ({
        first: references.events.eventIds.refer(needChild(pair, 'FirstEvent')),
        second: references.events.eventIds.refer(needChild(pair, 'SecondEvent')),
        minimum: readCountIn(pair, 'MinSeparation', 0),
        maximum: readCountIn(pair, 'MaxSeparation', UNLIMITED),
      }));
      return { kind: 'OrderEvents', ...readBase(element), pairs };
    }
    case 'AvoidClashesConstraint':
      return { kind: 'AvoidClashes', ...readBase(element), resources: resources() };
    case 'AvoidUnavailableTimesConstraint': {
      const times = collectTimes(element, references);
      return { kind: 'AvoidUnavailableTimes', ...readBase(element), resources: resources(), times };
    }
    case 'LimitIdleTimesConstraint':
    case 'ClusterBusyTimesConstraint':
    case 'LimitBusyTimesConstraint': {
      const kind = element.name.slice(0, -'Constraint'.length) as
        'LimitIdleTimes' | 'ClusterBusyTimes' | 'LimitBusyTimes';
      return {
        kind,
        ...readBase(element),
        resources: resources(),
        timeGroups: timeGroups(),
        ...readRange(element),
      };
    }
    case 'LimitWorkloadConstraint':
      return { kind: 'LimitWorkload', ...readBase(element), resources: resources(), ...readRange(element) };
    default:
      throw new ReadStop(element, 'TIMETABLE_XHSTT_KIND_UNKNOWN', { kind: element.name });
  }
}

import type { XmlElement } from '../../xml/xml-element.ts';
import type { NamedGroup } from '../instance.ts';
import { findChild, listChildren } from './element-reader.ts';
import type { IdIndex } from './id-index.ts';
import type { EventTables } from './read-events.ts';
import type { ResourceTables } from './read-resources.ts';
import type { TimeTables } from './read-times.ts';

/** Everything that a constraint or a solution may refer to. */
export interface References {
  readonly times: TimeTables;
  readonly resources: ResourceTables;
  readonly events: EventTables;
}

function collect(
  element: XmlElement | undefined,
  name: string,
  groups: readonly NamedGroup[],
  groupIds: IdIndex,
  ids: IdIndex,
): number[] {
  const found = new Set<number>();
  if (element === undefined) return [];
  const groupNames =
    name === 'Time'
      ? ['TimeGroup', 'Day', 'Week']
      : name === 'Event'
        ? ['EventGroup', 'Course']
        : [`${name}Group`];
  for (const group of listChildren(element, `${name}Groups`, ...groupNames)) {
    for (const member of groups[groupIds.refer(group)]?.members ?? []) found.add(member);
  }
  for (const single of listChildren(element, `${name}s`, name)) found.add(ids.refer(single));
  return [...found].toSorted((a, b) => a - b);
}

/** The events of `AppliesTo`, each once however often its groups name it. */
export function collectEvents(constraint: XmlElement, { events }: References): number[] {
  return collect(
    findChild(constraint, 'AppliesTo'),
    'Event',
    events.eventGroups,
    events.groupIds,
    events.eventIds,
  );
}

/** The resources of an element with `ResourceGroups` and `Resources`. */
export function collectResources(element: XmlElement | undefined, { resources }: References): number[] {
  return collect(element, 'Resource', resources.resourceGroups, resources.groupIds, resources.resourceIds);
}

/** The times of an element with `TimeGroups` and `Times`. */
export function collectTimes(element: XmlElement, { times }: References): number[] {
  return collect(element, 'Time', times.timeGroups, times.groupIds, times.timeIds);
}

/** The event groups of `AppliesTo`, each once. */
export function collectEventGroups(constraint: XmlElement, { events }: References): number[] {
  const applies = findChild(constraint, 'AppliesTo');
  const elements = applies === undefined ? [] : listChildren(applies, 'EventGroups', 'EventGroup', 'Course');
  return [...new Set(elements.map((group) => events.groupIds.refer(group)))];
}

/** The elements of `TimeGroups` with the set of times each stands for. */
export function collectTimeGroups(
  element: XmlElement,
  { times }: References,
): { element: XmlElement; times: readonly number[] }[] {
  return listChildren(element, 'TimeGroups', 'TimeGroup', 'Day', 'Week').map((group) => ({
    element: group,
    times: times.timeGroups[times.groupIds.refer(group)]?.members ?? [],
  }));
}

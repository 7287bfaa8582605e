import type { XmlElement } from '../../xml/xml-element.ts';
import type { EventResource, NamedGroup, XhsttEvent } from '../instance.ts';
import { ReadStop, findChild, listChildren, readCountIn, readTextIn } from './element-reader.ts';
import { IdIndex } from './id-index.ts';
import type { ResourceTables } from './read-resources.ts';
import type { TimeTables } from './read-times.ts';
import { GroupBuilder } from './read-times.ts';

/** What references to events and their groups mean. */
export interface EventTables {
  readonly eventGroups: readonly NamedGroup[];
  readonly events: readonly XhsttEvent[];
  readonly groupIds: IdIndex;
  readonly eventIds: IdIndex;
}

function readEventResources(event: XmlElement, workload: number, tables: ResourceTables): EventResource[] {
  const found: EventResource[] = [];
  const roles = new Set<string>();
  const taken = new Set<number>();
  for (const element of listChildren(event, 'Resources', 'Resource')) {
    const resource = element.attributes.has('Reference') ? tables.resourceIds.refer(element) : -1;
    const role = findChild(element, 'Role')?.text ?? null;
    const typed = findChild(element, 'ResourceType');
    const ownType = tables.resources[resource]?.type ?? -1;
    const type = typed === undefined ? ownType : tables.typeIds.refer(typed);
    if (resource >= 0 && type !== ownType) {
      throw new ReadStop(element, 'TIMETABLE_XHSTT_TYPE_WRONG', { id: tables.resources[resource]?.id ?? '' });
    }
    if (resource < 0 && role === null) {
      throw new ReadStop(element, 'TIMETABLE_XHSTT_ELEMENT_MISSING', { parent: 'Resource', child: 'Role' });
    }
    if (role !== null && roles.has(role)) {
      throw new ReadStop(element, 'TIMETABLE_XHSTT_ID_TWICE', { category: 'Role', id: role });
    }
    if (role !== null) roles.add(role);
    if (resource >= 0) taken.add(resource);
    found.push({ role, type, resource, workload: readCountIn(element, 'Workload', workload) });
  }
  for (const reference of listChildren(event, 'ResourceGroups', 'ResourceGroup')) {
    for (const resource of tables.resourceGroups[tables.groupIds.refer(reference)]?.members ?? []) {
      if (taken.has(resource)) continue;
      taken.add(resource);
      found.push({ role: null, type: tables.resources[resource]?.type ?? -1, resource, workload });
    }
  }
  return found;
}

/** Reads `Events`: courses are event groups; resource groups of an event preassign all their members, each resource once. */
export function readEvents(element: XmlElement, times: TimeTables, resources: ResourceTables): EventTables {
  const groups = new GroupBuilder('EventGroup');
  for (const group of listChildren(element, 'EventGroups', 'Course', 'EventGroup')) groups.declare(group);
  const eventIds = new IdIndex('Event');
  const events: XhsttEvent[] = [];
  for (const event of element.children.filter((child) => child.name === 'Event')) {
    const id = eventIds.add(event);
    const duration = readCountIn(event, 'Duration');
    if (duration < 1 || duration > times.times.length) {
      throw new ReadStop(event, 'TIMETABLE_XHSTT_NUMBER_WRONG', { element: 'Duration', value: duration });
    }
    const workload = readCountIn(event, 'Workload', duration);
    const time = findChild(event, 'Time');
    events.push({
      id,
      name: readTextIn(event, 'Name', id),
      duration,
      workload,
      time: time === undefined ? -1 : times.timeIds.refer(time),
      resources: readEventResources(event, workload, resources),
    });
    const course = findChild(event, 'Course');
    const joined = listChildren(event, 'EventGroups', 'EventGroup', 'Course');
    groups.join(events.length - 1, course === undefined ? joined : [course, ...joined]);
  }
  return { eventGroups: groups.groups, events, groupIds: groups.ids, eventIds };
}

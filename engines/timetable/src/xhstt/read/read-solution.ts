import type { XmlElement } from '../../xml/xml-element.ts';
import { completeSolution } from '../complete-solution.ts';
import type { SolutionEvent, XhsttEvent, XhsttInstance, XhsttSolution } from '../instance.ts';
import { ReadStop, findChild, listChildren, needAttribute, readCountIn } from './element-reader.ts';
import type { References } from './references.ts';

function readPart(element: XmlElement, instance: XhsttInstance, references: References): SolutionEvent {
  const event = references.events.eventIds.refer(element);
  const { duration: whole, time: fixed, resources: places } = instance.events[event] as XhsttEvent;
  const duration = readCountIn(element, 'Duration', whole);
  const timeElement = findChild(element, 'Time');
  const time = timeElement === undefined ? fixed : references.times.timeIds.refer(timeElement);
  if (duration < 1 || time + duration > instance.times.length) {
    const code = duration < 1 ? 'TIMETABLE_XHSTT_NUMBER_WRONG' : 'TIMETABLE_XHSTT_END_PASSED';
    throw new ReadStop(element, code, { element: needAttribute(element, 'Reference'), value: duration });
  }
  const resources = places.map((place) => place.resource);
  for (const child of listChildren(element, 'Resources', 'Resource')) {
    const role = findChild(child, 'Role')?.text ?? null;
    if (!child.attributes.has('Reference')) continue;
    const resource = references.resources.resourceIds.refer(child);
    const at = places.findIndex((place) =>
      role === null ? place.resource === resource : place.role === role,
    );
    const place = places[at];
    if (place === undefined || (place.resource >= 0 && place.resource !== resource)) {
      throw new ReadStop(child, 'TIMETABLE_XHSTT_ROLE_UNKNOWN', {
        role: role ?? '',
        id: needAttribute(child, 'Reference'),
      });
    }
    if (place.type >= 0 && place.type !== instance.resources[resource]?.type) {
      throw new ReadStop(child, 'TIMETABLE_XHSTT_TYPE_WRONG', { id: needAttribute(child, 'Reference') });
    }
    resources[at] = resource;
  }
  return { event, duration, time, resources };
}

/** Reads one `Solution`; what it leaves out of an event is added without a time. */
export function readSolution(
  element: XmlElement,
  instance: XhsttInstance,
  references: References,
): XhsttSolution {
  const parts = listChildren(element, 'Events', 'Event').map((part) => readPart(part, instance, references));
  const totals = new Int32Array(instance.events.length);
  for (const part of parts) totals[part.event] = (totals[part.event] as number) + part.duration;
  const tooLong = instance.events.find((event, index) => (totals[index] as number) > event.duration);
  if (tooLong !== undefined) {
    throw new ReadStop(element, 'TIMETABLE_XHSTT_DURATION_PASSED', {
      id: tooLong.id,
      duration: tooLong.duration,
    });
  }
  return completeSolution(instance, parts);
}

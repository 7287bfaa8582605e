import { fail, ok } from '../outcome.ts';
import type { Outcome, TimetableError } from '../outcome.ts';
import { locateOffset } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { readXml } from '../xml/read-xml.ts';
import type { ArchivedSolution, XhsttArchive, XhsttInstance } from './instance.ts';
import {
  ReadStop,
  findChild,
  listChildren,
  needAttribute,
  needChild,
  readCountIn,
} from './read/element-reader.ts';
import { readConstraint } from './read/read-constraint.ts';
import { readEvents } from './read/read-events.ts';
import { readResources } from './read/read-resources.ts';
import { readSolution } from './read/read-solution.ts';
import { readTimes } from './read/read-times.ts';
import type { References } from './read/references.ts';

const ROOT = 'HighSchoolTimetableArchive';

/** True when a text looks like an XHSTT archive: its first element is `HighSchoolTimetableArchive`. */
export function isXhstt(text: string): boolean {
  return /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<HighSchoolTimetableArchive[\s>/]/u.test(
    text,
  );
}

function readInstance(element: XmlElement): { instance: XhsttInstance; references: References } {
  const id = needAttribute(element, 'Id');
  const metaData = findChild(element, 'MetaData');
  const times = readTimes(needChild(element, 'Times'));
  const resources = readResources(needChild(element, 'Resources'));
  const events = readEvents(needChild(element, 'Events'), times, resources);
  const references = { times, resources, events };
  const constraints = (findChild(element, 'Constraints')?.children ?? []).map((child) =>
    readConstraint(child, references),
  );
  const instance: XhsttInstance = {
    id,
    name: (metaData === undefined ? undefined : findChild(metaData, 'Name')?.text) ?? id,
    times: times.times,
    timeGroups: times.timeGroups,
    resourceTypes: resources.resourceTypes,
    resourceGroups: resources.resourceGroups,
    resources: resources.resources,
    eventGroups: events.eventGroups,
    events: events.events,
    constraints,
  };
  return { instance, references };
}

function readReport(element: XmlElement): Pick<ArchivedSolution, 'reported'> {
  const report = findChild(element, 'Report');
  if (report === undefined || findChild(report, 'InfeasibilityValue') === undefined) return {};
  return {
    reported: {
      infeasibility: readCountIn(report, 'InfeasibilityValue'),
      objective: readCountIn(report, 'ObjectiveValue', 0),
    },
  };
}

function describeStop(text: string, { element, failure }: ReadStop): TimetableError {
  const id = element.attributes.get('Id') ?? element.attributes.get('Reference');
  const named = id === undefined ? element.name : `${element.name} ${id}`;
  return { ...failure, place: { ...locateOffset(text, element.offset), element: named } };
}

function readArchive(root: XmlElement, text: string): XhsttArchive {
  const instances = listChildren(root, 'Instances', 'Instance').map((element) => readInstance(element));
  if (instances.length === 0) {
    throw new ReadStop(root, 'TIMETABLE_XHSTT_ELEMENT_MISSING', { parent: 'Instances', child: 'Instance' });
  }
  const solutions: ArchivedSolution[] = [];
  const faults: TimetableError[] = [];
  for (const group of listChildren(root, 'SolutionGroups', 'SolutionGroup')) {
    for (const element of group.children.filter((child) => child.name === 'Solution')) {
      try {
        const name = needAttribute(group, 'Id');
        const id = needAttribute(element, 'Reference');
        const index = instances.findIndex(({ instance }) => instance.id === id);
        const found = instances[index];
        if (found === undefined) {
          throw new ReadStop(element, 'TIMETABLE_XHSTT_REFERENCE_UNKNOWN', { category: 'Instance', id });
        }
        const solution = readSolution(element, found.instance, found.references);
        solutions.push({ group: name, instance: index, solution, ...readReport(element) });
      } catch (stop) {
        if (!(stop instanceof ReadStop)) throw stop;
        faults.push(describeStop(text, stop));
      }
    }
  }
  return {
    id: root.attributes.get('Id') ?? '',
    instances: instances.map(({ instance }) => instance),
    solutions,
    faults,
  };
}

/**
 * Reads an XHSTT archive: its instances with all sixteen kinds of constraint, and the solutions in it. What is not understood is
 * refused with its place, never dropped: in an instance the archive, in a solution that solution, which is then among the faults.
 * Source: XHSTT specification (Kingston, HSEval).
 */
export function parseXhstt(text: string): Outcome<XhsttArchive> {
  const read = readXml(text);
  if (!read.ok) {
    const { offset, expected } = read.error;
    return fail('TIMETABLE_XML_BROKEN', { expected }, locateOffset(text, offset));
  }
  try {
    if (read.value.name !== ROOT) {
      throw new ReadStop(read.value, 'TIMETABLE_XHSTT_WORD_WRONG', {
        value: read.value.name,
        expected: ROOT,
      });
    }
    return ok(readArchive(read.value, text));
  } catch (stop) {
    if (!(stop instanceof ReadStop)) throw stop;
    return { ok: false, error: describeStop(text, stop) };
  }
}

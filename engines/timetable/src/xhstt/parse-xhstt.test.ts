import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateXhstt } from './evaluate-xhstt.ts';
import { isXhstt, parseXhstt } from './parse-xhstt.ts';
import { writeConstraint, writePart, writeTinyArchive } from './testing/tiny-archive.ts';
import { writeXhsttSolution } from './write-xhstt.ts';

const CONSTRAINT = writeConstraint('AssignTime', '<Events><Event Reference="Maths"/></Events>');
const ARCHIVE = writeTinyArchive({
  constraints: CONSTRAINT,
  events: ['Maths 1 a1 Room=R2', 'Maths 2 -', 'Music 2 b1'].map(writePart).join(''),
});

test.each([
  [
    'Reference="Maths"/></Events>',
    'Reference="Moths"/></Events>',
    'TIMETABLE_XHSTT_REFERENCE_UNKNOWN',
    'Event Moths',
  ],
  ['AssignTimeConstraint', 'AssignTeaConstraint', 'TIMETABLE_XHSTT_KIND_UNKNOWN', 'AssignTeaConstraint x'],
  ['<Weight>1<', '<Weight>-1<', 'TIMETABLE_XHSTT_NUMBER_WRONG', 'Weight'],
  ['>Linear<', '>Cubic<', 'TIMETABLE_XHSTT_WORD_WRONG', 'CostFunction'],
  ['<Required>false</Required>', '', 'TIMETABLE_XHSTT_ELEMENT_MISSING', 'AssignTimeConstraint x'],
  ['<Time Id="a2">', '<Time Id="a1">', 'TIMETABLE_XHSTT_ID_TWICE', 'Time a1'],
  ['<Time Id="a2">', '<Time>', 'TIMETABLE_XHSTT_ATTRIBUTE_MISSING', 'Time'],
  [
    '<Duration>2</Duration><Resources>',
    '<Duration>3</Duration><Resources>',
    'TIMETABLE_XHSTT_DURATION_PASSED',
    'Solution Tiny',
  ],
  ['<Time Reference="b1"/>', '<Time Reference="b4"/>', 'TIMETABLE_XHSTT_END_PASSED', 'Event Music'],
  ['Reference="R2"><Role>Room', 'Reference="R2"><Role>Hall', 'TIMETABLE_XHSTT_ROLE_UNKNOWN', 'Resource R2'],
  ['Reference="R2"><Role>Room', 'Reference="T2"><Role>Room', 'TIMETABLE_XHSTT_TYPE_WRONG', 'Resource T2'],
  ['</Instance>', '</Instants>', 'TIMETABLE_XML_BROKEN', undefined],
  ['Tiny &amp; small', 'Tiny & small', 'TIMETABLE_XML_BROKEN', undefined],
])('[TX3] %s → %s is %s', (right, wrong, code, element) => {
  const broken = ARCHIVE.replaceAll(right, wrong);
  expect(broken).not.toBe(ARCHIVE);
  const read = parseXhstt(broken);
  const error = read.ok ? read.value.faults[0] : read.error;
  expect(error?.code).toBe(code);
  expect(error?.place?.element).toBe(element);
  expect(error?.place?.line).toBeGreaterThan(3);
  // A solution that is wrong does not take the instance with it.
  expect(read.ok && read.value.solutions.length).toBe(read.ok ? 0 : false);
});

test('[TX3] any damage gives a solution or a coded failure, never a throw', () => {
  fc.assert(
    fc.property(fc.nat(ARCHIVE.length), fc.nat(60), fc.string({ maxLength: 6 }), (at, length, text) => {
      const read = parseXhstt(ARCHIVE.slice(0, at) + text + ARCHIVE.slice(at + length));
      if (!read.ok) expect(read.error.code).toMatch(/^TIMETABLE_X/u);
    }),
    { numRuns: 400 },
  );
});

test('[TX22] a written solution is read again with the same cost', () => {
  const read = parseXhstt(ARCHIVE);
  if (!read.ok) throw new Error(read.error.code);
  const [instance] = read.value.instances;
  const [archived] = read.value.solutions;
  if (instance === undefined || archived === undefined) throw new Error('nothing read');
  const { infeasibility, objective } = evaluateXhstt(instance, archived.solution);
  const label = {
    group: 'a "b" & c',
    contributor: 'x',
    date: '',
    description: '<>',
    infeasibility,
    objective,
  };
  const text = writeXhsttSolution(ARCHIVE, instance, archived.solution, label);
  const again = parseXhstt(text);
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value.solutions).toEqual([
    { group: 'a "b" & c', instance: 0, solution: archived.solution, reported: { infeasibility, objective } },
  ]);
  expect(again.value.instances).toEqual(read.value.instances);
  expect(isXhstt(text)).toBe(true);
  expect(isXhstt('<fet version="6"></fet>')).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTimetable } from '../check/check-timetable.ts';
import { solveProblem } from '../solve/solve-problem.ts';
import { makeSchool } from '../testing/make-school.ts';
import { tinySchool } from '../testing/tiny-school.ts';
import { exportFet } from './export-fet.ts';
import { importFet } from './import-fet.ts';
import { writeFixed } from './write-fixed.ts';

const activity = (id: number, teacher: string, subject: string): string =>
  `<Activity><Teacher>${teacher}</Teacher><Subject>${subject}</Subject><Students>7 A</Students><Duration>1</Duration><Total_Duration>2</Total_Duration><Id>${id}</Id><Activity_Group_Id>1</Activity_Group_Id><Active>true</Active></Activity>`;
const file = `<?xml version="1.0" encoding="UTF-8"?>
<fet version="6.8.5"><Mode>Official</Mode><Institution_Name>R&amp;D</Institution_Name>
<Days_List><Number_of_Days>2</Number_of_Days><Day><Name>Mo</Name></Day><Day><Name>Tu</Name></Day></Days_List>
<Hours_List><Number_of_Hours>2</Number_of_Hours><Hour><Name>1</Name></Hour><Hour><Name>2</Name></Hour></Hours_List>
<Teachers_List><Teacher><Name>Ann</Name></Teacher><Teacher><Name>Bob</Name></Teacher></Teachers_List>
<Students_List><Year><Name>7 A</Name><Number_of_Students>20</Number_of_Students></Year></Students_List>
<Activities_List>${activity(1, 'Ann', 'Maths')}${activity(2, 'Ann', 'Maths')}${activity(3, 'Bob', 'Art')}</Activities_List>
<Rooms_List><Room><Name>Hall</Name><Capacity>30</Capacity></Room></Rooms_List>
<Time_Constraints_List>
<ConstraintBasicCompulsoryTime><Weight_Percentage>100</Weight_Percentage><Active>true</Active></ConstraintBasicCompulsoryTime>
<ConstraintMinDaysBetweenActivities><Weight_Percentage>95</Weight_Percentage><Consecutive_If_Same_Day>true</Consecutive_If_Same_Day><Number_of_Activities>2</Number_of_Activities><Activity_Id>1</Activity_Id><Activity_Id>2</Activity_Id><MinDays>1</MinDays><Active>true</Active></ConstraintMinDaysBetweenActivities>
<ConstraintTeacherNotAvailableTimes><Weight_Percentage>100</Weight_Percentage><Teacher>Bob</Teacher><Number_of_Not_Available_Times>1</Number_of_Not_Available_Times><Not_Available_Time><Day>Mo</Day><Hour>1</Hour></Not_Available_Time><Active>true</Active></ConstraintTeacherNotAvailableTimes>
<ConstraintMoonPhase><Weight_Percentage>100</Weight_Percentage><Active>true</Active></ConstraintMoonPhase>
</Time_Constraints_List>
<Space_Constraints_List><ConstraintSubjectPreferredRoom><Weight_Percentage>100</Weight_Percentage><Subject>Art</Subject><Room>Hall</Room><Active>true</Active></ConstraintSubjectPreferredRoom></Space_Constraints_List>
</fet>
`;

test('[T5] constraints become rules, percent below 100 becomes cost, and what is not known is named', () => {
  const read = importFet(file);
  if (!read.ok) throw new Error(read.error.code);
  const { problem, unsupported } = read.value;
  expect(problem.name).toBe('R&D');
  expect(problem.rules.map(({ type, weight }) => [type, weight])).toEqual([
    ['spread', 0.95],
    ['unavailable', undefined],
    ['rooms', undefined],
  ]);
  expect(unsupported).toEqual([{ name: 'ConstraintMoonPhase', count: 1, line: 13 }]);
});

test('[T6] a timetable written into the file reads back as itself, twice over', () => {
  const read = importFet(file);
  if (!read.ok) throw new Error(read.error.code);
  const { problem } = read.value;
  const solved = solveProblem(problem, { seed: 1, iterations: 2000 });
  let text = file;
  for (let time = 0; time < 2; time++) {
    const held = importFet(text);
    if (!held.ok) throw new Error(held.error.code);
    text = writeFixed(text, held.value.problem, solved.timetable);
  }
  const again = importFet(text);
  if (!again.ok) throw new Error(again.error.code);
  const timetable = again.value.problem.lessons.map(({ id, fixed }) => ({
    lesson: id,
    ...fixed,
    permanent: undefined,
  }));
  for (const { lesson, day, period, room } of solved.timetable)
    expect(timetable.find((one) => one.lesson === lesson)).toMatchObject({
      day,
      period,
      ...(room ? { room } : {}),
    });
  expect(checkTimetable(again.value.problem, solved.timetable).feasible).toBe(true);
});

test('[T7] a damaged file gives a coded message with its line, never a throw', () => {
  const cut = importFet(file.slice(0, file.length - 40));
  expect(!cut.ok && cut.error.code).toBe('TIMETABLE_XML_BROKEN');
  expect(!cut.ok && (cut.error.place?.line ?? 0) > 0).toBe(true);
  const wrong = importFet(file.replace('<Day>Mo</Day><Hour>1</Hour>', '<Day>Mo</Day><Hour>9</Hour>'));
  expect(!wrong.ok && wrong.error.place?.element).toBe('ConstraintTeacherNotAvailableTimes');
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(30), fc.string({ maxLength: 8 }), (at, length, text) => {
      const read = importFet(file.slice(0, at) + text + file.slice(at + length));
      expect(read.ok || /^TIMETABLE_[A-Z_]+$/u.test(read.error.code)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('[T24] a native problem written as .fet means the same there, and what FET cannot say is named', () => {
  for (const problem of [makeSchool(3, 4), tinySchool]) {
    const solved = solveProblem(problem, { seed: 1, iterations: 20_000, firstOnly: true });
    const { text, unsupported } = exportFet(problem, solved.timetable);
    expect(unsupported).toEqual([]);
    const read = importFet(text);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.unsupported).toEqual([]);
    const held = read.value.problem.lessons.flatMap(({ id, fixed }) =>
      fixed ? [{ lesson: id, ...fixed }] : [],
    );
    expect(checkTimetable(read.value.problem, held).hard).toEqual([]);
    const broken = held.map((one) => ({ ...one, day: 0, period: 0 }));
    expect(checkTimetable(read.value.problem, broken).feasible).toBe(false);
  }
  const soft = exportFet({
    ...tinySchool,
    rules: [{ type: 'notBothEnds', who: { teachers: 'all' }, weight: 1 }],
  });
  expect(soft.unsupported).toEqual([{ type: 'notBothEnds', index: 0 }]);
});

import type { Outcome } from '../outcome.ts';
import { fail, ok } from '../outcome.ts';
import type { FixedPlace, Group, Lesson, Problem, Room } from '../model/problem.ts';
import { resolveNames } from '../model/resolve-names.ts';
import type { Rule } from '../model/rule.ts';
import { activityConstraints, dayStarts, findDayConstraint } from './constraint-table.ts';
import { FetMismatch, findChild, readNames, readText, readTexts } from './fet-reader.ts';
import type { FetNames } from './fet-reader.ts';
import { addHomeRooms, isHomeRoom } from './home-rooms.ts';
import type { HomeRoom } from './home-rooms.ts';
import { readGroups } from './read-groups.ts';
import { locate, scanXml } from './scan-xml.ts';
import type { FetElement } from './scan-xml.ts';
import { readSubactivities } from './subactivities.ts';

/** A constraint type of the file that this engine cannot keep: its name, how often it stands there, the first line. */
export interface UnsupportedConstraint {
  readonly name: string;
  readonly count: number;
  readonly line: number;
}

/** A .fet file read as a problem, and what of it could not be. */
export interface ImportedFet {
  readonly problem: Problem;
  readonly unsupported: readonly UnsupportedConstraint[];
}

function readRooms(root: FetElement): Room[] {
  const list = findChild(root, 'Rooms_List');
  return (list?.children ?? [])
    .filter(({ name }) => name === 'Room')
    .map((room) => {
      const building = readText(room, 'Building') ?? '';
      const capacity = Number(readText(room, 'Capacity') ?? '');
      return {
        id: readText(room, 'Name') ?? '',
        ...(building === '' ? {} : { building }),
        ...(Number.isInteger(capacity) && capacity > 0 ? { capacity } : {}),
      };
    });
}

function readLesson(element: FetElement): Lesson {
  const teachers = readTexts(element, 'Teacher');
  const groups = readTexts(element, 'Students');
  const tags = readTexts(element, 'Activity_Tag').filter((tag) => tag !== '');
  const id = readText(element, 'Id') ?? '';
  return {
    id,
    subject: readText(element, 'Subject') ?? '',
    ...(teachers.length > 0 ? { teachers } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    length: Number(readText(element, 'Duration') ?? '1'),
  };
}

/** A time fixed at 100 %: where, and whether a person locked it. */
function readFixed(element: FetElement, names: FetNames): FixedPlace | FetMismatch | undefined {
  const day = names.days.get(readText(element, 'Preferred_Day', 'Day') ?? '');
  const hour = readText(element, 'Preferred_Hour', 'Hour') ?? '';
  if (day === undefined) return new FetMismatch(readText(element, 'Preferred_Day', 'Day') ?? '');
  if (hour === '') return undefined;
  const period = names.hours.get(hour);
  if (period === undefined) return new FetMismatch(hour);
  const permanent = readText(element, 'Permanently_Locked') === 'true';
  return { day, period, permanent };
}

/** Everything gathered from the two lists of constraints. */
interface Gathered {
  /** Activity_Group_Id of each activity; '0' for one that stands alone. */
  readonly seriesOf: readonly string[];
  readonly rules: Rule[];
  readonly fixed: Map<string, FixedPlace>;
  readonly rooms: Map<string, string>;
  readonly homeRooms: HomeRoom[];
  readonly unsupported: Map<string, { count: number; offset: number }>;
}

function convertTime(
  element: FetElement,
  names: FetNames,
  gathered: Gathered,
): readonly Rule[] | FetMismatch | null {
  const id = readText(element, 'Activity_Id') ?? '';
  if (!names.activities.has(id)) return [];
  const fixed = readFixed(element, names);
  if (fixed instanceof FetMismatch) return fixed;
  if (fixed !== undefined && readText(element, 'Weight_Percentage') === '100') {
    gathered.fixed.set(id, fixed);
    return null;
  }
  const day = names.days.get(readText(element, 'Preferred_Day', 'Day') ?? '') as number;
  const slots = fixed === undefined ? dayStarts(day, names.hours.size) : [[fixed.day, fixed.period] as const];
  return [{ type: 'starts', lessons: { ids: [id] }, slots }];
}

function gatherConstraint(
  element: FetElement,
  names: FetNames,
  lessons: readonly Lesson[],
  gathered: Gathered,
): FetMismatch | undefined {
  if (readText(element, 'Active') === 'false') return undefined;
  const { name } = element;
  const percent = Number(readText(element, 'Weight_Percentage', 'Weight') ?? '100');
  if (isHomeRoom(element)) {
    gathered.homeRooms.push({ element, percent });
    return undefined;
  }
  let converted: readonly Rule[] | FetMismatch | null;
  if (name === 'ConstraintActivityPreferredStartingTime') converted = convertTime(element, names, gathered);
  else if (name.startsWith('ConstraintSubactivitiesPreferred'))
    converted = readSubactivities(element, names, lessons, gathered.seriesOf);
  else {
    const convert = activityConstraints[name] ?? findDayConstraint(name);
    if (convert === undefined) {
      const seen = gathered.unsupported.get(name);
      gathered.unsupported.set(name, {
        count: (seen?.count ?? 0) + 1,
        offset: seen?.offset ?? element.offset,
      });
      return undefined;
    }
    converted = convert(element, names);
  }
  if (converted instanceof FetMismatch) return converted;
  for (const rule of converted ?? []) {
    if ('lessons' in rule && rule.lessons?.ids?.length === 0) continue;
    gathered.rules.push(percent >= 100 ? rule : { ...rule, weight: percent / 100 });
  }
  if (name === 'ConstraintActivityPreferredRoom' && percent >= 100) {
    gathered.rooms.set(readText(element, 'Activity_Id') ?? '', readText(element, 'Room') ?? '');
  }
  return undefined;
}

/** Leaves out rules on subjects or tags that no active lesson has: they say nothing here. */
function dropIdle(rules: readonly Rule[], lessons: readonly Lesson[]): Rule[] {
  const subjects = new Set(lessons.map(({ subject }) => subject));
  const tags = new Set(lessons.flatMap((lesson) => lesson.tags ?? []));
  return rules.filter((rule) => {
    const selector = 'lessons' in rule ? (rule.lessons ?? {}) : {};
    return (
      (selector.subjects ?? []).every((name) => subjects.has(name)) &&
      (selector.tags ?? []).every((name) => tags.has(name))
    );
  });
}

function nameAll(groups: readonly string[]): { id: string }[] {
  return groups.map((id) => ({ id }));
}

/**
 * Reads a .fet file (mode Official; FET 5 and 6) as a problem. Times fixed at 100 % become fixed places, weights below
 * 100 % become costs of percent ÷ 100 a breach. Constraint types that are not known are named in `unsupported`. Fails with
 * TIMETABLE_XML_BROKEN, TIMETABLE_FET_WRONG, TIMETABLE_FET_MODE or as `resolveNames` does, with line and column.
 */
export function importFet(source: string): Outcome<ImportedFet> {
  const scanned = scanXml(source);
  if (!scanned.ok) return scanned;
  const root = scanned.value;
  if (root.name.toLowerCase() !== 'fet')
    return fail('TIMETABLE_FET_WRONG', { name: root.name, expected: 'fet' }, locate(source, root.offset));
  const mode = readText(root, 'Mode') ?? 'Official';
  if (mode !== 'Official') return fail('TIMETABLE_FET_MODE', { mode }, { element: 'Mode' });
  const days = readNames(root, 'Days_List', 'Day');
  const hours = readNames(root, 'Hours_List', 'Hour');
  const activities = (findChild(root, 'Activities_List')?.children ?? []).filter(
    (one) => one.name === 'Activity' && readText(one, 'Active') !== 'false',
  );
  const wrong = activities.find((one) => !/^[1-9]\d*$/u.test(readText(one, 'Duration') ?? '1'));
  if (wrong !== undefined)
    return fail(
      'TIMETABLE_FET_WRONG',
      { name: readText(wrong, 'Duration') ?? '', expected: 'Duration' },
      locate(source, wrong.offset),
    );
  const lessons = activities.map(readLesson);
  const names: FetNames = {
    days: new Map(days.map((name, index) => [name, index])),
    hours: new Map(hours.map((name, index) => [name, index])),
    activities: new Set(lessons.map(({ id }) => id)),
  };
  const gathered: Gathered = {
    seriesOf: activities.map((one) => readText(one, 'Activity_Group_Id') ?? '0'),
    rules: [],
    fixed: new Map(),
    rooms: new Map(),
    homeRooms: [],
    unsupported: new Map(),
  };
  for (const list of ['Time_Constraints_List', 'Space_Constraints_List']) {
    for (const element of findChild(root, list)?.children ?? []) {
      const mismatch = gatherConstraint(element, names, lessons, gathered);
      if (mismatch !== undefined)
        return fail(
          'TIMETABLE_FET_WRONG',
          { name: mismatch.name, expected: element.name },
          { ...locate(source, element.offset), element: element.name },
        );
    }
  }
  const groups: Group[] = readGroups(root);
  const placed = lessons.map((lesson) => {
    const fixed = gathered.fixed.get(lesson.id);
    const room = gathered.rooms.get(lesson.id);
    return fixed === undefined
      ? lesson
      : { ...lesson, fixed: room === undefined ? fixed : { ...fixed, room } };
  });
  const problem: Problem = {
    format: 'junheng-timetable',
    version: 1,
    name: readText(root, 'Institution_Name') ?? '',
    days,
    periods: hours,
    teachers: nameAll(readNames(root, 'Teachers_List', 'Teacher')),
    rooms: readRooms(root),
    groups,
    lessons: placed,
    rules: addHomeRooms(dropIdle(gathered.rules, lessons), gathered.homeRooms, lessons),
  };
  const resolved = resolveNames(problem);
  if (!resolved.ok) return resolved;
  const unsupported = [...gathered.unsupported].map(([name, { count, offset }]) => ({
    name,
    count,
    line: locate(source, offset).line,
  }));
  return ok({ problem, unsupported });
}

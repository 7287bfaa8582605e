import type { Slot } from '../model/problem.ts';
import type { Rule, Selector, Who } from '../model/rule.ts';
import { FetMismatch, readSlots, readText, readTexts } from './fet-reader.ts';
import type { FetNames } from './fet-reader.ts';
import type { FetElement } from './scan-xml.ts';

/** What one constraint becomes: rules without weight, or what it names that is not there. */
export type Converted = readonly Rule[] | FetMismatch;
/** Turns one constraint of a .fet file into rules. */
export type Convert = (element: FetElement, names: FetNames) => Converted;

function readCount(element: FetElement, ...names: readonly string[]): number | FetMismatch {
  const text = readText(element, ...names);
  const count = Number(text);
  return text === undefined || text === '' || !Number.isInteger(count) || count < 0
    ? new FetMismatch(names[0] ?? '')
    : count;
}

/** The activities a constraint lists; those that are switched off are left out, as FET does. */
export function listedLessons(element: FetElement, names: FetNames, tag = 'Activity_Id'): Selector {
  return { ids: readTexts(element, tag).filter((id) => names.activities.has(id)) };
}

/** The activities a constraint describes by teacher, students, subject, tag and length. */
function describedLessons(element: FetElement): Selector {
  const teacher = readText(element, 'Teacher_Name', 'Teacher');
  const students = readText(element, 'Students_Name', 'Students');
  const subject = readText(element, 'Subject_Name', 'Subject');
  const tag = readText(element, 'Activity_Tag_Name', 'Activity_Tag');
  const length = readText(element, 'Duration');
  return {
    ...(teacher ? { teachers: [teacher] } : {}),
    ...(students ? { groups: [students] } : {}),
    ...(subject ? { subjects: [subject] } : {}),
    ...(tag ? { tags: [tag] } : {}),
    ...(length ? { length: Number(length) } : {}),
  };
}

type LessonsOf = (element: FetElement, names: FetNames) => Selector;

function atTimes(type: 'starts' | 'within', lessonsOf: LessonsOf): Convert {
  return (element, names) => {
    const slots = readSlots(element, names);
    return slots instanceof FetMismatch ? slots : [{ type, lessons: lessonsOf(element, names), slots }];
  };
}

function inRooms(lessonsOf: LessonsOf): Convert {
  return (element, names) => {
    const rooms = [...readTexts(element, 'Room'), ...readTexts(element, 'Preferred_Room')];
    return [{ type: 'rooms', lessons: lessonsOf(element, names), rooms }];
  };
}

function unavailable(of: 'teachers' | 'groups' | 'rooms' | 'everybody'): Convert {
  return (element, names) => {
    const slots = readSlots(element, names);
    if (slots instanceof FetMismatch) return slots;
    if (of === 'everybody') return [{ type: 'unavailable', everybody: true, slots }];
    const name = readText(element, 'Teacher', 'Teacher_Name', 'Students', 'Students_Name', 'Room') ?? '';
    return [{ type: 'unavailable', [of]: [name], slots }];
  };
}

const listed: LessonsOf = (element, names) => listedLessons(element, names);
const single: LessonsOf = (element, names) => listedLessons(element, names);

/** Constraints on activities and rooms, by their name in the file. */
export const activityConstraints: Readonly<Record<string, Convert>> = {
  ConstraintBasicCompulsoryTime: () => [],
  ConstraintBasicCompulsorySpace: () => [],
  ConstraintBreakTimes: unavailable('everybody'),
  ConstraintTeacherNotAvailableTimes: unavailable('teachers'),
  ConstraintStudentsSetNotAvailableTimes: unavailable('groups'),
  ConstraintRoomNotAvailableTimes: unavailable('rooms'),
  ConstraintActivityPreferredStartingTimes: atTimes('starts', single),
  ConstraintActivityPreferredTimeSlots: atTimes('within', single),
  ConstraintActivitiesPreferredStartingTimes: atTimes('starts', describedLessons),
  ConstraintActivitiesPreferredTimeSlots: atTimes('within', describedLessons),
  ConstraintMinDaysBetweenActivities: (element, names) => {
    const days = readCount(element, 'MinDays');
    if (days instanceof FetMismatch) return days;
    const joined = readText(element, 'Consecutive_If_Same_Day') === 'true';
    return [{ type: 'spread', lessons: listed(element, names), days, joined }];
  },
  ConstraintMinGapsBetweenActivities: (element, names) => {
    const periods = readCount(element, 'MinGaps');
    return periods instanceof FetMismatch
      ? periods
      : [{ type: 'gapBetween', lessons: listed(element, names), periods }];
  },
  ConstraintActivitiesNotOverlapping: (element, names) => [
    { type: 'apart', lessons: listed(element, names) },
  ],
  ConstraintActivityTagsNotOverlapping: (element) => [
    { type: 'apart', lessons: { tags: readTexts(element, 'Activity_Tag') } },
  ],
  ConstraintActivitiesSameStartingTime: (element, names) => [
    { type: 'together', what: 'start', lessons: listed(element, names) },
  ],
  ConstraintActivitiesSameStartingDay: (element, names) => [
    { type: 'together', what: 'day', lessons: listed(element, names) },
  ],
  ConstraintActivitiesSameStartingHour: (element, names) => [
    { type: 'together', what: 'period', lessons: listed(element, names) },
  ],
  ConstraintTwoActivitiesConsecutive: (element, names) => {
    const first = readText(element, 'First_Activity_Id') ?? '';
    const second = readText(element, 'Second_Activity_Id') ?? '';
    if (!names.activities.has(first) || !names.activities.has(second)) return [];
    return [{ type: 'follows', first, second }];
  },
  ConstraintActivityEndsStudentsDay: (element, names) => [
    { type: 'endsDay', lessons: listed(element, names) },
  ],
  ConstraintActivitiesEndStudentsDay: (element) => [{ type: 'endsDay', lessons: describedLessons(element) }],
  ConstraintActivitiesMaxSimultaneousInSelectedTimeSlots: (element, names) => {
    const max = readCount(element, 'Max_Number_of_Simultaneous_Activities');
    const slots = readSlots(element, names);
    if (max instanceof FetMismatch) return max;
    if (slots instanceof FetMismatch) return slots;
    return [{ type: 'capacity', lessons: listed(element, names), max, slots }];
  },
  ConstraintActivityPreferredRoom: inRooms(single),
  ConstraintActivityPreferredRooms: inRooms(single),
  ConstraintSubjectPreferredRoom: inRooms(describedLessons),
  ConstraintSubjectPreferredRooms: inRooms(describedLessons),
  ConstraintSubjectActivityTagPreferredRoom: inRooms(describedLessons),
  ConstraintSubjectActivityTagPreferredRooms: inRooms(describedLessons),
  ConstraintActivityTagPreferredRoom: inRooms(describedLessons),
  ConstraintActivityTagPreferredRooms: inRooms(describedLessons),
  ConstraintActivitiesOccupyMaxDifferentRooms: (element, names) => {
    const max = readCount(element, 'Max_Number_of_Different_Rooms');
    return max instanceof FetMismatch ? max : [{ type: 'fewRooms', lessons: listed(element, names), max }];
  },
  ConstraintActivitiesSameRoomIfConsecutive: (element, names) => [
    { type: 'sameRoomInRow', lessons: listed(element, names) },
  ],
};

type WhoRule = (element: FetElement, names: FetNames, who: Who, lessons?: Selector) => Rule | FetMismatch;

function counted(field: string, make: (max: number, who: Who, lessons?: Selector) => Rule): WhoRule {
  return (element, _names, who, lessons) => {
    const count = readCount(element, field);
    return count instanceof FetMismatch ? count : make(count, who, lessons);
  };
}

/** The bounds of an interval of hours, the end not included; an empty end is the end of the day. */
function readInterval(element: FetElement, names: FetNames): readonly [number, number] | FetMismatch {
  const start = readText(element, 'Interval_Start_Hour') ?? '';
  const end = readText(element, 'Interval_End_Hour') ?? '';
  const from = names.hours.get(start);
  const to = end === '' ? names.hours.size : names.hours.get(end);
  if (from === undefined) return new FetMismatch(start);
  return to === undefined ? new FetMismatch(end) : [from, to - 1];
}

/** Constraints on the days of teachers or students: what stands in the name after the persons meant. */
export const dayConstraints: Readonly<Record<string, WhoRule>> = {
  MaxDaysPerWeek: counted('Max_Days_Per_Week', (max, who) => ({ type: 'days', who, max })),
  MaxGapsPerWeek: counted('Max_Gaps', (max, who) => ({ type: 'gaps', who, per: 'week', max })),
  MaxGapsPerDay: counted('Max_Gaps', (max, who) => ({ type: 'gaps', who, per: 'day', max })),
  MaxSpanPerDay: counted('Max_Span', (max, who) => ({ type: 'span', who, max })),
  EarlyMaxBeginningsAtSecondHour: counted('Max_Beginnings_At_Second_Hour', (max, who) => ({
    type: 'early',
    who,
    max,
  })),
  MaxHoursDaily: counted('Maximum_Hours_Daily', (max, who, lessons) => ({
    type: 'load',
    who,
    per: 'day',
    max,
    ...(lessons === undefined ? {} : { lessons }),
  })),
  MaxHoursContinuously: counted('Maximum_Hours_Continuously', (max, who, lessons) => ({
    type: 'inRow',
    who,
    max,
    ...(lessons === undefined ? {} : { lessons }),
  })),
  MinHoursDaily: (element, _names, who) => {
    const min = readCount(element, 'Minimum_Hours_Daily');
    if (min instanceof FetMismatch) return min;
    const emptyAllowed = readText(element, 'Allow_Empty_Days') !== 'false';
    return { type: 'load', who, per: 'day', min, emptyAllowed };
  },
  IntervalMaxDaysPerWeek: (element, names, who) => {
    const max = readCount(element, 'Max_Days_Per_Week');
    const interval = readInterval(element, names);
    if (max instanceof FetMismatch) return max;
    if (interval instanceof FetMismatch) return interval;
    return { type: 'days', who, max, from: interval[0], to: interval[1] };
  },
  MinGapsBetweenBuildingChanges: counted('Min_Gaps_Between_Building_Changes', (gaps, who) => ({
    type: 'walk',
    who,
    gaps,
  })),
  MaxRoomChangesPerDay: counted('Max_Room_Changes_Per_Day', (max, who) => ({
    type: 'roomChanges',
    who,
    max,
  })),
};

/** Slots of a whole day. */
export function dayStarts(day: number, hours: number): Slot[] {
  return Array.from({ length: hours }, (_, hour): Slot => [day, hour]);
}

const PERSONS = /^Constraint(Teachers|Teacher|StudentsSet|Students)(ActivityTag)?([A-Z]\w*)$/u;

/** Finds how a constraint on the days of teachers or students is converted; undefined when it is not known. */
export function findDayConstraint(name: string): Convert | undefined {
  const [, persons, tagged, rest] = PERSONS.exec(name) ?? [];
  const make = rest === undefined ? undefined : dayConstraints[rest];
  if (
    make === undefined ||
    (tagged !== undefined && !/^Max(HoursDaily|HoursContinuously)$/u.test(rest ?? ''))
  )
    return undefined;
  return (element, names) => {
    const named = readText(element, 'Teacher_Name', 'Teacher', 'Students', 'Students_Name') ?? '';
    const of = persons === 'Teachers' || persons === 'Students' ? ('all' as const) : [named];
    const who: Who = persons?.startsWith('Teacher') === true ? { teachers: of } : { groups: of };
    const tag = readText(element, 'Activity_Tag_Name', 'Activity_Tag');
    const rule = make(element, names, who, tagged === undefined || !tag ? undefined : { tags: [tag] });
    return rule instanceof FetMismatch ? rule : [rule];
  };
}

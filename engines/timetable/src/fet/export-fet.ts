import { findAtoms, makeShares } from '../model/group-atoms.ts';
import { ownRooms } from '../model/lesson-rooms.ts';
import { matchLesson } from '../model/match-lesson.ts';
import type { Lesson, PlacedLesson, Problem, Slot } from '../model/problem.ts';
import type { Rule, Who } from '../model/rule.ts';
import { escapeXml, writeRoom, writeTime } from './fet-elements.ts';

/** A problem as a .fet file, and the rules that FET has no constraint for. */
export interface ExportedFet {
  readonly text: string;
  /** What FET has no word for: rules by type and number in the list, and lessons of odd or even weeks as `week`. */
  readonly unsupported: readonly { readonly type: Rule['type'] | 'week'; readonly index: number }[];
}

type Field = readonly [name: string, value: string | number | boolean];

const tag = (name: string, value: string | number | boolean): string =>
  `<${name}>${typeof value === 'string' ? escapeXml(value) : String(value)}</${name}>`;

function writeConstraint(
  name: string,
  weight: number | undefined,
  fields: readonly Field[],
  inner = '',
): string {
  const percent = weight === undefined ? 100 : Math.min(99.9, Math.max(0, weight * 100));
  const body = fields.map(([field, value]) => tag(field, value)).join('');
  return `<Constraint${name}><Weight_Percentage>${percent}</Weight_Percentage>${body}${inner}<Active>true</Active><Comments></Comments></Constraint${name}>\n`;
}

function writeSlots(
  problem: Problem,
  slots: readonly Slot[],
  count: string,
  one: string,
  day: string,
  hour: string,
): string {
  const list = slots.map(
    ([d, p]) => `<${one}>${tag(day, problem.days[d] ?? '')}${tag(hour, problem.periods[p] ?? '')}</${one}>`,
  );
  return tag(count, slots.length) + list.join('');
}

/** Constraints of a rule on the days of teachers or groups, one for each person meant. */
function writeWho(
  who: Who,
  rest: string,
  weight: number | undefined,
  fields: readonly Field[],
  inner = '',
): string {
  if ('teachers' in who) {
    if (who.teachers === 'all') return writeConstraint(`Teachers${rest}`, weight, fields, inner);
    return who.teachers
      .map((id) => writeConstraint(`Teacher${rest}`, weight, [['Teacher_Name', id], ...fields], inner))
      .join('');
  }
  if (who.groups === 'all') return writeConstraint(`Students${rest}`, weight, fields, inner);
  return who.groups
    .map((id) => writeConstraint(`StudentsSet${rest}`, weight, [...fields, ['Students', id]], inner))
    .join('');
}

/** One rule as constraints of time or space; undefined when FET has none for it. */
function writeRule(
  problem: Problem,
  rule: Rule,
  numbersOf: (rule: Rule) => readonly number[],
): { time?: string; space?: string } | undefined {
  const { weight } = rule;
  const listed = (): string => {
    const ids = numbersOf(rule);
    return tag('Number_of_Activities', ids.length) + ids.map((id) => tag('Activity_Id', id)).join('');
  };
  const absent = (slots: readonly Slot[]): string =>
    writeSlots(problem, slots, 'Number_of_Not_Available_Times', 'Not_Available_Time', 'Day', 'Hour');
  switch (rule.type) {
    case 'unavailable': {
      if (weight !== undefined) return undefined;
      const time = [
        ...(rule.teachers ?? []).map((id) =>
          writeConstraint('TeacherNotAvailableTimes', weight, [['Teacher', id]], absent(rule.slots)),
        ),
        ...(rule.groups ?? []).map((id) =>
          writeConstraint('StudentsSetNotAvailableTimes', weight, [['Students', id]], absent(rule.slots)),
        ),
        ...(rule.everybody === true
          ? [
              writeConstraint(
                'BreakTimes',
                weight,
                [],
                writeSlots(problem, rule.slots, 'Number_of_Break_Times', 'Break_Time', 'Day', 'Hour'),
              ),
            ]
          : []),
      ].join('');
      const space = (rule.rooms ?? [])
        .map((id) => writeConstraint('RoomNotAvailableTimes', weight, [['Room', id]], absent(rule.slots)))
        .join('');
      return { time, space };
    }
    case 'starts':
      return {
        time: numbersOf(rule)
          .map((id) =>
            writeConstraint(
              'ActivityPreferredStartingTimes',
              weight,
              [['Activity_Id', id]],
              writeSlots(
                problem,
                rule.slots,
                'Number_of_Preferred_Starting_Times',
                'Preferred_Starting_Time',
                'Preferred_Starting_Day',
                'Preferred_Starting_Hour',
              ),
            ),
          )
          .join(''),
      };
    case 'within':
      return {
        time: numbersOf(rule)
          .map((id) =>
            writeConstraint(
              'ActivityPreferredTimeSlots',
              weight,
              [['Activity_Id', id]],
              writeSlots(
                problem,
                rule.slots,
                'Number_of_Preferred_Time_Slots',
                'Preferred_Time_Slot',
                'Preferred_Day',
                'Preferred_Hour',
              ),
            ),
          )
          .join(''),
      };
    case 'spread':
      return {
        time: writeConstraint(
          'MinDaysBetweenActivities',
          weight,
          [['Consecutive_If_Same_Day', rule.joined === true]],
          listed() + tag('MinDays', rule.days),
        ),
      };
    case 'gapBetween':
      return {
        time: writeConstraint(
          'MinGapsBetweenActivities',
          weight,
          [],
          listed() + tag('MinGaps', rule.periods),
        ),
      };
    case 'apart':
      return { time: writeConstraint('ActivitiesNotOverlapping', weight, [], listed()) };
    case 'together': {
      const what = { start: 'Time', day: 'Day', period: 'Hour' }[rule.what];
      return { time: writeConstraint(`ActivitiesSameStarting${what}`, weight, [], listed()) };
    }
    case 'follows': {
      const [first, second] = numbersOf(rule);
      return {
        time: writeConstraint('TwoActivitiesConsecutive', weight, [
          ['First_Activity_Id', first ?? 0],
          ['Second_Activity_Id', second ?? 0],
        ]),
      };
    }
    case 'endsDay':
      return {
        time: numbersOf(rule)
          .map((id) => writeConstraint('ActivityEndsStudentsDay', weight, [['Activity_Id', id]]))
          .join(''),
      };
    case 'capacity': {
      const all = problem.days.flatMap((_, day) => problem.periods.map((_p, period): Slot => [day, period]));
      const slots = writeSlots(
        problem,
        rule.slots ?? all,
        'Number_of_Selected_Time_Slots',
        'Selected_Time_Slot',
        'Selected_Day',
        'Selected_Hour',
      );
      return {
        time: writeConstraint(
          'ActivitiesMaxSimultaneousInSelectedTimeSlots',
          weight,
          [],
          `${listed()}${slots}${tag('Max_Number_of_Simultaneous_Activities', rule.max)}`,
        ),
      };
    }
    case 'load':
      if (rule.per !== 'day' || rule.lessons !== undefined) return undefined;
      return {
        time:
          (rule.max === undefined
            ? ''
            : writeWho(rule.who, 'MaxHoursDaily', weight, [['Maximum_Hours_Daily', rule.max]])) +
          (rule.min === undefined
            ? ''
            : writeWho(rule.who, 'MinHoursDaily', weight, [
                ['Minimum_Hours_Daily', rule.min],
                ['Allow_Empty_Days', rule.emptyAllowed === true],
              ])),
      };
    case 'inRow':
      if (rule.lessons !== undefined) return undefined;
      return {
        time: writeWho(rule.who, 'MaxHoursContinuously', weight, [['Maximum_Hours_Continuously', rule.max]]),
      };
    case 'gaps':
      return {
        time: writeWho(rule.who, rule.per === 'week' ? 'MaxGapsPerWeek' : 'MaxGapsPerDay', weight, [
          ['Max_Gaps', rule.max],
        ]),
      };
    case 'days':
      if (rule.from !== undefined || rule.to !== undefined) return undefined;
      return { time: writeWho(rule.who, 'MaxDaysPerWeek', weight, [['Max_Days_Per_Week', rule.max]]) };
    case 'early':
      if ('teachers' in rule.who) return undefined;
      return {
        time: writeWho(rule.who, 'EarlyMaxBeginningsAtSecondHour', weight, [
          ['Max_Beginnings_At_Second_Hour', rule.max],
        ]),
      };
    case 'span':
      return { time: writeWho(rule.who, 'MaxSpanPerDay', weight, [['Max_Span', rule.max]]) };
    case 'rooms':
      return { space: writeRooms(numbersOf(rule), rule.rooms, weight) };
    case 'fewRooms':
      return {
        space: writeConstraint(
          'ActivitiesOccupyMaxDifferentRooms',
          weight,
          [],
          listed() + tag('Max_Number_of_Different_Rooms', rule.max),
        ),
      };
    case 'sameRoomInRow':
      return { space: writeConstraint('ActivitiesSameRoomIfConsecutive', weight, [], listed()) };
    default:
      return undefined;
  }
}

/** Rooms an activity may be in, one constraint each. */
export function writeRooms(
  ids: readonly number[],
  rooms: readonly string[],
  weight: number | undefined,
): string {
  const list =
    tag('Number_of_Preferred_Rooms', rooms.length) +
    rooms.map((room) => tag('Preferred_Room', room)).join('');
  return ids
    .map((id) => writeConstraint('ActivityPreferredRooms', weight, [['Activity_Id', id]], list))
    .join('');
}

function writeList(name: string, entries: readonly string[]): string {
  return `<${name}>\n${entries.join('\n')}\n</${name}>\n`;
}

function writeActivity(lesson: Lesson, id: number): string {
  const parts = [
    ...(lesson.teachers ?? []).map((teacher) => tag('Teacher', teacher)),
    tag('Subject', lesson.subject),
    ...(lesson.tags ?? []).map((name) => tag('Activity_Tag', name)),
    ...(lesson.groups ?? []).map((group) => tag('Students', group)),
    tag('Duration', lesson.length ?? 1),
    tag('Total_Duration', lesson.length ?? 1),
    tag('Id', id),
    tag('Activity_Group_Id', 0),
    tag('Active', true),
    '<Comments></Comments>',
  ];
  return `<Activity>${parts.join('')}</Activity>`;
}

function writeStudents(problem: Problem): string {
  const byId = new Map(problem.groups.map((group) => [group.id, group]));
  const inner = new Set(problem.groups.flatMap(({ parts }) => parts ?? []));
  const size = (id: string): string => tag('Number_of_Students', byId.get(id)?.size ?? 0);
  const leaves = (id: string): string[] => {
    const parts = byId.get(id)?.parts ?? [];
    return parts.length === 0 ? [id] : [...new Set(parts.flatMap(leaves))];
  };
  const years = problem.groups
    .filter(({ id, parts }) => !inner.has(id) || parts !== undefined)
    .map(({ id, parts }) => {
      const groups = (parts === undefined ? [] : leaves(id)).map(
        (leaf) => `<Group>${tag('Name', leaf)}${size(leaf)}<Comments></Comments></Group>`,
      );
      return `<Year>${tag('Name', id)}${size(id)}<Comments></Comments>${groups.join('')}</Year>`;
    });
  return writeList('Students_List', years);
}

/**
 * Writes a problem as a .fet file of FET 6 (mode Official); with a timetable every activity has its time and room fixed. Lessons
 * get numbers in the order of the list. Rules without a constraint in FET are named, and the file is without them.
 */
export function exportFet(problem: Problem, timetable: readonly PlacedLesson[] = []): ExportedFet {
  const numberOf = new Map(problem.lessons.map(({ id }, index) => [id, index + 1]));
  const shares = makeShares(findAtoms(problem));
  const numbersOf = (rule: Rule): readonly number[] => {
    if (rule.type === 'follows') return [rule.first, rule.second].map((id) => numberOf.get(id) ?? 0);
    const selector = 'lessons' in rule ? (rule.lessons ?? {}) : {};
    return problem.lessons.flatMap((lesson, index) =>
      matchLesson(selector, lesson, shares) ? [index + 1] : [],
    );
  };
  const unsupported: { type: Rule['type'] | 'week'; index: number }[] = [];
  const biweekly = problem.lessons.findIndex(({ week }) => week !== undefined);
  if (biweekly >= 0) unsupported.push({ type: 'week', index: biweekly });
  let time = writeConstraint('BasicCompulsoryTime', undefined, []);
  let space = writeConstraint('BasicCompulsorySpace', undefined, []);
  for (const [index, rule] of problem.rules.entries()) {
    const written = writeRule(problem, rule, numbersOf);
    if (written === undefined) unsupported.push({ type: rule.type, index });
    time += written?.time ?? '';
    space += written?.space ?? '';
  }
  const rooms = ownRooms(problem);
  const placed = new Map(timetable.map((one) => [one.lesson, one]));
  for (const [index, lesson] of problem.lessons.entries()) {
    const own = rooms(lesson);
    if (own !== undefined) space += writeRooms([index + 1], own, undefined);
    const place = placed.get(lesson.id) ?? lesson.fixed;
    if (place === undefined) continue;
    const isLocked = lesson.fixed !== undefined && lesson.fixed.permanent !== false;
    const id = `${index + 1}`;
    time += writeTime(id, problem.days[place.day] ?? '', problem.periods[place.period] ?? '', isLocked);
    if (place.room !== undefined) space += writeRoom(id, place.room);
  }
  const names = (of: readonly string[], one: string): string[] =>
    of.map((name) => `<${one}>${tag('Name', name)}</${one}>`);
  const subjects = [...new Set(problem.lessons.map(({ subject }) => subject))];
  const tags = [...new Set(problem.lessons.flatMap((lesson) => lesson.tags ?? []))];
  const buildings = [...new Set(problem.rooms.flatMap(({ building }) => building ?? []))];
  const text = `<?xml version="1.0" encoding="UTF-8"?>

<fet version="6.8.5">
<Mode>Official</Mode>
${tag('Institution_Name', problem.name ?? '')}
<Comments></Comments>
${writeList('Days_List', [tag('Number_of_Days', problem.days.length), ...names(problem.days, 'Day')])}${writeList('Hours_List', [tag('Number_of_Hours', problem.periods.length), ...names(problem.periods, 'Hour')])}${writeList('Subjects_List', names(subjects, 'Subject'))}${writeList('Activity_Tags_List', names(tags, 'Activity_Tag'))}${writeList(
    'Teachers_List',
    names(
      problem.teachers.map(({ id }) => id),
      'Teacher',
    ),
  )}${writeStudents(problem)}${writeList(
    'Activities_List',
    problem.lessons.map((lesson, index) => writeActivity(lesson, index + 1)),
  )}${writeList('Buildings_List', names(buildings, 'Building'))}${writeList(
    'Rooms_List',
    problem.rooms.map(
      ({ id, building, capacity }) =>
        `<Room>${tag('Name', id)}${tag('Building', building ?? '')}${tag('Capacity', capacity ?? 30_000)}${tag('Virtual', false)}<Comments></Comments></Room>`,
    ),
  )}${writeList('Time_Constraints_List', [time.trimEnd()])}${writeList('Space_Constraints_List', [space.trimEnd()])}</fet>
`;
  return { text, unsupported };
}

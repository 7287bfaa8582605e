import { writeRoom, writeTime } from './fet-elements.ts';
import type { PlacedLesson, Problem } from '../model/problem.ts';

/** What earlier runs fixed goes out, so that the file holds each lesson's place once. */
function dropUnlocked(source: string): string {
  return source.replace(
    /<ConstraintActivityPreferred(StartingTime|Room)>(?:(?!<\/ConstraintActivityPreferred\1>)[\s\S])*<Permanently_Locked>false<\/Permanently_Locked>(?:(?!<\/ConstraintActivityPreferred\1>)[\s\S])*<\/ConstraintActivityPreferred\1>\s*/gu,
    (whole) => (/<Weight_Percentage>100</u.test(whole) ? '' : whole),
  );
}

function insertBefore(source: string, mark: string, text: string): string {
  const at = source.lastIndexOf(mark);
  return at < 0 ? source : source.slice(0, at) + text + source.slice(at);
}

/**
 * Writes a timetable into the .fet file it was made from: one ConstraintActivityPreferredStartingTime at 100 % for every
 * activity that a person had not locked, one ConstraintActivityPreferredRoom for every room chosen. Everything else stays as
 * it was. Source: what FET itself writes as data_and_timetable.
 */
export function writeFixed(source: string, problem: Problem, timetable: readonly PlacedLesson[]): string {
  const locked = new Set(
    problem.lessons.flatMap(({ id, fixed }) =>
      fixed !== undefined && fixed.permanent !== false ? [id] : [],
    ),
  );
  const bare = dropUnlocked(source);
  const roomed = new Set(
    [
      ...bare.matchAll(
        /<ConstraintActivityPreferredRoom>\s*<Weight_Percentage>100<\/Weight_Percentage>\s*<Activity_Id>([^<]*)</gu,
      ),
    ].map((match) => match[1] ?? ''),
  );
  let times = '';
  let rooms = '';
  for (const { lesson, day, period, room } of timetable) {
    if (!locked.has(lesson))
      times += writeTime(lesson, problem.days[day] ?? '', problem.periods[period] ?? '');
    if (room !== undefined && !roomed.has(lesson)) rooms += writeRoom(lesson, room);
  }
  return insertBefore(
    insertBefore(bare, '</Time_Constraints_List>', times),
    '</Space_Constraints_List>',
    rooms,
  );
}

import type { Lesson } from '../model/problem.ts';
import { matchLesson } from '../model/match-lesson.ts';
import { FetMismatch, readSlots } from './fet-reader.ts';
import { readText } from './fet-reader.ts';
import type { Converted } from './constraint-table.ts';
import type { FetNames } from './fet-reader.ts';
import type { FetElement } from './scan-xml.ts';

/** Times for the n-th activity of each series that a constraint describes. Source: FET's help on subactivities. */
export function readSubactivities(
  element: FetElement,
  names: FetNames,
  lessons: readonly Lesson[],
  seriesOf: readonly string[],
): Converted {
  const slots = readSlots(element, names);
  if (slots instanceof FetMismatch) return slots;
  const component = Number(readText(element, 'Component_Number') ?? '');
  const count = new Map<string, number>();
  const ids: string[] = [];
  const teacher = readText(element, 'Teacher_Name');
  const students = readText(element, 'Students_Name');
  const subject = readText(element, 'Subject_Name');
  const tag = readText(element, 'Activity_Tag_Name');
  const selector = {
    ...(teacher ? { teachers: [teacher] } : {}),
    ...(students ? { groups: [students] } : {}),
    ...(subject ? { subjects: [subject] } : {}),
    ...(tag ? { tags: [tag] } : {}),
  };
  for (const [position, lesson] of lessons.entries()) {
    const series = seriesOf[position] ?? '0';
    const index = series === '0' ? 1 : (count.get(series) ?? 0) + 1;
    count.set(series, index);
    if (index === component && matchLesson(selector, lesson)) ids.push(lesson.id);
  }
  const type = element.name.endsWith('StartingTimes') ? 'starts' : 'within';
  return ids.length === 0 ? [] : [{ type, lessons: { ids }, slots }];
}

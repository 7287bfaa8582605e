import type { Lesson } from './problem.ts';

/** What a lesson has in common with the others of one subject, class and teacher. */
export function seriesKey(lesson: Lesson): string {
  return lesson.series ?? plainSeriesKey(lesson);
}

/** Subject, groups and teachers together, whatever series the lesson names. */
export function plainSeriesKey(lesson: Lesson): string {
  return `${lesson.subject}\n${(lesson.groups ?? []).join('\t')}\n${(lesson.teachers ?? []).join('\t')}`;
}

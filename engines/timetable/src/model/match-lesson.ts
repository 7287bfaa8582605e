import type { Lesson } from './problem.ts';
import type { Selector } from './rule.ts';

const meets = (wanted: readonly string[] | undefined, own: readonly string[] | undefined): boolean =>
  wanted === undefined || (own ?? []).some((name) => wanted.includes(name));

/**
 * Tells whether a selector means a lesson. `shares` says whether two groups have pupils in common; without it only equal
 * names do.
 */
export function matchLesson(
  selector: Selector,
  lesson: Lesson,
  shares: (one: string, other: string) => boolean = (one, other) => one === other,
): boolean {
  if (selector.ids !== undefined && !selector.ids.includes(lesson.id)) return false;
  if (selector.subjects !== undefined && !selector.subjects.includes(lesson.subject)) return false;
  if (!meets(selector.teachers, lesson.teachers) || !meets(selector.tags, lesson.tags)) return false;
  if (selector.length !== undefined && (lesson.length ?? 1) !== selector.length) return false;
  const wanted = selector.groups;
  return wanted === undefined || (lesson.groups ?? []).some((own) => wanted.some((one) => shares(one, own)));
}

import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Day, Result } from '@junheng/kernel';

export type RenameProjectError = AppError<
  'PLAN_PROJECT_NAME_SAME' | 'PLAN_PROJECT_NAME_DAY_IN_FUTURE' | 'PLAN_PROJECT_NAME_DAY_TOO_EARLY'
>;

/** A name that a project bears from a day on. */
export interface ProjectName {
  readonly name: string;
  readonly day: Day;
}

/** Whether a project may take a name from a day on: another one than it has, not in the future, not before the name it has now. */
export function renameProject(
  present: { readonly name: string; readonly names: readonly ProjectName[] },
  wanted: ProjectName,
  today: Day,
): Result<ProjectName, RenameProjectError> {
  const name = wanted.name.trim();
  if (name === present.name) return fail(appError('PLAN_PROJECT_NAME_SAME'));
  if (wanted.day > today) return fail(appError('PLAN_PROJECT_NAME_DAY_IN_FUTURE', { today }));
  const since = present.names.reduce((last, { day }) => (day > last ? day : last), '');
  if (wanted.day < since) return fail(appError('PLAN_PROJECT_NAME_DAY_TOO_EARLY', { since }));
  return ok({ name, day: wanted.day });
}

/** Whether a name says itself that it is only for the time being: 暂定名, 暂名, 拟名. */
export function isProvisionalName(name: string): boolean {
  return /暂定|暂名|暫定|暫名|拟名|擬名|拟定名/u.test(name);
}

/** Whether words stand in a project's name, an earlier name or its location; case does not count. */
export function hasWords(
  project: {
    readonly name: string;
    readonly location: string;
    readonly names: readonly { readonly name: string }[];
  },
  words: string,
): boolean {
  const wanted = words.trim().toLowerCase();
  const texts = [project.name, project.location, ...project.names.map(({ name }) => name)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

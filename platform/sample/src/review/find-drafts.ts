import type { TargetDraft, TargetGroupDraft, TaskChapterDraft, TaskDraft } from '../plan/plan-drafts.ts';

/** Names without what printings vary: kind of bracket, pauses and spaces. */
export function plainName(name: string): string {
  return name
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll(/[、\s]/gu, '');
}

/** The goal that a name means, with its group; undefined for a number that is no goal of the plan's own. */
export function findTargetDraft(
  groups: readonly TargetGroupDraft[],
  name: string,
): { readonly group: TargetGroupDraft; readonly target: TargetDraft } | undefined {
  const plain = plainName(name);
  for (const group of groups) {
    const target = group.targets.find((each) => plainName(each.name) === plain);
    if (target !== undefined) return { group, target };
  }
  return undefined;
}

/** The task of a title. */
export function findTaskDraft(chapters: readonly TaskChapterDraft[], title: string): TaskDraft | undefined {
  return chapters
    .flatMap((chapter) => chapter.sections.flatMap((section) => section.tasks))
    .find((task) => task.title === title);
}

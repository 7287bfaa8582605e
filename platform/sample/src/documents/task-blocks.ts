import type { TaskChapterDraft, TaskDraft } from '../plan/plan-drafts.ts';
import type { DocumentBlock } from './document-block.ts';
import { heading } from './document-block.ts';

function monthOf(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`;
}

/** The paragraph of a task as the plan prints it: number, title, what, milestones, units, time. */
export function printTask(task: TaskDraft, number: number, nameOf: (key: string) => string): string {
  const milestones = (task.milestones ?? []).map(([year, text]) => `${year}年底前，${text}。`).join('');
  const units = [
    ['牵头单位', task.lead],
    ['责任单位', task.responsible],
    ['配合单位', task.supporting],
  ] as const;
  const duties = units.flatMap(([role, keys]) =>
    keys === undefined ? [] : [`${role}：${keys.map(nameOf).join('、')}；`],
  );
  return `${number}.${task.title}。${task.body}${milestones}（${duties.join('')}完成时限：${monthOf(task.due)}）`;
}

/** The chapters of tasks; a box follows the section it is named after. */
export function writeTasks(
  chapters: readonly TaskChapterDraft[],
  nameOf: (key: string) => string,
  boxes: ReadonlyMap<string, DocumentBlock> = new Map(),
): DocumentBlock[] {
  return chapters.flatMap((chapter) => [
    heading(1, chapter.title),
    ...chapter.sections.flatMap((section) => {
      const box = boxes.get(section.title);
      return [
        heading(2, section.title),
        ...section.tasks.map((task, index) => heading(3, printTask(task, index + 1, nameOf))),
        ...(box === undefined ? [] : [box]),
      ];
    }),
  ]);
}
